import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNear, wholeHours } from '../../../../src/core/diagnose/times.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How far a log line's time is from what it tells of; whether both are one moment, with the line's zone stated and without. */
for (const [off, zoned, unzoned] of [
	[0, true, true],
	[5 * minute, true, true],
	[5 * minute + 1, false, false],
	[7 * hour, false, true],
	[7 * hour - 5 * minute, false, true],
	[7 * hour + 5 * minute + 1, false, false],
	[5.5 * hour, false, true],
	[14 * hour, false, true],
	[14 * hour + 1, false, false],
] as const) {
	test(`a log line ${off / minute} minutes off is ${zoned ? 'near' : unzoned ? 'near where it states no zone' : 'far'}`, () => {
		for (const at of [off, -off])
			assert.deepEqual([isNear({ at, isZoned: true }, 0), isNear({ at, isZoned: false }, 0)], [zoned, unzoned]);
	});
}

for (const [off, hours] of [
	[7 * hour, 7],
	[-7 * hour - 2 * minute, -7],
	[7 * hour + 2 * minute + 1, 0],
	[14 * hour, 14],
	[15 * hour, 0],
	[30 * minute, 0],
] as const) {
	test(`${off / minute} minutes are ${hours === 0 ? 'no zone' : `the zone of ${hours} hours`}`, () =>
		assert.equal(wholeHours(off), hours));
}
