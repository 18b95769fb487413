import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfSurroundings, farthest, startOfLine, startOfSurroundings } from '../../../../src/core/scan/linesAround.ts';

/** Cells of the letter `a`, with line feeds (or what is given) at some places. */
function cells(length: number, ends: readonly number[], end = '\n'): Uint8Array {
	const made = Buffer.alloc(length, 'a');
	for (const at of ends) made.write(end, at, 'latin1');
	return made;
}

/** The hit, where line ends stand, and where what is read begins: 4,096 cells before, and 16,384 more to the line that is reached. */
for (const [what, hit, ends, expected] of [
	['the first cells of a file', 100, [], { at: 0, isCut: false }],
	['the line that begins 4,096 cells before', 5000, [903], { at: 904, isCut: false }],
	['the line before a line that begins later', 5000, [902, 904], { at: 903, isCut: false }],
	['the file’s first line', 20_480, [], { at: 0, isCut: false }],
	['a line as far as one is read', 30_000, [9520], { at: 9521, isCut: false }],
	['4,096 cells of a longer line', 30_000, [9519], { at: 25_904, isCut: true }],
] as const) {
	test(`before a hit is read from ${what} on`, () => {
		assert.deepEqual(startOfSurroundings(cells(40_000, ends), hit, true), expected);
	});
}

test('what a file began with is no beginning of a line once it was dropped', () => {
	assert.deepEqual(startOfSurroundings(cells(9000, []), 5000, false), { at: 904, isCut: true });
});

for (const [what, length, ends, expected] of [
	['the end', 5000, [], { at: 5000, isCut: false }],
	['the line end behind 8,192 cells', 40_000, [9192], { at: 9193, isCut: false }],
	['the line end behind that', 40_000, [9191, 9200], { at: 9201, isCut: false }],
	['a line end as far as one is looked for', 40_000, [1000 + farthest - 1], { at: 1000 + farthest, isCut: false }],
	['8,192 cells of a longer line', 40_000, [1000 + farthest], { at: 9192, isCut: true }],
	['the end as far as one is looked for', 1000 + farthest, [], { at: 1000 + farthest, isCut: false }],
] as const) {
	test(`behind a hit is read to ${what}`, () => assert.deepEqual(endOfSurroundings(cells(length, ends), 1000), expected));
}

for (const [what, hit, ends, at] of [
	['the first cell', 5, [], 5],
	['where it begins', 500, [399], 400],
	['at the hit, where it begins there', 400, [399], 400],
	['as far away as a line is read', 20_000, [3616], 3617],
	['at the hit, where it begins farther away', 20_000, [3615], 20_000],
] as const) {
	test(`a hit’s line begins ${what}`, () => assert.equal(startOfLine(cells(30_000, ends), hit), at));
}

test('CR LF is one line end, and a CR alone is one', () => {
	assert.equal(startOfLine(cells(900, [399], '\r\n'), 500), 401);
	assert.equal(startOfLine(cells(900, [399], '\r\n'), 400), 400);
	assert.equal(startOfLine(cells(900, [399], '\r'), 500), 400);
});

test('no character is cut in two', () => {
	const thai = Buffer.from('ก'.repeat(20_000));
	for (const hit of [30_000, 30_001, 30_002]) {
		assert.equal(startOfSurroundings(thai, hit, true).at % 3, 0);
		assert.equal(endOfSurroundings(thai, hit).at % 3, 0);
	}
	assert.equal(startOfLine(Buffer.from('กa'), 2), 0);
	assert.equal(startOfLine(Buffer.alloc(9, 0x80), 8), 5);
});
