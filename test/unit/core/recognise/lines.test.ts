import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWholeRecord, lastLine, lineAround, withoutWebLog } from '../../../../src/core/recognise/passage/lines.ts';

/** Text, the place of its `X`, how far is looked, and what is taken for the line. */
for (const [text, cap, line] of [
	['one\ntwo X two\nthree', 100, 'two X two'],
	['X', 100, 'X'],
	['\nX\n', 100, 'X'],
	['\n\nX\n\n', 100, 'X'],
	['\naX', 100, 'aX'],
	['Xb\n', 100, 'Xb'],
	['aaaaaXbbbbb', 3, 'aaaXbbb'],
	['aa\naaXbb\nbb', 3, 'aaXbb'],
	['aa\naaaXbbb\nbb', 3, 'aaaXbbb'],
	['X\r\nb', 100, 'X\r'],
] as const) {
	test(`within ${cap} units the line of X in ${JSON.stringify(text)} is ${JSON.stringify(line)}`, () => {
		const at = text.indexOf('X');
		const { start, end } = lineAround(text, at, at + 1, cap);
		assert.equal(text.slice(start, end), line);
	});
}

test('a long line is cut at whole steps from the beginning of the text', () => {
	const text = 'a'.repeat(100);
	assert.deepEqual(
		[lineAround(text, 45, 46, 10, 8), lineAround(text, 2, 3, 10, 8), lineAround(text, 97, 98, 10, 8)],
		[
			{ start: 32, end: 56 },
			{ start: 0, end: 16 },
			{ start: 80, end: 100 },
		],
	);
});

for (const [line, isWhole] of [
	['2026-11-22 10:00:00 INFO put', true],
	['2026-11-22 10:00:00 DEBUG put', false],
	['time="2026-11-22T10:00:00Z" level=error msg=put', true],
	['time=2026-11-22T10:00:00Z level=error msg=put', true],
	['level="', false],
	[`2026-11-22 10:00:00 ${'x'.repeat(94)} DEBUG`, false],
	[`2026-11-22 10:00:00 ${'x'.repeat(95)} DEBUG`, true],
	['  at put', false],
	['ERROR: put', false],
	['ERROR put', true],
] as const) {
	test(`${line.slice(0, 30)} … ${line.slice(-8)} ${isWhole ? 'tells' : 'does not tell'} all of an event`, () => {
		assert.equal(isWholeRecord(line), isWhole);
	});
}

for (const [text, line] of [
	['one\ntwo\n\n', 'two'],
	['one', 'one'],
	['\none', 'one'],
	['HTTP/1.1 403\n<?xml version="1.0"?>\n', 'HTTP/1.1 403'],
	['<?xml version="1.0"?>', ''],
	['', ''],
] as const) {
	test(`the last line of ${JSON.stringify(text)} that says something is ${JSON.stringify(line)}`, () =>
		assert.equal(lastLine(text), line));
}

test('lines of a web server’s access log tell of other requests, and go', () => {
	const log = '10.0.0.7 - - [22/Nov/2026:22:29:24 +0700] "GET / HTTP/1.1" 200 5';
	assert.equal(withoutWebLog(`a\n${log}\nb`), 'a\n\nb');
	assert.equal(withoutWebLog('a\nHTTP 200 GET /x\nb'), 'a\n\nb');
	assert.equal(withoutWebLog('a "b" c'), 'a "b" c');
});
