import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from '../../../../src/core/catalog/editDistance.ts';

for (const [a, b, distance] of [
	['', '', 0],
	['key', 'key', 0],
	['key', 'keys', 1],
	['key', 'ky', 1],
	['key', 'kez', 1],
	['key', 'kye', 1],
	['', 'ab', 2],
	['abcd', 'badc', 2],
	['kitten', 'sitting', 3],
	['nosuchkey', 'nosuchbucket', 4],
	['access', 'nosuchbucket', 4],
	['x', 'abcdefgh', 4],
] as const) {
	test(`${a || 'nothing'} and ${b || 'nothing'} are ${distance === 4 ? 'more than 3' : distance} apart`, () => {
		assert.equal(editDistance(a, b, 3), distance);
		assert.equal(editDistance(b, a, 3), distance);
	});
}
