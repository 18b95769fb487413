import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changes, looksRandom } from '../../../../src/core/safe/secretLook.ts';

for (const [word, isRandom] of [
	['a1B2c3D4', true],
	['a1B2c3D', false],
	['abcdefgh', false],
	['12345678', false],
	['a1 b2c3d4', false],
	['aBcDeFgHiJkLmNoP', true],
	['aBcDeFgHiJkLmNo', false],
	['aBcdefGhijkLmnOpqrsT', true],
	['aBcDefGhIjklmnopqrst', false],
	['aBcDefGhIjkLmnopqrst', true],
	['client-2', false],
	['2026-11-22T10:00:00Z', false],
	['/home/joe2/a', false],
	['AWS4-HMAC-SHA256', false],
	['photo1234.jpeg', false],
] as const) {
	test(`${word} ${isRandom ? 'looks' : 'does not look'} as if a machine made it`, () =>
		assert.equal(looksRandom(word), isRandom));
}

/** Small letters, capitals, digits and all else are the four kinds of sign; at their edges one kind goes over into another. */
for (const [pair, count] of [
	['', 0],
	['a', 0],
	['az', 0],
	['`a', 1],
	['z{', 1],
	['AZ', 0],
	['@A', 1],
	['Z[', 1],
	['09', 0],
	['/0', 1],
	['9:', 1],
	['aA', 1],
	['A0', 1],
	['`{', 0],
	['a0A+', 3],
] as const) {
	test(`in ${JSON.stringify(pair)} the kind of sign changes ${count} times`, () => assert.equal(changes(pair), count));
}
