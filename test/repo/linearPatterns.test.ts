import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { check } from 'recheck';
import { patternsOf } from './patternsOf.ts';

/**
 * A pattern whose every repetition is bounded costs each place of a text a constant (`test/fuzz/time.test.ts` holds that it is a small one); the
 * few others a checker must prove linear. It takes some hundredths of a second for each; this long (milliseconds) where the machine is busy.
 */
const checkTime = 20_000;

const repetitions = /\\.|\[(?:\\.|[^\]\\])*\]|(?<unbounded>[*+]|\{\d+,\})/g;

function isBounded(source: string): boolean {
	return ![...source.matchAll(repetitions)].some(({ groups }) => groups?.['unbounded'] !== undefined);
}

test('each pattern of the recogniser is proven to take linear time', async () => {
	process.env['RECHECK_BACKEND'] = 'pure';
	const patterns = await patternsOf(path.resolve(import.meta.dirname, '../../src/core/recognise'));
	assert.ok(patterns.length > 100);
	for (const { source, flags } of patterns.filter((pattern) => !isBounded(pattern.source))) {
		const { status } = await check(source, flags.replace('d', ''), { timeout: checkTime });
		assert.equal(status, 'safe', `${source}: give each repetition a bound, or make it one that is proven`);
	}
});

test('the check can fail', async () => {
	const { status } = await check('(?:a+)+$', '', { timeout: checkTime });
	assert.equal(status, 'vulnerable');
});
