import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTimeline } from '../../../../src/core/scan/timeline.ts';

/** A timeline of one error in each of so many seconds: how wide and how many its buckets are, and how many errors they hold. */
function timelineOf(seconds: number, most: number) {
	const timeline = createTimeline();
	for (let second = 0; second < seconds; second++) timeline.add(second * 1000, 'SlowDown');
	const { width, buckets } = timeline.make(most);
	return [width, buckets.length, buckets.reduce((sum, { counts }) => sum + (counts.get('SlowDown') ?? 0), 0)];
}

for (const [seconds, most, width, buckets] of [
	[0, 240, 1000, 0],
	[1, 240, 1000, 1],
	[240, 240, 1000, 240],
	[241, 240, 2000, 121],
	[4096, 9999, 1000, 4096],
	[4097, 9999, 2000, 2049],
	[20_000, 240, 120_000, 167],
] as const) {
	test(`${seconds} seconds in at most ${most} buckets are ${buckets} of ${width} ms, and every error is in one`, () => {
		assert.deepEqual(timelineOf(seconds, most), [width, buckets, seconds]);
	});
}

test('times may come in any order, and a gap is empty buckets', () => {
	const timeline = createTimeline();
	for (const second of [5, 0, 3, 5]) timeline.add(second * 1000, 'SlowDown');
	const counts = timeline.make(9).buckets.map((bucket) => bucket.counts.get('SlowDown') ?? 0);
	assert.deepEqual(counts, [1, 0, 0, 1, 0, 2]);
});
