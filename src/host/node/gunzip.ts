import * as zlib from 'node:zlib';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import { faultsBehind } from './archiveEnd.ts';
import { inflatePieces, outputBytes } from './inflatePieces.ts';
import type { PackedInput } from './packedInput.ts';

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
	let isSmall = false;
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
		const whole = isSmall ? await inflateWhole(input) : undefined;
		for await (const piece of whole ?? inflatePieces(zlib.createInflateRaw, input)) {
			if (!(piece instanceof Uint8Array)) {
				fault = piece;
				break;
			}
			sum = zlib.crc32(piece, sum);
			length = (length + piece.length) >>> 0;
			yield piece;
		}
		isSmall = input.offset - start <= smallMember;
		fault ??= await trailerFault(input, sum, length, start);
		if (fault === undefined) continue;
		faults.push(fault);
		return;
	}
}

/** What stands behind a member: nothing when another one follows. */
async function endingAt(input: PackedInput): Promise<readonly Shortfall[] | undefined> {
	const head = await input.peek(3);
	if (!(head instanceof Uint8Array)) return [head];
	return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08 ? undefined : await faultsBehind(input);
}

/** `bgzip` makes members of at most so many packed bytes, programs that add to a log with each line far smaller ones. */
const smallMember = 0x10000;

/** The text of a member of which all is at hand: a stream of its own for each took 0.2 ms, this takes a tenth of it. Undefined where not all is. */
async function inflateWhole(input: PackedInput): Promise<Uint8Array[] | undefined> {
	const packed = await input.peekPiece();
	if (!(packed instanceof Uint8Array)) return undefined;
	try {
		const made: object = zlib.inflateRawSync(packed.subarray(0, smallMember), { info: true, maxOutputLength: outputBytes });
		// What `info` asks for; the types know nothing of it.
		if (!('buffer' in made && made.buffer instanceof Uint8Array && 'engine' in made)) return undefined;
		if (!(made.engine instanceof Object && 'bytesWritten' in made.engine)) return undefined;
		input.skip(Number(made.engine.bytesWritten));
		return made.buffer.length === 0 ? [] : [made.buffer];
	} catch {
		return undefined;
	}
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
