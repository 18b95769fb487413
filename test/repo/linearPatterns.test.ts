import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { check } from 'recheck';
import { patternsOf } from './patternsOf.ts';

/**
 * A pattern whose every repetition is bounded costs each place of a text a constant; the others are given to a checker, for at most this
 * long each (milliseconds): the whole table takes minutes, and what it can decide it decides in less.
 */
const checkTime = 500;

const repetitions = /\\.|\[(?:\\.|[^\]\\])*\]|(?<unbounded>[*+]|\{\d+,\})/g;

function isBounded(source: string): boolean {
	return ![...source.matchAll(repetitions)].some(({ groups }) => groups?.['unbounded'] !== undefined);
}

test('no pattern of the recogniser takes more than linear time', async () => {
	process.env['RECHECK_BACKEND'] = 'pure';
	const patterns = await patternsOf(path.resolve(import.meta.dirname, '../../src/core/recognise'));
	assert.ok(patterns.length > 100);
	for (const { source, flags } of patterns.filter((pattern) => !isBounded(pattern.source))) {
		const { status } = await check(source, flags.replace('d', ''), { timeout: checkTime });
		assert.notEqual(status, 'vulnerable', source);
	}
});

test('the check can fail', async () => {
	const { status } = await check('(?:a+)+$', '', { timeout: 20 * checkTime });
	assert.equal(status, 'vulnerable');
});
