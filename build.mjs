/** Bundles the extension, its web twin, the webviews and the command-line tool into dist/, with the licences of what is in them. `--watch` keeps going. */
import { build, context } from 'esbuild';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/** The recogniser's tables carry the texts that their tests try them on; nothing that ships reads those: 15 KB less in each bundle. */
const leaveSamples = {
	name: 'leave samples',
	setup: ({ onLoad }) =>
		onLoad(
			{ filter: /core[\\/]recognise[\\/](?:shapes[\\/]\w+|standIns[\\/]\w+|judge[\\/]\w+Evidence)\.ts$/ },
			({ path: file }) => ({
				contents: readFileSync(file, 'utf8').replace(
					/^\t\t(?:samples|antiSamples|nearMisses): (?:[^\n]*,\n|\[\n[^]*?\n\t\t\],\n)/gm,
					'',
				),
				loader: 'ts',
			}),
		),
};

/** Of @smithy/signature-v4: requests are signed and no events; 2 KB less in each bundle that signs. */
const leaveEvents = {
	name: 'leave events',
	setup: ({ onLoad }) =>
		onLoad({ filter: /signature-v4[\\/].*[\\/]HeaderFormatter\.js$/ }, () => ({
			contents: "export class HeaderFormatter { format() { throw new Error('no event is signed'); } }",
		})),
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

/** Of yaml: settings are read and none are written; 19 KB less. */
const leaveWriter = {
	name: 'leave writer',
	setup: ({ onLoad }) =>
		onLoad({ filter: /[\\/]yaml[\\/]dist[\\/](?:stringify[\\/]\w+|parse[\\/]cst-\w+)\.js$/ }, () => ({
			contents: 'module.exports = {};',
		})),
};

/** On the web nothing reads settings, so nothing marks or corrects them: 2 KB less there. */
const leaveSetups = {
	name: 'leave setups',
	setup: ({ onLoad }) =>
		onLoad({ filter: /features[\\/](?:applyFix|checks)\.ts$/ }, () => ({
			contents: 'export const register = () => ({ dispose() {} });',
		})),
};

/** What reads settings, and what sends requests from Node, are files of their own, which are loaded when they are first needed. */
const leaveLazy = {
	name: 'leave lazy',
	setup: ({ onResolve }) =>
		onResolve({ filter: /\/(?:setupTools|host\/node\/requestHost)\.ts$/ }, ({ kind, path: file }) =>
			kind === 'dynamic-import' ? { path: `./${path.basename(file, '.ts')}.js`, external: true } : undefined,
		),
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
	plugins: [leaveOut, leaveReaders, leaveSamples, leaveEvents, leaveManifest, leaveWriter, leaveLazy],
};
const host = { ...shared, format: 'cjs', external: ['vscode'] };

/** ES modules first: of a CommonJS package esbuild keeps all (@smithy/signature-v4: 140 KB instead of 14). */
const node = { platform: 'node', target: 'node22', mainFields: ['module', 'main'] };

/** One row a bundle; a row whose entry does not exist yet is left out. */
const bundles = [
	{ ...host, ...node, entryPoints: ['src/main.node.ts'], outfile: 'dist/main.node.js' },
	{
		...host,
		entryPoints: ['src/main.web.ts'],
		outfile: 'dist/main.web.js',
		platform: 'browser',
		target: 'es2022',
		plugins: [...shared.plugins, leaveSetups],
	},
	{ ...shared, ...node, format: 'cjs', entryPoints: ['src/host/node/scanWorker.ts'], outfile: 'dist/scanWorker.js' },
	...['core/setup/trees/setupTools', 'host/node/requestHost'].map((lazy) => ({
		...shared,
		...node,
		target: 'node20',
		format: 'cjs',
		entryPoints: [`src/${lazy}.ts`],
		outfile: `dist/${path.basename(lazy)}.js`,
	})),
	// Each view: a script and, imported by it, a style sheet beside it.
	...['scan', 'request'].map((view) => ({
		...shared,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
		entryPoints: [`src/webview/${view}/main.ts`],
		outfile: `dist/webview/${view}.js`,
	})),
	// Runs on a machine's own Node; 20 is the oldest one still about.
	{ ...shared, ...node, target: 'node20', format: 'cjs', entryPoints: ['src/cli/main.ts'], outfile: 'dist/s3-explain.js' },
].filter((bundle) => existsSync(bundle.entryPoints[0]));

generateCatalogue();
await generateGrammar();
const metafiles = [];
for (const bundle of bundles) {
	if (isWatching) await (await context(bundle)).watch();
	else metafiles.push((await build(bundle)).metafile);
}
if (!isWatching) writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(metafiles, import.meta.dirname));
