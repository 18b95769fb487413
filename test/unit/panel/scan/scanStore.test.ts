import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScanFilter } from '../../../../src/panel/scan/scanFilter.ts';
import { createLens, createScanStore, mostKept } from '../../../../src/panel/scan/scanStore.ts';
import { at, hitAt, newest } from './scanning.ts';

const store = createScanStore(newest);
store.add('file:///a.log', [
	hitAt('10:00:00', 'SlowDown', { status: 503, bucket: 'media', operation: 'PutObject' }, 1),
	hitAt('10:00:05', 'NoSuchKey', { status: 404, bucket: 'media', key: 'Thumbs/1.jpg' }, 2),
	hitAt('', 'SlowDown', { status: 503, bucket: 'logs', requestId: 'tx0001' }, 3),
]);
store.add('file:///b.log', [hitAt('11:00:00', 'AccessDenied', {}, 4)]);

const filters: readonly (readonly [string, ScanFilter, readonly number[]])[] = [
	['everything when nothing is asked', {}, [1, 2, 3, 4]],
	['a code', { code: 'SlowDown' }, [1, 3]],
	['a status', { status: 404 }, [2]],
	['a bucket', { bucket: 'media' }, [1, 2]],
	['text of a key, in any case', { text: 'thumbs/1' }, [2]],
	['text of a request id', { text: 'TX0001' }, [3]],
	['text of the line', { text: 'on line 4' }, [4]],
	['times from a beginning on, and nothing without a time', { since: at('10:00:05') }, [2, 4]],
	['times up to an end, itself included', { until: at('10:00:05') }, [1, 2]],
	['what all parts agree on', { code: 'SlowDown', bucket: 'media', text: 'putobject', since: at('09:00:00') }, [1]],
	['nothing when nothing fits', { text: 'nowhere' }, []],
];

for (const [what, filter, lines] of filters) {
	test(`a filter lets through ${what}`, () => {
		const lens = createLens(store, filter, newest);
		while (lens.advance(1));
		assert.deepEqual(
			lens.rows.map(({ hit }) => hit.place.line),
			lines,
		);
		assert.equal(lens.summary().total, lines.length);
	});
}

test('a filter follows a scan that goes on', () => {
	const growing = createScanStore(newest);
	const lens = createLens(growing, { code: 'SlowDown' }, newest);
	growing.add('a', [hitAt('10:00:00', 'SlowDown'), hitAt('10:00:00', 'NoSuchKey')]);
	assert.equal(lens.advance(10), false);
	growing.add('a', [hitAt('10:00:01', 'SlowDown')]);
	assert.equal(lens.advance(10), false);
	assert.equal(lens.rows.length, 2);
});

test('hits beyond what is kept are counted all the same', () => {
	const full = createScanStore(newest);
	const hit = hitAt('10:00:00', 'SlowDown');
	full.add(
		'a',
		Array.from({ length: mostKept }, () => hit),
	);
	full.add('a', [hitAt('10:00:01', 'NoSuchKey'), hitAt('10:00:02', 'NoSuchKey')]);
	assert.equal(full.rows.length, mostKept);
	assert.equal(full.found, mostKept + 2);
	assert.deepEqual(
		full.summary().byCode.rows.map(({ name, count }) => [name, count]),
		[
			['SlowDown', mostKept],
			['NoSuchKey', 2],
		],
	);
});
