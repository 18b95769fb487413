import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { formatAtOffset, formatDuration, formatUtc } from '../../../../src/core/time/formatTime.ts';
import { parseTime } from '../../../../src/core/time/parseTime.ts';

const moment = Date.UTC(2026, 10, 22, 15, 29, 24);

for (const printed of [
	'2026-11-22T15:29:24Z',
	'2026-11-22T15:29:24.000Z',
	'2026-11-22 15:29:24,000 +00:00',
	'2026-11-22 15:29:24 UTC',
	'2026-11-22T22:29:24.000+0700',
	'20261122T152924Z',
	'Sun, 22 Nov 2026 15:29:24 GMT',
	'22 Nov 2026 10:29:24 -0500',
	'22/Nov/2026:15:29:24 +0000',
	'[22/Nov/2026:22:29:24.000 +0700]',
	'1795361364',
	'1795361364.000',
	'1795361364000',
	'  2026-11-22T15:29:24Z ',
]) {
	test(`reads ${printed}`, () => {
		assert.equal(parseTime(printed), moment);
	});
}

for (const printed of [
	'',
	'2026-11-22 15:29:24',
	'2026-13-22T15:29:24Z',
	'2026-11-32T15:29:24Z',
	'2026-11-22T24:29:24Z',
	'2026-11-22T15:60:24Z',
	'2026-11-22T15:29:61Z',
	'2026-11-00T15:29:24Z',
	'2026-00-22T15:29:24Z',
	'22 Foo 2026 15:29:24 GMT',
	'15:29',
	'now',
	'9',
]) {
	test(`takes ${JSON.stringify(printed)} for no time`, () => {
		assert.equal(parseTime(printed), undefined);
	});
}

test('the edges of a day and of a leap second are times', () => {
	assert.equal(parseTime('2026-12-31T23:59:60Z'), Date.UTC(2027, 0, 1));
	assert.equal(parseTime('2026-01-01T00:00:00Z'), Date.UTC(2026, 0, 1));
});

test('fractions of a second are kept to the millisecond', () => {
	assert.equal(parseTime('2024-02-11T10:22:05.118999Z'), Date.UTC(2024, 1, 11, 10, 22, 5, 118));
});

test('any moment comes back from what was written', () => {
	const moments = fc.integer({ min: 0, max: 4_102_444_800 });
	const offsets = fc.integer({ min: -12 * 60, max: 14 * 60 });
	fc.assert(
		fc.property(moments, offsets, (seconds, offset) => {
			assert.equal(parseTime(formatUtc(seconds * 1000)), seconds * 1000);
			assert.equal(parseTime(formatAtOffset(seconds * 1000, offset)), seconds * 1000);
		}),
	);
});

test('any text is taken', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			parseTime(text);
		}),
	);
});

for (const [milliseconds, shown] of [
	[0, '0 s'],
	[499, '0 s'],
	[59_000, '59 s'],
	[-1_205_000, '20 min 5 s'],
	[3_600_000, '1 h'],
	[3_605_000, '1 h'],
	[183_600_000, '2 d 3 h'],
	[93_785_000, '1 d 2 h'],
] as const) {
	test(`${milliseconds} ms read ${shown}`, () => {
		assert.equal(formatDuration(milliseconds), shown);
	});
}

test('local time names its offset', () => {
	assert.deepEqual(
		[420, 0, -210].map((offset) => formatAtOffset(moment, offset)),
		['2026-11-22 22:29:24 +07:00', '2026-11-22 15:29:24 +00:00', '2026-11-22 11:59:24 -03:30'],
	);
});

test('a number beyond every calendar is written as a number', () => {
	assert.equal(formatUtc(1e18), '1000000000000000000 UTC');
});
