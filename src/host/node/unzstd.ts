import { createZstdDecompress } from 'node:zlib';
import type { Shortfall } from '../../core/scan/shortfall.ts';
import { inflatePieces } from './inflatePieces.ts';
import type { PackedInput } from './packedInput.ts';

/** Unpacks the frames of a zstd file; only from Node 22.15 on, which is where `createZstdDecompress` came. */
export async function* unzstd(input: PackedInput, faults: Shortfall[]): AsyncGenerator<Uint8Array> {
	for (;;) {
		for await (const piece of inflatePieces(createZstdDecompress, input)) {
			if (piece instanceof Uint8Array) yield piece;
			else faults.push(piece);
		}
		const next = await input.peekPiece();
		if (faults.length > 0 || !(next instanceof Uint8Array) || next.length === 0) return;
	}
}
