import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { causes } from '../../src/core/diagnose/causes.ts';
import { bareTexts } from './bareTexts.ts';
import { sentencesIn } from './sentences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const thai = JSON.parse(read('l10n/bundle.l10n.th.json')) as Record<string, string>;
const sources = globSync('src/{core,panel,features,webview,cli}/**/*.ts', { cwd: root })
	// Samples of what clients print are not ours to translate.
	.filter((file) => !file.startsWith('src/core/recognise/'))
	.filter((file) => !file.endsWith('.generated.ts'))
	.map((file) => ({ file, source: withoutComments(read(file)) }));
const wanted = sentencesIn(sources.map(({ source }) => source));

test('every sentence for the screen has a Thai one', () => {
	const missing = [...wanted].filter((one) => !(one in thai));
	assert.deepEqual(missing, [], 'add these to l10n/bundle.l10n.th.json');
});

test('what every cause is and what to do next is among the sentences', () => {
	const told = causes.flatMap(({ what, next }) => [what, next]);
	assert.deepEqual(
		told.filter((one) => !wanted.has(one)),
		[],
	);
});

test('every Thai sentence is one for the screen, so that none is dead and none can go missing unnoticed', () => {
	const unused = Object.keys(thai).filter((one) => !wanted.has(one));
	assert.deepEqual(unused, [], 'nothing says these: take them out of l10n/bundle.l10n.th.json, or teach test/repo/sentences.ts');
});

for (const [source, found] of [
	["translate('Hello')", ['Hello']],
	["phrase(translate, 'Change to {0}', code('x'))", ['Change to {0}']],
	["t(id === 'bkk' ? 'Bangkok' : 'Singapore')", ['Bangkok', 'Singapore']],
	["const titles = { a: 'One', b: 'Two' };\ntranslate(titles[kind])", ['One', 'Two']],
	["const rows = [{ id: 'a', title: 'One' }];\nrows.map((row) => translate(row.title))", ['One']],
	["const row = (label: string, text: string) => [translate(label), text];\nrow('Sender', 'x')", ['Sender']],
	["throw new Error('This is a sentence.')", ['This is a sentence.']],
	["const id = 'NoSuchKey'; header('x-amz-date')", []],
] as const) {
	test(`for the screen in ${JSON.stringify(source)} is ${JSON.stringify(found)}`, () => {
		assert.deepEqual([...sentencesIn([source])], found);
	});
}

test('a Thai sentence has the places of the English one, and neither is empty', () => {
	const placesOf = (text: string) => [...new Set(text.match(/\{\d\}/g))].toSorted();
	for (const [english, text] of Object.entries(thai)) {
		assert.notEqual(text.trim(), '', english);
		assert.deepEqual(placesOf(text), placesOf(english), english);
	}
});

/** Written in Thai letters these have to be searched for; engineers say and read them in English. */
const keptInEnglish =
	/คำขอ|คำตอบ|ลายเซ็น|เซ็น|คีย์|ภูมิภาค|เฮดเดอร์|พาธ|เมธอด|ออบเจ็กต์|โทเค็น|เซิร์ฟเวอร์|เบราว์เซอร์|โฮสต์|พร็อกซี|โปรไฟล์|คอนโซล|ลงนาม/;

test('Thai keeps the terms of S3 and HTTP in English', () => {
	const pages = globSync('src/core/catalog/codes/th/*.md', { cwd: root });
	const lines = ['l10n/bundle.l10n.th.json', 'package.nls.th.json', ...pages].flatMap((file) =>
		read(file)
			.split('\n')
			.map((line) => `${file}: ${line}`),
	);
	assert.deepEqual(
		lines.filter((line) => keptInEnglish.test(line)),
		[],
	);
});

test('no Thai sign that belongs above or below a letter stands without one', () => {
	const pages = globSync('src/core/catalog/codes/th/*.md', { cwd: root }).map(read);
	const alone = [...Object.values(thai), ...pages].flatMap(
		(text) => text.match(/.{0,9}(?<![ก-ฮ]|\p{M})(?=\p{Script=Thai})\p{M}.{0,9}/gu) ?? [],
	);
	assert.deepEqual(alone, []);
});

test('no English sentence stands twice', () => {
	const keys = [...read('l10n/bundle.l10n.th.json').matchAll(/^\s*"((?:[^"\\]|\\.)*)":/gm)].map(([, key = '']) => key);
	assert.equal(keys.length, new Set(keys).size);
});

test('features and views hand nothing to the screen that is not translated', () => {
	const bare = sources
		.filter(({ file }) => /^src\/(?:features|webview)\//.test(file.replaceAll('\\', '/')))
		.flatMap(({ file, source }) => bareTexts(source).map((found) => `${file}: ${found}`));
	assert.deepEqual(bare, []);
});

for (const source of [
	"window.showInformationMessage('Hello')",
	'window.showErrorMessage(`Cannot read ${name}`)',
	"window.setStatusBarMessage('$(check) Copied')",
	"window.showQuickPick(['First', 'Second'])",
	"new CodeAction('Change it', kind)",
	"new MarkdownString('Some words')",
	"{ title: 'hello there' }",
	'item.text = `${count} errors`',
	"pick.placeholder = isOld ? 'Old' : 'New'",
	"element.textContent = 'Send'",
	"h('button', { ariaLabel: 'Send' })",
	'html`<button>Send</button>`',
]) {
	test(`${source} is found to be without a translation`, () => {
		assert.equal(bareTexts(source).length, 1);
	});
}

for (const source of [
	"window.showInformationMessage(t('Hello'))",
	"{ title: t('Hello') }",
	"{ name: 'node-fetch', text: entry.code }",
	"pick.placeholder = isOld ? t('Old') : t('New')",
	'html`<button>${t("Send")}</button>`',
	"element.textContent = ''",
]) {
	test(`${source} is in order`, () => {
		assert.deepEqual(bareTexts(source), []);
	});
}

function withoutComments(source: string): string {
	// A comment begins its line: `arn:aws:s3:::BUCKET/*` in a sentence begins none.
	return source.replaceAll(/^\s*\/\*[^]*?\*\//gm, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
