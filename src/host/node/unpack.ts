import * as zlib from 'node:zlib';
import type { ByteSource } from '../../core/scan/byteSource.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import { createPackedInput, type PackedInput } from './packedInput.ts';
import { gunzip } from './gunzip.ts';
import { unzstd } from './unzstd.ts';

/** Packings that no reader here understands, by the bytes that such a file begins with. */
const unreadable: readonly (readonly [string, readonly number[]])[] = [
	['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
	['bzip2', [0x42, 0x5a, 0x68]],
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	['lz4', [0x04, 0x22, 0x4d, 0x18]],
];
const gzipMagic: readonly number[] = [0x1f, 0x8b, 0x08];
const zstdMagic: readonly number[] = [0x28, 0xb5, 0x2f, 0xfd];

/** As many bytes as the longest magic has. */
const magicBytes = 6;

/** The text that a source holds: unpacked where it begins like an archive, whatever its name, else as it is. */
export async function unpacked(source: ByteSource): Promise<ByteSource | Shortfall> {
	const input = createPackedInput(source);
	const head = await input.peek(magicBytes);
	if (!(head instanceof Uint8Array)) return head;
	const beginsWith = (magic: readonly number[]): boolean => magic.every((byte, index) => head[index] === byte);
	if (beginsWith(gzipMagic)) return unpackedSource(source, input, gunzip);
	if (beginsWith(zstdMagic))
		return 'createZstdDecompress' in zlib ? unpackedSource(source, input, unzstd) : shortfall('packed', 'zstd');
	const packing = unreadable.find(([, magic]) => beginsWith(magic));
	return packing === undefined ? plainSource(source, input) : shortfall('packed', packing[0]);
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
	let piece: Uint8Array = new Uint8Array(0);
	return {
		get size() {
			return source.size;
		},
		get taken() {
			return source.taken;
		},
		read: async (into) => {
			while (piece.length === 0) {
				const next = await pieces.next();
				if (next.done === true) return 0;
				piece = next.value;
			}
			const part = piece.subarray(0, into.length);
			into.set(part);
			piece = piece.subarray(part.length);
			return part.length;
		},
		check: async () => [...faults, ...(await source.check())],
		close: async () => {
			await pieces.return(undefined);
			await source.close();
		},
	};
}
