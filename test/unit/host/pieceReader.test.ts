import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieceReader } from '../../../src/host/pieceReader.ts';

for (const room of [1, 2, 3, 5, 8, 100]) {
	test(`pieces of any length, empty ones too, come whole through rooms of ${room}`, async () => {
		const pieces = [[1, 2, 3], [], [4], [5, 6, 7, 8], []].map((bytes) => Uint8Array.from(bytes));
		const read = pieceReader(() => Promise.resolve(pieces.shift()));
		const into = new Uint8Array(room);
		const got: number[] = [];
		for (let count = await read(into); count > 0; count = await read(into)) got.push(...into.subarray(0, count));
		assert.deepEqual(got, [1, 2, 3, 4, 5, 6, 7, 8]);
		assert.equal(await read(into), 0);
	});
}
