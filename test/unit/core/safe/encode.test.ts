import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
	toCodeBlock,
	toCodeSpan,
	toCsvCell,
	toHtmlText,
	toLinkTarget,
	toMailto,
	toMarkdown,
	toPlain,
	toProse,
	toTerminal,
} from '../../../../src/core/safe/encode.ts';
import { clip, visible } from '../../../../src/core/safe/visible.ts';

const anyText = fc.string({
	unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('\u001b', '\u202e', '\ud800', '\u0085')),
	maxLength: 40,
});
const runs = { numRuns: 2000, seed: 1122 };
const controls = Array.from({ length: 65 }, (_unused, index) => String.fromCharCode(index < 32 ? index : index + 95));
const hiddenCharacters = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u{E0000}-\u{E007F}]/u;

const sinks = { toMarkdown, toPlain, toTerminal, toHtmlText, toCsvCell };

for (const [name, sink] of Object.entries(sinks)) {
	test(`${name} lets no control, bidi or zero-width character through`, () => {
		for (const text of [...controls, '\u202eexe', 'a\u200bb', '\ufeff', '\u2066x\u2069', '\u{e0041}', '\u2028']) {
			const out = sink(`a${text}b`);
			// oxlint-disable-next-line no-control-regex
			assert.doesNotMatch(out, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/, JSON.stringify(text));
			assert.doesNotMatch(out, hiddenCharacters, JSON.stringify(text));
		}
		fc.assert(
			fc.property(anyText, (text) => !/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\n\t])\p{Cc}/u.test(sink(text))),
			runs,
		);
	});

	test(`${name} cuts long text and says so`, () => {
		const out = sink('🙂'.repeat(30_000), 101);
		assert.ok(out.includes('…') || out.includes('&#8230;'));
		assert.ok(out.length < 101 * 12);
	});
}

for (const [sequence, shown] of [
	['\u001b[31m', '␛[31m'],
	['\u001b]8;;https://evil.example\u0007', '␛]8;;https://evil.example␇'],
	['\u009b2J', '[U+009B]2J'],
	['\u0000', '␀'],
	['\u007f', '␡'],
	['\r\n\r\u0085\u2028\u2029', '\n\n\n\n\n'],
	['\u202e', '[U+202E]'],
	['\u{e0041}', '[U+E0041]'],
	['\u0600\ufff9', '[U+0600][U+FFF9]'],
	['\ud83d', '[U+D83D]'],
	['ทดสอบ 🙂', 'ทดสอบ 🙂'],
] as const) {
	test(`a terminal shows ${JSON.stringify(sequence)} and does not obey it`, () => {
		assert.equal(toTerminal(sequence), shown);
	});
}

test('Markdown keeps letters, marks and digits of every script and writes all else as references', () => {
	assert.equal(toMarkdown('กำ1é<a>'), 'กำ1é&#60;a&#62;');
	fc.assert(
		fc.property(anyText, (text) => /^(?:[\p{L}\p{M}\p{N}]|&#\d+;)*$/u.test(toMarkdown(text))),
		runs,
	);
});

test('HTML shows each sign that it would obey', () => {
	assert.equal(toHtmlText(`<a b="c" d='e'>&\``), '&#60;a b&#61;&#34;c&#34; d&#61;&#39;e&#39;&#62;&#38;&#96;');
});

test('a value in Markdown is cut at 240 units', () => {
	assert.equal(toMarkdown('a'.repeat(300)), `${'a'.repeat(240)}&#8230;`);
});

test('a code span and a code block outgrow the backticks in them', () => {
	assert.equal(toCodeSpan('a``b'), '```a``b```');
	assert.equal(toCodeBlock('a\n````\nb', 'xml'), '`````xml\na\n````\nb\n`````');
});

test('our own prose is escaped where Markdown would obey a sign', () => {
	assert.equal(toProse('[a](b) *c* `d` <e> & #f | ~g~ !h_i'), '\\[a\\](b) \\*c\\* \\`d\\` \\<e\\> \\& \\#f \\| \\~g\\~ \\!h\\_i');
});

test('HTML text has no sign that opens a tag, an entity or a quote', () => {
	fc.assert(
		fc.property(anyText, (text) => !/[<>"'`=]|&(?!#\d+;)/.test(toHtmlText(text))),
		runs,
	);
});

for (const [cell, shown] of [
	['=HYPERLINK("https://evil.example")', '"\'=HYPERLINK(""https://evil.example"")"'],
	['+1', '"\'+1"'],
	['-1', '"\'-1"'],
	['@SUM(1)', '"\'@SUM(1)"'],
	['\t=1', '"\'\t=1"'],
	['\r=1', '"\'\n=1"'],
	['  =1', '"\'  =1"'],
	['＝1', '"\'＝1"'],
	['a=1', '"a=1"'],
	['a,"b"\nc', '"a,""b""\nc"'],
] as const) {
	test(`a spreadsheet takes ${JSON.stringify(cell)} for text`, () => {
		assert.equal(toCsvCell(cell), shown);
	});
}

test('a mailto holds one address, one subject and one body, and stays short', () => {
	fc.assert(
		fc.property(anyText, anyText, (subject, body) => {
			const uri = toMailto('a@b.example', subject, body.repeat(100));
			const parsed = new URL(uri);
			return (
				uri.length <= 1800 &&
				/^[\x21-\x7e]+$/.test(uri) &&
				parsed.pathname === 'a@b.example' &&
				[...parsed.searchParams.keys()].join() === 'subject,body'
			);
		}),
		runs,
	);
});

test('a mailto says what it was given', () => {
	const { searchParams } = new URL(toMailto('a@b.example', 'A & B?', 'one\ntwo & cc=x@y.example'));
	assert.deepEqual([searchParams.get('subject'), searchParams.get('body')], ['A & B?', 'one\r\ntwo & cc=x@y.example']);
});

test('a link target ends where it should', () => {
	assert.equal(toLinkTarget('https://a.example/x(1) "y"<z>'), 'https://a.example/x%281%29%20%22y%22%3Cz%3E');
});

test('clipping never cuts a pair of surrogates in two', () => {
	assert.equal(clip('a🙂b', 2), 'a…');
	assert.equal(clip('a🙂b', 3), 'a🙂…');
	assert.equal(clip('a🙂b', 4), 'a🙂b');
});

test('one line stays one line', () => {
	assert.equal(visible('a\r\nb\tc', false), 'a␊b␉c');
});
