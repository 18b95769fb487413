/** The licences that ship with the bundles, held against what esbuild itself says is in them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { bundledPackages, noticesOf } from '../../build/notices.ts';
import { metafileOf } from './metafileOf.ts';

const root = path.resolve(import.meta.dirname, '../..');
const notices = readFileSync(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
const entries = [
	'src/main.node.ts',
	'src/main.web.ts',
	'src/host/node/scanWorker.ts',
	'src/core/setup/trees/setupTools.ts',
	'src/host/node/requestHost.ts',
	'src/cli/main.ts',
];
const views = ['src/webview/scan/main.ts', 'src/webview/request/main.ts'];

/** Packages that build.mjs has a plugin leave out of the bundles. */
const leftOut = ['@nodable/entities', 'anynum', 'is-unsafe', 'path-expression-matcher', 'xml-naming'];

const metafiles = await Promise.all([...entries, ...views].map(metafileOf));

const nameOf = (folder: string) => folder.split('node_modules/').at(-1) ?? '';
const packages = bundledPackages(metafiles).filter((folder) => !leftOut.includes(nameOf(folder)));

for (const folder of packages) {
	test(`${nameOf(folder)} is bundled, and its licence ships whole`, () => {
		const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
		const at = notices.indexOf(`\n${name} ${version} (${license})\n`);
		assert.ok(at >= 0, 'it is named with its version and licence');
		const text = notices.slice(at, notices.indexOf('\n--------', at));
		assert.match(text, /copyright/i);
		assert.ok(text.length > 500, 'the licence is there in full');
	});
}

test('a package without a licence text is not built in', (t) => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'notices-'));
	t.after(() => rmSync(folder, { recursive: true }));
	mkdirSync(path.join(folder, 'node_modules/@a/bare'), { recursive: true });
	writeFileSync(
		path.join(folder, 'node_modules/@a/bare/package.json'),
		'{ "name": "@a/bare", "version": "1.0.0", "license": "MIT" }',
	);
	const inputs = { 'node_modules/@a/bare/index.js': { bytesInOutput: 1 }, 'build/x.ts': { bytesInOutput: 1 } };
	const metafile = { inputs: {}, outputs: { out: { bytes: 1, inputs, imports: [], exports: [] } } };
	assert.deepEqual(bundledPackages([metafile]), ['node_modules/@a/bare']);
	assert.throws(() => noticesOf([metafile], folder), /@a\/bare is bundled and brings no licence text/);
});

test('the packages that everything stands on are among them', () => {
	for (const name of ['fast-xml-parser', 'lit', 'uplot', 'valibot', '@smithy/signature-v4', '@vscode-elements/elements'])
		assert.ok(packages.map(nameOf).includes(name), name);
});
