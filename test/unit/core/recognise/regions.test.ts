import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coresOf, regionsOf } from '../../../../src/core/recognise/passage/regions.ts';
import type { Span } from '../../../../src/core/span.ts';

/** Lines of 100 units: of a log, of which each begins a record, and of a text, which goes on and on. */
const record = (index: number) => `2026-11-22 10:00:00 INFO line ${index} `.padEnd(99, '.');
const prose = (index: number) => `  words ${index} `.padEnd(99, '.');
const linesOf = (count: number, line: (index: number) => string) =>
	`${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`;
const log = linesOf(1000, record);
const text = linesOf(1000, prose);

/** A stretch in lines, of which the first is 0: where it begins, and behind which line it ends. */
const inLines = ({ start, end }: Span) => [start / 100, (end + 1) / 100];
const stretches = (given: string, anchors: readonly number[]) =>
	[...regionsOf(given, [...anchors])].map((region) => region.stretches.map(inLines));
const at = (line: number, unit = 50) => line * 100 + unit;

for (const [what, given, anchors, expected] of [
	['three lines above in a log, and the record behind', log, [at(200)], [[[197, 202]]]],
	['what a log begins with', log, [at(1)], [[[0, 3]]]],
	['what a log ends with', log, [at(999)], [[[996, 1000.01]]]],
	['4 KiB above and 8 KiB behind in a text without records', text, [at(200)], [[[160, 282]]]],
	['no line again', log, [at(200), at(201), at(203)], [[[197, 205]]]],
	[
		'lines that lie apart as stretches of their own',
		log,
		[at(200), at(210)],
		[
			[
				[197, 202],
				[207, 212],
			],
		],
	],
	['anchors that are far apart as regions of their own', log, [at(200), at(400)], [[[197, 202]], [[397, 402]]]],
] as const) {
	test(`around an anchor are read ${what}`, () => assert.deepEqual(stretches(given, anchors), expected));
}

test('anchors within 14 KiB of each other are of one region', () => {
	const count = (apart: number) => stretches(text, [at(200), at(200) + apart]).length;
	assert.deepEqual([count(14_336), count(14_337)], [1, 2]);
});

const body = (given: string, line: number) => `${given.slice(0, at(line))}Code>x${given.slice(at(line) + 6)}`;

test('around the code of a body all lines are read, whatever they look like, and all that they overlap', () => {
	assert.deepEqual(stretches(body(log, 200), [at(200)]), [[[160, 282]]]);
	assert.deepEqual(stretches(body(log, 230), [at(200), at(210), at(230)]), [[[190, 312]]]);
	assert.deepEqual(stretches(body(log, 210), [at(200), at(210)]), [[[170, 292]]]);
	assert.deepEqual(stretches(body(log, 200), [at(200), at(240)]), [[[160, 283]]]);
});

test('a line without an end is cut', () => {
	const [region] = regionsOf('x'.repeat(100_000), [50_000]);
	assert.deepEqual(
		region?.stretches.map(({ start, end }) => [start, end]),
		[[50_000 - 4096, 50_000 + 8192]],
	);
});

const cores = (given: string, anchors: readonly number[]) => [...coresOf(given, anchors)].map(({ start, end }) => [start, end]);

for (const [what, given, anchors, expected] of [
	['its line, one above and one below', 'aa\nbb\ncXc\ndd\nee\n', [7], [[3, 12]]],
	['the first line and the one below', 'aXa\nbb\ncc\n', [1], [[0, 6]]],
	['the second line, the first and the third', 'aa\nbXb\ncc\ndd', [4], [[0, 9]]],
	['the last line and the one above', 'aa\nbb\ncXc', [7], [[3, 9]]],
	['1,024 units of a line without an end', 'x'.repeat(9000), [4000], [[2976, 5024]]],
	['two lines as one', 'aa\nbXb\ncXc\ndd\nee', [4, 8], [[0, 13]]],
	[
		'lines apart by themselves',
		'aXa\nbb\ncc\ndd\nee\nfXf',
		[1, 17],
		[
			[0, 6],
			[13, 19],
		],
	],
	['lines that touch as one', 'aXa\nbb\ncXc\ndd\nee', [1, 8], [[0, 13]]],
] as const) {
	test(`layouts are looked for in ${what}`, () => assert.deepEqual(cores(given, anchors), expected));
}

test('where errors follow each other closely, layouts are looked for in no more than 64 KiB at once', () => {
	const found = cores(
		text,
		Array.from({ length: 1000 }, (_, line) => at(line)),
	);
	assert.deepEqual(found[0], [0, 65_499]);
	assert.deepEqual(found[1]?.[0], 65_300);
});
