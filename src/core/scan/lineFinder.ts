import type { TextBuffer } from './textBuffer.ts';

/**
 * A line is read whole up to this many cells to either side of a literal's reach. The longest line of the labelled corpus has 6,600 units;
 * an XML error in it adds at most 64 KiB.
 */
export const longestLine = 0x10000;

/** Finds the ends of the line around an offset. Offsets must ascend, so that a long line is walked once and not for each hit in it. */
export interface LineFinder {
	/** Where the line of `offset` begins; about `offset` itself when that is more than `longestLine` away. */
	startOf(offset: number): number;
	/** Where the line of `offset` ends, without its line end; about `offset` when that is too far away; undefined while it is not known. */
	endOf(offset: number): number | undefined;
	/** Says that no text follows. */
	close(): void;
	/** How often a line was cut. */
	readonly cuts: number;
}

const lineFeed = 10;
const carriageReturn = 13;

export function createLineFinder(buffer: TextBuffer): LineFinder {
	let isOver = false;
	let cuts = 0;
	let lastCut = -Infinity;
	/** The line start found last (−∞: too far away); no other one follows up to `startlessTo`. */
	let lastStart = -Infinity;
	let startlessTo = -Infinity;
	/** No line ends in `[endlessFrom, endlessTo)`. */
	let endlessFrom = 0;
	let endlessTo = 0;

	const isStart = (offset: number): boolean => {
		const before = buffer.cellAt(offset - 1);
		return offset === 0 || before === lineFeed || (before === carriageReturn && buffer.cellAt(offset) !== lineFeed);
	};

	/** Steps out of a character of several bytes, and notes that its line is not read whole. */
	function cutAt(offset: number): number {
		// Hits that share a line are near each other; a cut further on is another line's or another part's.
		if (offset - lastCut > 2 * longestLine) cuts++;
		lastCut = offset;
		let at = offset;
		while (at > buffer.start && offset - at < 3 && (buffer.cellAt(at) & 0xc0) === 0x80) at--;
		return at;
	}

	return {
		startOf: (offset) => {
			const floor = Math.max(buffer.start, offset - longestLine);
			const known = offset >= startlessTo && startlessTo >= floor ? startlessTo : floor - 1;
			let at = offset;
			while (at > known && !isStart(at)) at--;
			if (at > known) lastStart = at;
			else if (known < floor) lastStart = -Infinity;
			startlessTo = offset;
			return lastStart >= floor ? lastStart : cutAt(offset);
		},
		endOf: (offset) => {
			const ceiling = offset + longestLine;
			const limit = Math.min(ceiling, buffer.end);
			if (isOver && offset >= buffer.end) return buffer.end;
			let at = offset >= endlessFrom && offset <= endlessTo ? Math.min(endlessTo, limit) : offset;
			while (at < limit && buffer.cellAt(at) !== lineFeed && buffer.cellAt(at) !== carriageReturn) at++;
			endlessFrom = offset;
			endlessTo = at;
			if (at < limit) return at;
			if (ceiling <= buffer.end) return cutAt(offset);
			return isOver ? buffer.end : undefined;
		},
		close: () => {
			isOver = true;
		},
		get cuts() {
			return cuts;
		},
	};
}
