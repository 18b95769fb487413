import type { Encoding } from './decode.ts';
import type { Origin } from './hit.ts';
import type { Matcher } from './search/matcher.ts';

/**
 * The part of a file that a scan holds at the moment. Offsets are those of cells from the file's start, byte order mark left out: a cell is
 * a byte of UTF-8 or a 16-bit unit of UTF-16, of which the matcher sees one byte.
 */
export interface TextBuffer {
	/** First and one past the last offset held. */
	readonly start: number;
	readonly end: number;
	/** Where the next bytes of the file go. Call `accept` with how many were put there. */
	room(): Uint8Array;
	accept(byteCount: number): void;
	/** Forgets what stands before `offset`. */
	dropBefore(offset: number): void;
	/** Offsets in `[from, to)` at which a literal begins; `to` keeps the longest literal's length away from `end`. */
	search(from: number, to: number): number[];
	/** Says that the file ends here, so that a search may go up to `end`. */
	close(): void;
	/** The file's own bytes of `[from, to)`; valid until the next `accept` or `dropBefore`. */
	slice(from: number, to: number): Uint8Array;
	/** What is held, a byte a cell; 0xC3 for a unit of UTF-16 beyond ASCII. Valid until the next `accept` or `dropBefore`. */
	cells(): Uint8Array;
	/** Line and column of `offset`, which must not lie before that of an earlier call. */
	originOf(offset: number): Origin;
}

/** What the matcher sees of a unit beyond ASCII: it begins a character and belongs to no literal. */
const beyondAscii = 0xc3;

/** A buffer over the matcher's own memory; `markBytes` is the length of the byte order mark, `firstByte` where in the file the first bytes stand. */
export function createTextBuffer(matcher: Matcher, encoding: Encoding, markBytes: number, firstByte = 0): TextBuffer {
	const width = encoding === 'utf-8' ? 1 : 2;
	const cells = matcher.bytes;
	const raw = width === 1 ? cells : new Uint8Array(cells.length * width);
	const lowByte = encoding === 'utf-16be' ? 1 : 0;
	let start = Math.max(0, firstByte - markBytes) / width;
	let rawLength = 0;
	let cursor: Origin & { readonly offset: number } = {
		offset: start,
		line: 1,
		column: 1,
		byteOffset: markBytes + start * width,
	};
	const held = (): number => Math.floor(rawLength / width);

	/** Moves the cursor, counting the lines and, on its line, the characters that it passes. */
	function advance(offset: number): void {
		const from = cursor.offset - start;
		const to = offset - start;
		const lines = matcher.countLineStarts(from, to);
		const lineFrom = lines === 0 ? from : lastLineStart(cells, to);
		cursor = {
			offset,
			line: cursor.line + lines,
			column: (lines === 0 ? cursor.column : 1) + matcher.countUnits(lineFrom, to),
			byteOffset: markBytes + offset * width,
		};
	}

	return {
		get start() {
			return start;
		},
		get end() {
			return start + held();
		},
		room: () => raw.subarray(rawLength, raw.length - matcher.longest * width),
		close: () => void cells.fill(0, held(), held() + matcher.longest),
		accept: (byteCount) => {
			const from = held();
			rawLength += byteCount;
			if (width === 1) return;
			for (let i = from; i < held(); i++) {
				const low = raw[i * 2 + lowByte] ?? 0;
				cells[i] = raw[i * 2 + 1 - lowByte] === 0 && low < 0x80 ? low : beyondAscii;
			}
		},
		dropBefore: (offset) => {
			if (offset <= start) return;
			if (offset > cursor.offset) advance(offset);
			const shift = offset - start;
			cells.copyWithin(0, shift, held());
			if (width > 1) raw.copyWithin(0, shift * width, rawLength);
			rawLength -= shift * width;
			start = offset;
		},
		search: (from, to) => matcher.search(from - start, to - start).map((offset) => offset + start),
		slice: (from, to) => raw.subarray((from - start) * width, (to - start) * width),
		cells: () => cells.subarray(0, held()),
		originOf: (offset) => {
			advance(offset);
			return cursor;
		},
	};
}

/** The last line start at or before `to`, which has one behind it in the buffer. */
function lastLineStart(cells: Uint8Array, to: number): number {
	let at = to;
	while (at > 0 && !(cells[at - 1] === 10 || (cells[at - 1] === 13 && cells[at] !== 10))) at--;
	return at;
}
