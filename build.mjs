/** Bundles the extension, its web twin, the webviews and the command-line tool into dist/, with the licences of what is in them. `--watch` keeps going. */
import { build, context } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCatalogue } from './build/generateCatalogue.ts';
import { generateGrammar } from './build/generateGrammar.ts';
import { noticesOf } from './build/notices.ts';

/** Parts of fast-xml-parser that are switched off, see build/unusedXml.ts. */
const leaveOut = {
	name: 'leave out',
	setup: ({ onResolve }) =>
		onResolve({ filter: /^(is-unsafe|@nodable\/entities|path-expression-matcher|.*\/validator\.js)$/ }, ({ importer }) =>
			importer.includes('fast-xml-parser') ? { path: path.resolve(import.meta.dirname, 'build/unusedXml.ts') } : undefined,
		),
};

/** Of fast-xml-parser as well: `xml.ts` gives it no text with a document type, wants no numbers and takes nodes in their order; 11 KB less in each bundle that reads XML. */
const leaveReaders = {
	name: 'leave readers',
	setup: ({ onLoad }) => {
		onLoad({ filter: /fast-xml-parser[\\/].*[\\/]DocTypeReader\.js$/ }, () => ({
			contents: "export default class { setXmlVersion() {} readDocType() { throw new Error('no document type is read'); } }",
		}));
		onLoad({ filter: /fast-xml-parser[\\/].*[\\/]node2json\.js$/ }, () => ({
			contents: "export default () => { throw new Error('nodes are taken in their order'); };",
		}));
		onLoad({ filter: /node_modules[\\/]strnum[\\/]strnum\.js$/ }, () => ({ contents: 'export default (text) => text;' }));
	},
};

/** The recogniser's tables carry the texts that their tests try them on, and evidence a name for them; nothing that ships reads those: 16 KB less in each bundle. */
const leaveSamples = {
	name: 'leave samples',
	setup: ({ onLoad }) =>
		onLoad(
			{ filter: /core[\\/]recognise[\\/](?:shapes[\\/]\w+|standIns[\\/]\w+|judge[\\/]\w+Evidence)\.ts$/ },
			({ path: file }) => ({
				contents: readFileSync(file, 'utf8')
					.replace(/^\t\t(?:samples|antiSamples|nearMisses): (?:[^\n]*,\n|\[\n[^]*?\n\t\t\],\n)/gm, '')
					.replace(file.endsWith('Evidence.ts') ? /^\t\tname: [^\n]*,\n/gm : /(?!)/, ''),
				loader: 'ts',
			}),
		),
};

/** Of @smithy/signature-v4: requests are signed and no events; 2 KB less in each bundle that signs, and a part of 17 KB. */
const leaveEvents = {
	name: 'leave events',
	setup: ({ onLoad, onResolve }) => {
		onLoad({ filter: /signature-v4[\\/].*[\\/]HeaderFormatter\.js$/ }, () => ({
			contents: "export class HeaderFormatter { format() { throw new Error('no event is signed'); } }",
		}));
		onResolve({ filter: /^@smithy\/core\/event-streams$/ }, () => ({ path: 'event-streams', namespace: 'left' }));
		onLoad({ filter: /./, namespace: 'left' }, () => ({ contents: 'export {};' }));
	},
};

/** Of the manifest the command line tells its version, and reads nothing else: 9 KB less. */
const leaveManifest = {
	name: 'leave manifest',
	setup: ({ onLoad }) =>
		onLoad({ filter: /[\\/]package\.json$/ }, ({ path: file }) => {
			if (file !== path.resolve(import.meta.dirname, 'package.json')) return undefined;
			const { version } = JSON.parse(readFileSync(file, 'utf8'));
			return { contents: JSON.stringify({ version }), loader: 'json' };
		}),
};

