import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createInflateRaw, createZstdDecompress, deflateRawSync, zstdCompressSync } from 'node:zlib';
import { inflatePieces, outputBytes } from '../../../../src/host/node/inflatePieces.ts';
import { createPackedInput } from '../../../../src/host/node/packedInput.ts';
import { sourceOf } from '../../../faults/scanning.ts';

const text = new Uint8Array(5 * outputBytes + 77).map((_, index) => (Math.imul(index, 2_654_435_761) >>> 13) & 0x3f);

for (const [name, make, packed] of [
	['deflate', createInflateRaw, deflateRawSync(text)],
	['zstd', createZstdDecompress, zstdCompressSync(text)],
] as const) {
	test(`all of the text comes, and the memory of each piece is given back once it is read (${name})`, async () => {
		const read: Uint8Array[] = [];
		const pieces: Uint8Array[] = [];
		for await (const piece of inflatePieces(make, createPackedInput(sourceOf(packed)))) {
			assert.ok(piece instanceof Uint8Array);
			pieces.push(piece);
			read.push(Uint8Array.from(piece));
		}
		assert.deepEqual(Buffer.concat(read), Buffer.from(text));
		// What the stream has not filled yet is its own.
		assert.deepEqual(new Set(pieces.slice(0, -1).map(({ buffer }) => buffer.byteLength)), new Set([0]));
		assert.equal(pieces.at(-1)?.buffer.byteLength, outputBytes);
	});
}
