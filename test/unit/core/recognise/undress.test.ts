import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undress } from '../../../../src/core/recognise/passage/undress.ts';

const esc = '\u001b';
const whole = (text: string) => undress(text, [{ start: 0, end: text.length }]);

/** A text as a transport dressed it, and the text itself. */
for (const [dressed, text] of [
	['plain', 'plain'],
	['a\nb', 'a\nb'],
	['a\r\nb', 'a\nb'],
	[`${esc}[31mred${esc}[0m`, 'red'],
	[String.raw`\u001b[31mred\x1b[0m`, 'red'],
	['^[[31mred#033[0m', 'red'],
	[String.raw`a\nb\tc\rd`, 'a\nb\tcd'],
	[String.raw`\"a\" \/b\/ \\\"c\\\"`, '"a" /b/ "c"'],
	[String.raw`\u003cCode\x3e`, '<Code>'],
	['a#012b#011c', 'a\nb\tc'],
	['a │ \nb', 'a  \nb'],
	['错误\uff1a\uff08a\uff0cb\uff1dc\uff1b\uff09', '错误:(a,b=c;)'],
	[String.raw`C:\new\table\run`, String.raw`C:\new\table\run`],
	[String.raw`"C:\a" \n b`, '"C:\\a" \n b'],
	['> a\n> > b', 'a\nb'],
	['web_1  | a\nweb_1  | b', 'a\nb'],
	['2026-11-22T10:00:00Z stderr F a\n2026-11-22T10:00:00Z b', 'a\nb'],
	['Nov 22 10:00:00 host app[1]: a\n<13>Nov  2 10:00:00 host app: b', 'a\nb'],
	['[pod/a/b] > web | app[12]: a', 'a'],
	['[pod/a/b] web | app[12]: | x[1]: a', 'x[1]: a'],
] as const) {
	test(`${JSON.stringify(dressed)} says ${JSON.stringify(text)}`, () => assert.equal(whole(dressed).text, text));
}

const wide = 'An error occurred (AccessDenied) when calling the PutObject operation: Access';

/** A long line that a program wrapped, or a table's row behind it. */
for (const [dressed, text] of [
	[`${wide}\ndenied to it`, `${wide} denied to it`],
	[`| ${wide}\n| denied to it`, `${wide} denied to it`],
	[`web_1  | ${wide}\nweb_1  | denied to it`, `${wide} denied to it`],
	[`E/S3( 1203): ${wide}\nE/S3( 987): denied to it`, `${wide} denied to it`],
	[`${wide}\n| password | denied to it`, `${wide}\ndenied to it`],
	[`| message | ${wide}\n| password | denied to it`, `${wide}\ndenied to it`],
	[`web_1  | ${wide}\nproxy_1  | denied to it`, `${wide}\ndenied to it`],
] as const) {
	test(`${JSON.stringify(dressed.slice(wide.length - 40))} goes on only behind the same`, () =>
		assert.equal(whole(dressed).text, text));
}

test('each place of the undressed text leads back, and each of the original there', () => {
	const dressed = String.raw`> a\nb${esc}[0mc`;
	const { text, originalOffset, undressedOffset } = whole(dressed);
	assert.equal(text, 'a\nbc');
	assert.deepEqual([0, 1, 2, 3, 4, 9].map(originalOffset), [2, 3, 5, dressed.length - 1, dressed.length, dressed.length]);
	assert.deepEqual([2, 3, 5, dressed.length - 1, dressed.length, 99].map(undressedOffset), [0, 1, 2, 3, 4, 4]);
});

test('stretches are put together as lines, and lead back into their own', () => {
	const log = 'web | a\nweb | b\nweb | c\n';
	const { text, originalOffset } = undress(log, [
		{ start: 0, end: 7 },
		{ start: 16, end: 23 },
	]);
	assert.equal(text, 'a\nc');
	assert.deepEqual([0, 1, 2, 3].map(originalOffset), [6, 15, 22, 23]);
	assert.equal(undress(log, []).text, '');
});

test('a prefix is taken off no further than the stretch goes', () => {
	assert.equal(undress('web | a', [{ start: 0, end: 3 }]).text, 'web');
});
