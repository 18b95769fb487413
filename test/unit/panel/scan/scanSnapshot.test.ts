import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../../src/core/richText.ts';
import type { Hit } from '../../../../src/core/scan/hit.ts';
import { writeMessage } from '../../../../src/panel/message.ts';
import { scanDetails } from '../../../../src/panel/scan/scanDetails.ts';
import type { ScanFilter } from '../../../../src/panel/scan/scanFilter.ts';
import { createScanProgress } from '../../../../src/panel/scan/scanProgress.ts';
import { most, readToScanView, type ScanSnapshot } from '../../../../src/panel/scan/scanProtocol.ts';
import { scanSnapshot } from '../../../../src/panel/scan/scanSnapshot.ts';
import { createLens, createScanStore } from '../../../../src/panel/scan/scanStore.ts';
import { stacked, totals } from '../../../../src/panel/scan/timelineData.ts';
import { at, emptyExplanation, english, hitAt, newest } from './scanning.ts';

function snapshotOf(hits: readonly Hit[], filter: ScanFilter = {}): ScanSnapshot {
	const store = createScanStore(newest);
	store.add('file:///logs/a.log', hits);
	const lens = createLens(store, filter, newest);
	while (lens.advance(100));
	const progress = createScanProgress(['file:///logs/a.log'], [], () => 0);
	const nameOf = (file: string) => file.slice('file:///logs/'.length);
	const headlineOf = (code: string) => [words(`About ${code}.`)];
	return scanSnapshot({ answers: 7, store, lens, progress, title: 'a.log', nameOf, headlineOf, translate: english });
}

test('the timeline has each code as a series, the commonest first, and its quiet stretches as zeros', () => {
	const hits = [hitAt('10:00:00', 'SlowDown'), hitAt('10:00:03', 'SlowDown'), hitAt('10:00:03', 'NoSuchKey')];
	const { timeline, codes } = snapshotOf(hits);
	assert.deepEqual(timeline, {
		start: at('10:00:00'),
		width: 1000,
		series: ['SlowDown', 'NoSuchKey'],
		counts: [
			[1, 0, 0, 1],
			[0, 0, 0, 1],
		],
	});
	assert.deepEqual(
		codes.map(({ code, count, series }) => [code, count, series]),
		[
			['SlowDown', 2, 0],
			['NoSuchKey', 1, 1],
		],
	);
	assert.deepEqual(totals(timeline), [1, 0, 0, 2]);
	assert.deepEqual(stacked(timeline.counts), [
		[1, 0, 0, 1],
		[1, 0, 0, 2],
	]);
});

test('more codes than there are colours share the last series', () => {
	const { timeline, codes } = snapshotOf(Array.from({ length: 12 }, (_, index) => hitAt('10:00:00', `Code${index}`)));
	assert.equal(timeline.series.length, most.series);
	assert.equal(timeline.series.at(-1), null);
	assert.deepEqual(timeline.counts.at(-1), [12 - most.series + 1]);
	assert.equal(codes.at(-1)?.series, most.series - 1);
});

test('filters offer what all hits hold, and the counts are of those that pass', () => {
	const hits = [
		hitAt('10:00:00', 'SlowDown', { status: 503, bucket: 'a' }),
		hitAt('10:00:01', 'NoSuchKey', { status: 404, bucket: 'b' }),
	];
	const { found, shown, names, statuses, buckets } = snapshotOf(hits, { status: 404 });
	assert.deepEqual([found, shown], [2, 1]);
	assert.deepEqual(
		[names, statuses, buckets],
		[
			['SlowDown', 'NoSuchKey'],
			[503, 404],
			['a', 'b'],
		],
	);
});

test('what the numbers leave out is said', () => {
	const sentences = (filter: ScanFilter) =>
		snapshotOf([hitAt('', 'SlowDown'), hitAt('10:00:00', 'SlowDown')], filter).remarks.map((line) =>
			line.map(({ text }) => text).join(''),
		);
	assert.deepEqual(sentences({}), ['1 errors state no time and are not in the timeline.']);
	assert.deepEqual(sentences({ since: 0 }), ['Errors without a time are left out while a time is chosen.']);
});

/** Hostile in every field that reaches the view. */
const evil = '<img src=x onerror=alert(1)>\u202e\u001b]8;;http://x\u0007 "\'`';
const fields = { status: 400, message: evil, bucket: evil.repeat(500), key: evil, requestId: evil, operation: evil };

test('hostile fields of any length still make a message that the view takes', () => {
	const hits = Array.from({ length: 500 }, (_, index) => hitAt('10:00:00', `${index}${evil.repeat(2000)}`, fields));
	const snapshot = snapshotOf(hits);
	assert.equal(snapshot.codes.length, most.codes);
	assert.deepEqual(readToScanView('t', writeMessage('t', snapshot)), snapshot);
});

test('the details of a code show its lines with the code apart, and nothing hidden', () => {
	const explanation = { ...emptyExplanation, code: 'x' };
	const store = createScanStore(newest);
	store.add('a.log', [
		hitAt('10:00:00', 'SlowDown', { status: 503, bucket: 'b', key: 'k\u202e' }, 12),
		hitAt('10:00:01', 'NoSuchKey'),
	]);
	const source = {
		answers: 1,
		rows: store.rows,
		examples: 5,
		nameOf: (file: string) => file,
		diagnose: () => ({ example: undefined, shares: [] }),
		explain: () => explanation,
	};
	assert.deepEqual(scanDetails({ ...source, code: 'SlowDown' })?.examples, [
		{
			id: 0,
			place: 'a.log:12',
			at: at('10:00:00'),
			before: 'ERROR An error occurred (',
			code: 'SlowDown',
			after: ') on line 12',
			facts: ['503', 'b/k[U+202E]'],
		},
	]);
	assert.equal(scanDetails({ ...source, code: 'Other' }), undefined);
});
