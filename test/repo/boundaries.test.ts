import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');

/** Folder of src → folders (or packages) that it may import from, besides itself and `ids`. Nothing points back. */
const mayImport: readonly { from: string; to: readonly string[] }[] = [
	{ from: 'core', to: ['fast-xml-parser', '@smithy/signature-v4'] },
	{ from: 'panel', to: ['core', 'valibot'] },
	{ from: 'host/node', to: ['core', 'node:', 'host/decodeText.ts'] },
	{ from: 'host/web', to: ['core', 'host/decodeText.ts'] },
	{ from: 'features', to: ['panel', 'core', 'vscode', 'valibot'] },
	{ from: 'webview', to: ['panel', 'core', 'lit', '@vscode-elements/elements', 'uplot'] },
	{ from: 'cli', to: ['host', 'core', 'node:', '../l10n', '../package.json'] },
];

const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/g;

function importsOf(file: string): string[] {
	const source = readFileSync(path.join(root, file), 'utf8');
	return [...source.matchAll(importPattern)].map(([, name = '']) =>
		name.startsWith('.') ? path.relative('src', path.join(path.dirname(file), name)) : name,
	);
}

for (const { from, to } of mayImport) {
	test(`src/${from} imports only ${['itself', 'ids', ...to].join(', ')}`, () => {
		const allowed = [from, ...to];
		const strays = globSync(`src/${from}/**/*.ts`, { cwd: root }).flatMap((file) =>
			importsOf(file)
				.filter((name) => name !== 'ids.ts')
				.filter(
					(name) =>
						!allowed.some(
							(place) =>
								name === place ||
								name.startsWith(`${place}/`) ||
								name.startsWith(`${place}:`) ||
								(place.endsWith(':') && name.startsWith(place)),
						),
				)
				.map((name) => `${file} imports ${name}`),
		);
		assert.deepEqual(strays, []);
	});
}

test('only core/recognise/xml.ts imports fast-xml-parser', () => {
	const importers = globSync('src/**/*.ts', { cwd: root }).filter((file) => importsOf(file).includes('fast-xml-parser'));
	assert.deepEqual(
		importers.filter((file) => file !== 'src/core/recognise/xml.ts'),
		[],
	);
});
