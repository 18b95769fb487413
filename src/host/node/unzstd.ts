// Not by its name: an older Node would not load a module that asks for it.
import * as zlib from 'node:zlib';
import { isSkippableFrame, magicBytes, packingOf } from '../../core/scan/packing.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import { faultsBehind } from './archiveEnd.ts';
import { inflatePieces } from './inflatePieces.ts';
import type { PackedInput } from './packedInput.ts';

/** Unpacks the frames of a zstd file; only from Node 22.15 on, which is where `createZstdDecompress` came. */
export async function* unzstd(input: PackedInput, faults: Shortfall[]): AsyncGenerator<Uint8Array> {
	let hasText = false;
	for (;;) {
		const head = await input.peek(magicBytes);
		if (!(head instanceof Uint8Array)) faults.push(head);
		else if (isSkippableFrame(head)) faults.push(...(await skipFrame(input)));
		else if (packingOf(head) !== 'zstd') {
			// Other programs write skippable frames as well, before frames of their own.
			const isAnother = !hasText && head.length > 0;
			faults.push(...(isAnother ? [shortfall('packed', packingOf(head) ?? 'zstd')] : await faultsBehind(input)));
			return;
		} else {
			hasText = true;
			for await (const piece of inflatePieces(zlib.createZstdDecompress, input)) {
				if (piece instanceof Uint8Array) yield piece;
				else faults.push(piece);
			}
		}
		if (faults.length > 0) return;
	}
}

/** Its magic number and its length, four bytes each, stand before its content. */
const frameHeaderBytes = 8;

async function skipFrame(input: PackedInput): Promise<readonly Shortfall[]> {
	const header = await input.peek(frameHeaderBytes);
	if (!(header instanceof Uint8Array)) return [header];
	if (header.length < frameHeaderBytes) return [shortfall('archiveCut', input.offset + header.length)];
	let left = frameHeaderBytes + new DataView(header.buffer, header.byteOffset).getUint32(4, true);
	while (left > 0) {
		const piece = await input.peekPiece();
		if (!(piece instanceof Uint8Array)) return [piece];
		if (piece.length === 0) return [shortfall('archiveCut', input.offset)];
		const count = Math.min(left, piece.length);
		input.skip(count);
		left -= count;
	}
	return [];
}
