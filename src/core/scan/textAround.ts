import type { ByteSource } from './byteSource.ts';
import { decode, sniffEncoding } from './decode.ts';
import type { Place } from './hit.ts';
import type { Shortfall } from './shortfall.ts';

/** A stretch of a file around a place. */
export interface TextAround {
	/** Whole lines, but for one that is longer than the stretch. */
	readonly text: string;
	/** Number of its first line, from 1. */
	readonly firstLine: number;
	/** Where the place is in it, in UTF-16 units. */
	readonly offset: number;
}

/** Read to either side of the place: some hundred lines, which is what a reader looks at. */
const reach = 0x10000;

/** Enough to tell the encoding. */
const headBytes = 0x4000;

/** Reads what stands around a place. The source is fresh; closing it is the caller's. */
export async function textAround(source: ByteSource, { byteOffset, line }: Place): Promise<TextAround | Shortfall> {
	const head = new Uint8Array(headBytes);
	const headLength = await fill(source, head);
	if (typeof headLength !== 'number') return headLength;
	const { encoding, markBytes } = sniffEncoding(head.subarray(0, headLength));
	// Both bytes of a unit of UTF-16 stay together, as the reach is even.
	const from = Math.max(markBytes, byteOffset - reach);
	const bytes = await readFrom(source, head.subarray(0, headLength), from, byteOffset + reach - from);
	if (!(bytes instanceof Uint8Array)) return bytes;
	const before = decode(bytes.subarray(0, byteOffset - from), encoding).text;
	const after = decode(bytes.subarray(Math.min(bytes.length, byteOffset - from)), encoding).text;
	const start = from === markBytes ? 0 : before.search(/[\r\n]/) + 1;
	const kept = before.slice(start).replace(/^[\n\ufffd]+/, '');
	const end = bytes.length === byteOffset + reach - from ? Math.max(after.lastIndexOf('\n'), 0) || after.length : after.length;
	return { text: kept + after.slice(0, end), firstLine: line - lineEnds(kept), offset: kept.length };
}

async function readFrom(source: ByteSource, head: Uint8Array, from: number, length: number): Promise<Uint8Array | Shortfall> {
	const bytes = new Uint8Array(length);
	const known = head.subarray(Math.min(from, head.length));
	bytes.set(known.subarray(0, length));
	if (known.length === 0) {
		const fault = await skip(source, from - head.length, from);
		if (fault !== undefined) return fault;
	}
	const filled = Math.min(known.length, length);
	const read = await fill(source, bytes.subarray(filled));
	return typeof read === 'number' ? bytes.subarray(0, filled + read) : read;
}

async function skip(source: ByteSource, count: number, to: number): Promise<Shortfall | undefined> {
	if (source.goOnFrom?.(to) === true) return undefined;
	const room = new Uint8Array(Math.min(count, 0x40000));
	for (let left = count; left > 0; ) {
		const read = await source.read(room.subarray(0, left));
		if (typeof read !== 'number') return read;
		if (read === 0) return undefined;
		left -= read;
	}
	return undefined;
}

async function fill(source: ByteSource, into: Uint8Array): Promise<number | Shortfall> {
	let filled = 0;
	while (filled < into.length) {
		const read = await source.read(into.subarray(filled));
		if (typeof read !== 'number') return read;
		if (read === 0) break;
		filled += read;
	}
	return filled;
}

/** Line ends as the scanner counts them: LF, CR LF, or a CR alone. */
function lineEnds(text: string): number {
	return text.match(/\r\n|[\r\n]/g)?.length ?? 0;
}
