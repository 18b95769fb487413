import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { inflate } from '../../../../src/core/catalog/inflate.ts';

const pack = (text: string, level: number) => deflateRawSync(text, { level }).toString('base64');

for (const [what, text] of [
	['nothing', ''],
	['one character', 'x'],
	['one character a hundred thousand times', 'x'.repeat(100_000)],
	['words', 'the bucket, the key, the bucket and the key; '.repeat(40)],
	[
		'every visible ASCII character, over and over',
		Array.from({ length: 60_000 }, (_, at) => String.fromCharCode(32 + ((at * 7919) % 95))).join(''),
	],
] as const) {
	test(`${what} comes back as it was packed`, () => assert.equal(inflate(pack(text, 9), text.length), text));
}

test('any ASCII text comes back as it was packed', () => {
	const text = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 3000 }).map((part) => part.repeat(3));
	fc.assert(fc.property(text, (given) => assert.equal(inflate(pack(given, 9), given.length), given)));
});

test('what our build did not pack is refused, not read for ever', () => {
	assert.throws(() => inflate('BwAA', 10));
});
