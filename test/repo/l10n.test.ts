import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pages } from '../../src/core/s3/service.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const thai = JSON.parse(read('l10n/bundle.l10n.th.json')) as Record<string, string>;
const sources = globSync('src/{core,panel,features,webview}/**/*.ts', { cwd: root })
	// Samples of what clients print are not ours to translate.
	.filter((file) => !file.startsWith('src/core/recognise/'))
	.filter((file) => !file.endsWith('.generated.ts'))
	.map((file) => ({ file, source: withoutComments(read(file)) }));

const literal = String.raw`('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;
/** What is handed to a `Translate`, by the names that it goes by. */
const translated = new RegExp(String.raw`\b(?:translate|t|say)\(\s*${literal}|\bphrase\(\s*[\w.]+,\s*${literal}`, 'g');
/** Any literal; those that read as a sentence are for the screen, however they get there. */
const anyLiteral = new RegExp(literal, 'g');
const sentence = /^(?:[A-Z]|\{0\} )[^]*? [^]*? [^]*?[^.]\.$/;
/** What VS Code shows as it stands. */
const shown =
	/\b(?:title|label|tooltip|placeholder|detail|description|prompt|text|name|contentText)\s*[:=]\s*(?:'[A-Z]|"[A-Z]|`[A-Z])/g;

test('every sentence for the screen has a Thai one', () => {
	const missing = [...wantedSentences()].filter((wanted) => !(wanted in thai));
	assert.deepEqual(missing, [], 'add these to l10n/bundle.l10n.th.json');
});

test('a Thai sentence has the places of the English one, and neither is empty', () => {
	const placesOf = (text: string) => [...new Set(text.match(/\{\d\}/g))].toSorted();
	for (const [english, text] of Object.entries(thai)) {
		assert.notEqual(text.trim(), '', english);
		assert.deepEqual(placesOf(text), placesOf(english), english);
	}
});

test('no English sentence stands twice', () => {
	const keys = [...read('l10n/bundle.l10n.th.json').matchAll(/^\s*"((?:[^"\\]|\\.)*)":/gm)].map(([, key = '']) => key);
	assert.equal(keys.length, new Set(keys).size);
});

test('features hand nothing to the screen that is not translated', () => {
	const bare = sources
		.filter(({ file }) => file.startsWith('src/features/'))
		.flatMap(({ file, source }) => (source.match(shown) ?? []).map((found) => `${file}: ${found}`));
	assert.deepEqual(bare, []);
});

function wantedSentences(): ReadonlySet<string> {
	const wanted = new Set<string>(Object.values(pages).map(({ title }) => title));
	for (const { source } of sources) {
		for (const [, inCall, inPhrase] of source.matchAll(translated)) wanted.add(unquoted(inCall ?? inPhrase ?? ''));
		for (const [, text = ''] of source.matchAll(anyLiteral)) if (sentence.test(unquoted(text))) wanted.add(unquoted(text));
	}
	return wanted;
}

function unquoted(text: string): string {
	return text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}

function withoutComments(source: string): string {
	return source.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
