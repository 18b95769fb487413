/** What the reader of error bodies leaves alone, each limit by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingCap, recognise } from '../../../../src/core/recognise/recognise.ts';
import { xmlMentions } from '../../../../src/core/recognise/xml.ts';

const body = (rest: string) => `<Error><Code>NoSuchKey</Code>${rest}</Error>`;
const fieldsOf = (text: string) => recognise(text, { languageId: 'log' })[0]?.fields;

for (const [what, rest, message] of [
	['a declaration', '<!DOCTYPE x [<!ENTITY a "b">]><Message>m</Message>', undefined],
	['a comment', '<!-- x --><Message>m</Message>', undefined],
	['nine levels', `${'<a>'.repeat(9)}x${'</a>'.repeat(9)}<Message>m</Message>`, undefined],
	['eight levels', `${'<a>'.repeat(8)}x${'</a>'.repeat(8)}<Message>m</Message>`, 'm'],
	['the number of no character', '<Message>&#0;&#xFFFFFF;&#xD800;</Message>', '&#0;&#xFFFFFF;&#xD800;'],
	['the number of a character', '<Message>&#65;&#x42;</Message>', 'AB'],
	['an entity that would make another', '<Message>&amp;lt;b&amp;#65;</Message>', '&lt;b&#65;'],
	['an entity of its own', '<Message>&a;</Message>', '&a;'],
	['digits', '<Message>0012</Message>', '0012'],
	['an exponent', '<Message>1e5</Message>', '1e5'],
	['the same element twice', '<Message>first</Message><Message>second</Message>', 'first'],
	['names that every object has', '<__proto__>x</__proto__><constructor>y</constructor><Message>m</Message>', 'm'],
] as const) {
	test(`a body with ${what} states ${message === undefined ? 'nothing but its code' : `the message ${message}`}`, () => {
		assert.equal(fieldsOf(body(rest))?.message, message);
	});
}

test('a body is read for 8 KiB, and no further', () => {
	const padded = (length: number) =>
		xmlMentions(body(`<Detail>${'x'.repeat(length)}</Detail><RequestId>tx1</RequestId>`), 1)[0]?.fields.requestId;
	assert.deepEqual([padded(7000), padded(9000)], ['tx1', undefined]);
});

test('so many bodies are read as are asked for', () => {
	assert.equal(xmlMentions(body('').repeat(10), 3).length, 3);
});

test('a text has 10,000 findings at most, wherever in it they stand', () => {
	const reports = '2026-11-22T10:00:00Z ERROR api error NoSuchKey: gone\n\n'.repeat(6000);
	const quiet = '2026-11-22T10:00:00Z INFO all is well\n'.repeat(3000);
	assert.equal(recognise(`${reports}${quiet}${reports}`, { languageId: 'log' }).length, findingCap);
});
