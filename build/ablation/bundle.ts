import { build, type Metafile, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withSwitches } from './switches.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Not read with: what codes mean, and how text is made safe on its way out. */
const isNoReader = (file: string): boolean => /^src\/core\/(?:catalog|safe)\//.test(file) || !file.startsWith('src/core/');

/** The probe with a switch at each branch, and which files it reads reports with. */
export interface ProbeBundle {
	/** A CommonJS module that needs `ablation` (`Runtime`) in its scope; exports `lookAt`. */
	readonly code: string;
	/** What the recogniser stands on, in any folder of `src/core`. */
	readonly recogniser: ReadonlySet<string>;
	/** What only the explanation reads with. */
	readonly explanation: ReadonlySet<string>;
}

export async function bundleProbe(): Promise<ProbeBundle> {
	const { outputFiles, metafile } = await build({
		entryPoints: ['build/ablation/probe.ts'],
		absWorkingDir: root,
		bundle: true,
		write: false,
		metafile: true,
		format: 'cjs',
		platform: 'node',
		target: 'node22',
		charset: 'utf8',
		logLevel: 'error',
		plugins: [switchesPlugin],
	});
	const recogniser = reachedFrom('src/core/recognise/recognise.ts', metafile);
	const explanation = [...reachedFrom('src/core/explain/explain.ts', metafile)].filter((file) => !recogniser.has(file));
	return { code: outputFiles[0]!.text, recogniser, explanation: new Set(explanation) };
}

const switchesPlugin: Plugin = {
	name: 'switches',
	setup: (bundler) =>
		bundler.onLoad({ filter: /\/src\/core\/.*\.ts$/ }, ({ path: file }) => {
			const name = path.relative(root, file).replaceAll(path.sep, '/');
			const source = readFileSync(file, 'utf8');
			return { contents: isNoReader(name) ? source : withSwitches(source, name), loader: 'ts' };
		}),
};

function reachedFrom(file: string, { inputs }: Metafile, reached = new Set<string>()): Set<string> {
	if (reached.has(file) || isNoReader(file)) return reached;
	reached.add(file);
	for (const imported of inputs[file]?.imports ?? []) reachedFrom(imported.path, { inputs, outputs: {} }, reached);
	return reached;
}
