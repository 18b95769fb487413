import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectOf, madeBy } from '../../../../../src/core/s3/request/effect.ts';
import { isOwn, madeName, ownKeyBeside, ownName, type Made } from '../../../../../src/core/s3/request/made.ts';

const object = (bucket: string, key: string): Made => ({ of: 'object', bucket, key });
const bucket = (name: string): Made => ({ of: 'bucket', bucket: name, key: '' });

for (const [made, own] of [
	[object('b', 'bangmod-probe-1a2b3c4d'), true],
	[object('b', 'photos/2026/bangmod-check-1a2b3c4d'), true],
	[object('bangmod-probe-1a2b3c4d', 'object'), true],
	[bucket('bangmod-probe-1a2b3c4d'), true],
	[bucket('Bangmod_Probe_1a2b3c4d'), true],
	[object('b', 'bangmod-probe-1a2b3c4d/real.txt'), false],
	[object('b', 'x-bangmod-probe-1a2b3c4d'), false],
	[object('b', 'bangmod-probe-1a2b3c4d.txt'), false],
	[object('b', 'bangmod-probe-mine'), false],
	[object('b', 'bangmod-probe-1A2B3C4D'), false],
	[bucket('bangmod-probe-'), false],
	[bucket('taken'), false],
	[object('b', ''), false],
] as const) {
	test(`${madeName(made)} is ${own ? 'ours' : 'the person’s'}`, () => assert.equal(isOwn(made), own));
}

test('a key of our own stands in the folder of the real one', () => {
	assert.equal(ownKeyBeside('photos/2026/a.jpg', '1a2b3c4d'), 'photos/2026/bangmod-probe-1a2b3c4d');
	assert.equal(ownKeyBeside('a.jpg', '1a2b3c4d'), 'bangmod-probe-1a2b3c4d');
	assert.equal(ownKeyBeside('', '1a2b3c4d'), ownName('probe', '1a2b3c4d'));
	assert.equal(ownKeyBeside('photos/', '1a2b3c4d'), 'photos/bangmod-probe-1a2b3c4d');
	const secret = `a?X-Amz-Signature=${'0123456789abcdef'.repeat(4)}/x`;
	assert.equal(ownKeyBeside(secret, '1a2b3c4d'), 'bangmod-probe-1a2b3c4d');
});

for (const [method, key, query, made] of [
	['PUT', 'bangmod-probe-1a2b3c4d', [], 'b/bangmod-probe-1a2b3c4d'],
	['POST', 'bangmod-probe-1a2b3c4d', [['uploads', '']], 'b/bangmod-probe-1a2b3c4d?uploads'],
	['GET', 'bangmod-probe-1a2b3c4d', [], null],
	['DELETE', 'bangmod-probe-1a2b3c4d', [], null],
	['PUT', 'bangmod-probe-1a2b3c4d', [['tagging', '']], null],
	['PUT', 'real.txt', [], null],
	['PUT', '', [], null],
] as const) {
	test(`${method} of “${key}” ${JSON.stringify(query)} makes ${made ?? 'nothing of our own'}`, () => {
		const found = madeBy(effectOf(method, 'b', key, query));
		assert.equal(found === null ? null : madeName(found), made);
	});
}
