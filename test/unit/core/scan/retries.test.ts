import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRetryFinder } from '../../../../src/core/scan/retries.ts';
import { hitOf } from './hitOf.ts';

const failure = (key: string, line: number) => hitOf('SlowDown', { operation: 'PutObject', key }, { line });

/** `key*attempts` for failures of these keys, one a line. */
function retried(keys: readonly string[]): readonly string[] {
	const finder = createRetryFinder();
	for (const [index, key] of keys.entries()) finder.add(failure(key, 1 + Math.floor(index / 100)), undefined);
	return finder.make(Infinity).map(({ key, attempts }) => `${key}*${attempts}`);
}

for (const [what, first, second, isOne] of [
	['200 lines apart', [1, undefined], [201, undefined], true],
	['201 lines apart', [1, undefined], [202, undefined], false],
	['60 s apart, however many lines', [1, 0], [9000, 60_000], true],
	['more than 60 s apart', [1, 0], [2, 60_001], false],
	['near, one without a time', [1, 0], [2, undefined], true],
] as const) {
	test(`two failures ${what} are ${isOne ? 'attempts of one operation' : 'two operations'}`, () => {
		const finder = createRetryFinder();
		for (const [line, at] of [first, second]) finder.add(failure('k', line), at);
		assert.equal(finder.make(9).length, isOne ? 1 : 0);
	});
}

const others = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`);

test('of more than 1,000 operations at once, the one that failed longest ago is over', () => {
	assert.deepEqual(retried(['a', 'a', ...others(1000), 'a']), ['a*2']);
	assert.deepEqual(retried(['a', 'a', ...others(999), 'a']), ['a*3']);
});

test('an operation that is over is told once', () => {
	assert.deepEqual(retried(['a', 'a', ...others(1010)]), ['a*2']);
});

test('a new attempt makes an operation the youngest', () => {
	assert.deepEqual(retried(['a', ...others(999), 'a', 'x', 'y', 'a']), ['a*3']);
});

test('those with the most attempts are told first, and no more than were asked for', () => {
	const finder = createRetryFinder();
	for (const [index, key] of ['a', 'a', 'b', 'b', 'b', 'c', 'c'].entries()) finder.add(failure(key, index), undefined);
	assert.deepEqual(
		finder.make(2).map(({ key }) => key),
		['b', 'a'],
	);
});

test('the first 10,000 operations that were tried again are kept, and those that still go on', () => {
	assert.equal(retried(others(11_500).flatMap((key) => [key, key])).length, 11_000);
});
