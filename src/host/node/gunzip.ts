import { crc32, createInflateRaw } from 'node:zlib';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import type { PackedInput } from './packedInput.ts';
import { inflatePieces } from './inflatePieces.ts';

/** Bits of the flags byte (RFC 1952, 2.3.1). */
const hasHeaderCrc = 2;
const hasExtra = 4;
const hasName = 8;
const hasComment = 16;
const fixedHeaderBytes = 10;
const trailerBytes = 8;

/**
 * Unpacks a gzip file member by member. Node's own `createGunzip` joins members too, but throws the last text away when something else
 * stands behind the archive, and does not tell where an archive broke.
 */
export async function* gunzip(input: PackedInput, faults: Shortfall[]): AsyncGenerator<Uint8Array> {
	for (let member = 0; ; member++) {
		const ending = member === 0 ? undefined : await endingAt(input);
		if (ending !== undefined) {
			faults.push(...ending);
			return;
		}
		const start = input.offset;
		const header = await skipHeader(input);
		if (header !== undefined) {
			faults.push(header);
			return;
		}
		let sum = 0;
		let length = 0;
		let fault: Shortfall | undefined;
		for await (const piece of inflatePieces(createInflateRaw, input)) {
			if (!(piece instanceof Uint8Array)) {
				fault = piece;
				break;
			}
			sum = crc32(piece, sum);
			length = (length + piece.length) >>> 0;
			yield piece;
		}
		fault ??= await trailerFault(input, sum, length, start);
		if (fault === undefined) continue;
		faults.push(fault);
		return;
	}
}

/** What stands behind a member: nothing when another one follows; zeros, as tapes and block devices add them, are no fault. */
async function endingAt(input: PackedInput): Promise<readonly Shortfall[] | undefined> {
	const head = await input.peek(3);
	if (!(head instanceof Uint8Array)) return [head];
	if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08) return undefined;
	let strangeBytes = 0;
	for (;;) {
		const piece = await input.peekPiece();
		if (!(piece instanceof Uint8Array)) return [piece];
		if (piece.length === 0) break;
		if (strangeBytes > 0 || piece.some((byte) => byte !== 0)) strangeBytes += piece.length;
		input.skip(piece.length);
	}
	return strangeBytes === 0 ? [] : [shortfall('archiveTrailing', strangeBytes)];
}

async function skipHeader(input: PackedInput): Promise<Shortfall | undefined> {
	const fixed = await input.peek(fixedHeaderBytes);
	if (!(fixed instanceof Uint8Array)) return fixed;
	if (fixed.length < fixedHeaderBytes) return shortfall('archiveCut', input.offset + fixed.length);
	const flags = fixed[3] ?? 0;
	input.skip(fixedHeaderBytes);
	if ((flags & hasExtra) !== 0) {
		const size = await input.peek(2);
		if (!(size instanceof Uint8Array)) return size;
		const extra = 2 + (size[0] ?? 0) + 256 * (size[1] ?? 0);
		for (let left = extra; left > 0; ) {
			const piece = await input.peekPiece();
			if (!(piece instanceof Uint8Array)) return piece;
			if (piece.length === 0) return shortfall('archiveCut', input.offset);
			input.skip(Math.min(left, piece.length));
			left -= piece.length;
		}
	}
	if ((flags & hasName) !== 0) await skipText(input);
	if ((flags & hasComment) !== 0) await skipText(input);
	if ((flags & hasHeaderCrc) !== 0) input.skip((await peekBytes(input, 2)).length);
	return undefined;
}

/** Skips up to a NUL and over it. */
async function skipText(input: PackedInput): Promise<void> {
	for (;;) {
		const piece = await input.peekPiece();
		if (!(piece instanceof Uint8Array) || piece.length === 0) return;
		const end = piece.indexOf(0);
		input.skip(end < 0 ? piece.length : end + 1);
		if (end >= 0) return;
	}
}

async function peekBytes(input: PackedInput, count: number): Promise<Uint8Array> {
	const bytes = await input.peek(count);
	return bytes instanceof Uint8Array ? bytes : new Uint8Array(0);
}

/** Compares the text with the checksum and the length that stand behind it. */
async function trailerFault(input: PackedInput, sum: number, length: number, start: number): Promise<Shortfall | undefined> {
	const trailer = await input.peek(trailerBytes);
	if (!(trailer instanceof Uint8Array)) return trailer;
	if (trailer.length < trailerBytes) return shortfall('archiveCut', input.offset + trailer.length);
	const view = new DataView(trailer.buffer, trailer.byteOffset);
	if (view.getUint32(0, true) !== sum || view.getUint32(4, true) !== length) return shortfall('archiveSum', start);
	input.skip(trailerBytes);
	return undefined;
}
