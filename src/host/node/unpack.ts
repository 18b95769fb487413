import * as zlib from 'node:zlib';
import type { ByteSource } from '../../core/scan/byteSource.ts';
import { magicBytes, packingOf } from '../../core/scan/packing.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import { pieceReader } from '../pieceReader.ts';
import { createPackedInput, type PackedInput } from './packedInput.ts';
import { gunzip } from './gunzip.ts';
import { unzstd } from './unzstd.ts';

/** The text that a source holds: unpacked where it begins like an archive, whatever its name, else as it is. */
export async function unpacked(source: ByteSource): Promise<ByteSource | Shortfall> {
	const input = createPackedInput(source);
	const head = await input.peek(magicBytes);
	if (!(head instanceof Uint8Array)) return head;
	const packing = packingOf(head);
	if (packing === undefined) return plainSource(source, input);
	// Node has it from 20.15 on, and every member's sum is checked.
	if (packing === 'gzip' && 'crc32' in zlib) return unpackedSource(source, input, gunzip);
	// Node has it from 22.15 on.
	if (packing === 'zstd' && 'createZstdDecompress' in zlib) return unpackedSource(source, input, unzstd);
	return shortfall('packed', packing);
}

/** Gives the bytes that were looked at, then the rest straight from the source. */
function plainSource(source: ByteSource, input: PackedInput): ByteSource {
	return {
		get size() {
			return source.size;
		},
		get taken() {
			return source.taken;
		},
		read: async (into) => {
			const held = input.takeHeld(into.length);
			if (held.length === 0) return source.read(into);
			into.set(held);
			return held.length;
		},
		goOnFrom: (offset) => {
			if (source.goOnFrom?.(offset) !== true) return false;
			input.takeHeld(Infinity);
			return true;
		},
		check: () => source.check(),
		close: () => source.close(),
	};
}

/** Unpacks with a generator of pieces that puts what went wrong into `faults`. */
function unpackedSource(
	source: ByteSource,
	input: PackedInput,
	unpack: (input: PackedInput, faults: Shortfall[]) => AsyncGenerator<Uint8Array>,
): ByteSource {
	const faults: Shortfall[] = [];
	const pieces = unpack(input, faults);
	return {
		get size() {
			return source.size;
		},
		get taken() {
			return source.taken;
		},
		read: pieceReader(async () => {
			const next = await pieces.next();
			return next.done === true ? undefined : next.value;
		}),
		check: async () => [...faults, ...(await source.check())],
		close: async () => {
			await pieces.return(undefined);
			await source.close();
		},
	};
}