/** Of yaml: settings are read and none are written; 19 KB less. Its ES modules, of which esbuild keeps what is used, are the ones for browsers. */
const leaveWriter = {
	name: 'leave writer',
	setup: ({ onLoad, onResolve }) => {
		onResolve({ filter: /^yaml$/ }, () => ({
			path: path.resolve(import.meta.dirname, 'node_modules/yaml/browser/dist/index.js'),
		}));
		onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|parse[\\/]cst-\w+)\.js$/ }, ({ path: file }) => {
			const [, names = ''] = /^export \{([^}]*)\};/m.exec(readFileSync(file, 'utf8')) ?? [];
			return {
				contents: names
					.split(',')
					.map((name) => `export const ${name.trim()} = undefined;`)
					.join('\n'),
			};
		});
	},
};

/** On the web nothing reads settings, so nothing corrects them, and no cause has a sign of theirs; nor is there a terminal: 8 KB less there. */
const leaveAbsent = {
	name: 'leave absent',
	setup: ({ onLoad }) => {
		onLoad({ filter: /features[\\/](?:applyFix|failedCommands|terminalLinks)\.ts$/ }, () => ({
			contents: 'export const register = () => ({ dispose() {} });',
		}));
		onLoad({ filter: /(?:signs[\\/]setupSigns|diagnose[\\/]setupOf)\.ts$/ }, ({ path: file }) => ({
			contents: [...readFileSync(file, 'utf8').matchAll(/^export function (\w+)/gm)]
				.map(([, name]) => `export const ${name} = () => undefined;`)
				.join('\n'),
		}));
	},
};

const isWatching = process.argv.includes('--watch');

// Source maps are not shipped, so what ships does not name them; who debugs runs --watch.
// utf8: Thai as it stands takes half of what \u0e01 takes.
const shared = {
	charset: 'utf8',
	bundle: true,
	minify: true,
	sourcemap: isWatching ? 'linked' : 'external',
	metafile: true,
	logLevel: 'info',
	legalComments: 'none',
	plugins: [leaveOut, leaveReaders, leaveSamples, leaveEvents, leaveManifest, leaveWriter],
};

/**
 * What runs in Node: the extension, its scan worker and the command line stand on the same parts, each of which is loaded when it is first
 * needed and ships once. ES modules, as only these can be split; VS Code takes a `main` that ends in `.mjs` for one. Node 20 is the oldest
 * one that the command line meets.
 */
const nodeSide = {
	...shared,
	platform: 'node',
	target: 'node20',
	mainFields: ['module', 'main'],
	external: ['vscode'],
	format: 'esm',
	splitting: true,
	entryPoints: { 'main.node': 'src/main.node.ts', scanWorker: 'src/host/node/scanWorker.ts', 's3-explain': 'src/cli/main.ts' },
	outdir: 'dist',
	chunkNames: 'parts/[name]-[hash]',
	outExtension: { '.js': '.mjs' },
};

/** One row a bundle. */
const bundles = [
	nodeSide,
	// A browser's extension host takes one file, and no ES module.
	{
		...shared,
		format: 'cjs',
		external: ['vscode'],
		entryPoints: ['src/main.web.ts'],
		outfile: 'dist/main.web.js',
		platform: 'browser',
		target: 'es2022',
		plugins: [...shared.plugins, leaveAbsent],
	},
	// Each view: a script and, imported by it, a style sheet beside it.
	...['scan', 'request'].map((view) => ({
		...shared,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
		entryPoints: [`src/webview/${view}/main.ts`],
		outfile: `dist/webview/${view}.js`,
	})),
];

// Parts are named for what is in them: those of an earlier build would ship as well.
rmSync('dist/parts', { recursive: true, force: true });
generateCatalogue();
await generateGrammar();
// A file that ends in .js is CommonJS to Node, unless a package.json beside it says otherwise.
writeFileSync('dist/s3-explain.js', "#!/usr/bin/env node\nimport('./s3-explain.mjs');\n");
const metafiles = [];
for (const bundle of bundles) {
	if (isWatching) await (await context(bundle)).watch();
	else metafiles.push((await build(bundle)).metafile);
}
if (!isWatching) writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(metafiles, import.meta.dirname));
