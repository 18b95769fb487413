import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createYearKeeper, readLogTime } from '../../../../src/core/scan/logTime.ts';

const lines: readonly [line: string, iso: string, states: string][] = [
	['2026-11-22T15:04:05.123Z ERROR NoSuchKey', '2026-11-22T15:04:05.123Z', 'zone year'],
	['[2026-11-22 15:04:05,123] ERROR NoSuchKey', '2026-11-22T15:04:05.123Z', 'year'],
	['2026-11-22 22:04:05 +0700 ERROR', '2026-11-22T15:04:05.000Z', 'zone year'],
	['2026-11-22T22:04:05+07:00 ERROR', '2026-11-22T15:04:05.000Z', 'zone year'],
	['2026/11/22 15:04:05 ERROR : a.tar: Failed to copy', '2026-11-22T15:04:05.000Z', 'year'],
	['X-Amz-Date: 20261122T150405Z', '2026-11-22T15:04:05.000Z', 'zone year'],
	['9c3d b-1 [22/Nov/2026:22:04:05 +0700] 203.0.113.2 REST.GET', '2026-11-22T15:04:05.000Z', 'zone year'],
	['Nov 22 15:04:05 web-1 app[123]: NoSuchKey', '2000-11-22T15:04:05.000Z', ''],
	['Nov  2 15:04:05 web-1 app[123]: NoSuchKey', '2000-11-02T15:04:05.000Z', ''],
	['Sun Nov 22 15:04:05 UTC 2026 NoSuchKey', '2026-11-22T15:04:05.000Z', 'zone year'],
	['Sun Nov 22 15:04:05 2026 NoSuchKey', '2026-11-22T15:04:05.000Z', 'year'],
	['Date: Sun, 22 Nov 2026 15:04:05 GMT', '2026-11-22T15:04:05.000Z', 'zone year'],
	['22 Nov 2026 15:04:05,123 ERROR', '2026-11-22T15:04:05.123Z', 'year'],
	['Nov 22, 2026 3:04:05 PM com.acme.Upload put', '2026-11-22T15:04:05.000Z', 'year'],
	['Nov 22, 2026 12:04:05 AM com.acme.Upload put', '2026-11-22T00:04:05.000Z', 'year'],
	['E1122 15:04:05.123456 1 upload.go:21] NoSuchKey', '2000-11-22T15:04:05.123Z', ''],
	['1795359845.5 NoSuchKey', '2026-11-22T15:04:05.500Z', 'zone year'],
	['1795359845500 NoSuchKey', '2026-11-22T15:04:05.500Z', 'zone year'],
	['{"level":50,"time":1795359845500,"msg":"NoSuchKey"}', '2026-11-22T15:04:05.500Z', 'zone year'],
	['{"level":"error","ts":1795359845.5,"msg":"NoSuchKey"}', '2026-11-22T15:04:05.500Z', 'zone year'],
	['2026-11-22T23:59:60Z a leap second', '2026-11-23T00:00:00.000Z', 'zone year'],
	['time="2026-11-22T15:04:05Z" level=error', '2026-11-22T15:04:05.000Z', 'zone year'],
	['web_1  | 2026-11-22T15:04:05Z stderr F Nov 22 11:00:00 later', '2026-11-22T15:04:05.000Z', 'zone year'],
];
for (const [line, iso, states] of lines) {
	test(`the time of "${line}"`, () => {
		const time = readLogTime(line);
		assert.ok(time !== undefined);
		const stated = [time.hasZone ? 'zone' : '', time.hasYear ? 'year' : ''].filter((word) => word !== '').join(' ');
		assert.deepEqual([new Date(time.at).toISOString(), stated], [iso, states]);
	});
}

const timeless: readonly string[] = [
	'',
	'NoSuchKey',
	'key 2026-11-22 is gone',
	'2026-13-22T15:04:05Z',
	'2026-11-22T25:04:05Z',
	'2026-11-22T24:04:05Z',
	'2026-11-22T15:60:05Z',
	'2026-11-22T15:04:61Z',
	'2026-11-32T15:04:05Z',
	'2026-11-00T15:04:05Z',
	'order 1795359845 paid',
	'id=17953598455001',
	`${' '.repeat(300)}2026-11-22T15:04:05Z`,
];
for (const line of timeless) {
	test(`no time in "${line.trim()}"`, () => assert.equal(readLogTime(line), undefined));
}

test('times without a year fall into the year before the newest possible time, and go on in order', () => {
	const years = createYearKeeper(Date.UTC(2026, 0, 10));
	const years2 = createYearKeeper(Date.UTC(2026, 11, 31));
	const at = (keeper: typeof years, line: string): string => {
		const time = readLogTime(line);
		assert.ok(time !== undefined);
		return new Date(keeper.resolve(time)).toISOString().slice(0, 10);
	};
	assert.deepEqual(
		['Dec 30 10:00:00', 'Dec 31 23:59:59', 'Dec 31 23:59:58', 'Jan  1 00:00:01'].map((line) => at(years, line)),
		['2025-12-30', '2025-12-31', '2025-12-31', '2026-01-01'],
	);
	assert.deepEqual(
		['Mar  1 10:00:00', 'Feb 28 10:00:00', 'Dec 31 23:59:58'].map((line) => at(years2, line)),
		['2026-03-01', '2026-02-28', '2026-12-31'],
	);
});

test('a time without a year is of this year up to a day ahead, and of the next where it goes back by more than half a year', () => {
	const resolved = (newest: number, ...lines: readonly string[]) => {
		const years = createYearKeeper(newest);
		return lines.map((line) => {
			const time = readLogTime(line);
			assert.ok(time !== undefined);
			return new Date(years.resolve(time)).getUTCFullYear();
		});
	};
	const newest = Date.UTC(2026, 5, 1, 10);
	assert.deepEqual(resolved(newest, 'Jun  2 10:00:00'), [2026]);
	assert.deepEqual(resolved(newest, 'E0602 10:00:00.001000 1 a.go:1] b'), [2025]);
	assert.deepEqual(resolved(Date.UTC(2026, 11, 31), 'Aug  1 10:00:00', 'Jan 30 10:00:00'), [2026, 2026]);
	assert.deepEqual(resolved(Date.UTC(2026, 11, 31), 'Aug  1 10:00:00', 'Jan 30 09:59:59'), [2026, 2027]);
});
