import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import type { FindingFields } from '../../../../src/core/finding.ts';
import { createThrottleFinder, explainThrottled } from '../../../../src/core/scan/throttleFinder.ts';
import { hitOf } from './hitOf.ts';

const refusal = (fields: FindingFields, code = 'SlowDown') => hitOf(code, fields);

/** Refusals at these times; the sentences of what was refused most. */
function saidOf(fields: FindingFields, times: readonly (number | undefined)[]): readonly string[] {
	const finder = createThrottleFinder();
	for (const at of times) finder.add(refusal(fields), at);
	const [first] = finder.make();
	return first === undefined ? [] : explainThrottled(first, (sentence) => sentence).map(plainLine);
}

const shop = { bucket: 'shop', key: 'a/b' };
const untimed = 'The log states no times, so no rate can be worked out.';

for (const [what, fields, sentences] of [
	[
		'a read',
		{ ...shop, operation: 'GetObject' },
		[
			'shop/a/: requests refused for their rate: 1.',
			'The limit for GET and HEAD is 5,500 requests a second for each prefix; 55,000 pass for up to 30 s.',
			untimed,
		],
	],
	[
		'a write',
		{ ...shop, operation: 'PutObject' },
		[
			'shop/a/: requests refused for their rate: 1.',
			'The limit for PUT, POST, DELETE and COPY is 3,500 requests a second for each prefix; 35,000 pass for up to 30 s.',
			untimed,
		],
	],
	[
		'a list, whose prefix does not matter',
		{ ...shop, operation: 'ListObjectsV2' },
		[
			'shop/: requests refused for their rate: 1.',
			'The limit for LIST is 500 requests a second for each bucket; 1,500 pass for up to 30 s.',
			untimed,
		],
	],
	[
		'an unknown operation',
		{ bucket: 'shop' },
		[
			'shop/: requests refused for their rate: 1.',
			'The log does not say which operation it was, so the limit that was met is not known.',
		],
	],
] as const) {
	test(`${what} is measured by its own limit`, () => assert.deepEqual(saidOf(fields, [undefined]), sentences));
}

test('the worst second is the one with the most refusals, of equals the first', () => {
	const second = Date.UTC(2026, 10, 22, 10);
	const said = (...times: readonly number[]) =>
		saidOf(
			{ ...shop, operation: 'PutObject' },
			times.map((at) => second + at),
		)[2];
	assert.match(said(0, 1000, 1999, 2000) ?? '', /^At the worst, 2026-11-22 10:00:01 UTC, 2 were refused in one second/);
	assert.match(said(0, 999, 1000, 1001) ?? '', /^At the worst, 2026-11-22 10:00:00 UTC, 2 were refused in one second/);
});

for (const [seconds, expected] of [
	[30, /^Seconds with a refusal: 30, within the 30 s/],
	[31, /^Seconds with a refusal: 31, more than the 30 s/],
] as const) {
	test(`${seconds} seconds with a refusal are ${seconds > 30 ? 'more than' : 'within'} a burst`, () => {
		const times = Array.from({ length: seconds }, (_, index) => index * 1000);
		assert.match(saidOf({ ...shop, operation: 'PutObject' }, times)[3] ?? '', expected);
	});
}

test('a thousand places are kept apart, and other codes are none', () => {
	const finder = createThrottleFinder();
	for (let index = 0; index < 1001; index++) finder.add(refusal({ bucket: `b${index}` }), undefined);
	finder.add(refusal({ bucket: 'b7' }), undefined);
	finder.add(refusal({ bucket: 'b8' }, 'NoSuchKey'), undefined);
	const made = finder.make();
	assert.deepEqual([made.length, made[0]?.bucket, made[0]?.refused, made[1]?.refused], [1000, 'b7', 2, 1]);
});
