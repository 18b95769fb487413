import type { TextBuffer } from './textBuffer.ts';

/** How much of the text around a hit the recogniser is given. Cells are bytes of UTF-8 or units of UTF-16. */
export const reach = {
	/** Lines above and below that may state a report's facts; the recogniser looks at no more (`fields.ts`). */
	linesBefore: 24,
	linesAfter: 48,
	/** All of those lines together: the longest XML body that is read (`xml.ts`). */
	cells: 0x4000,
	/** Beyond it, to the end of the line that is reached: a body as long again, on one line. */
	restOfLine: 0x4000,
} as const;

/** No further than this is looked to either side of a hit. */
export const farthest = reach.cells + reach.restOfLine;

const lineFeed = 10;
const carriageReturn = 13;

export interface Edge {
	readonly offset: number;
	/** True where no line end was near enough: the line is longer than is read. */
	readonly isCut: boolean;
}

/** Where the lines that belong to a hit begin. */
export function startOfSurroundings(buffer: TextBuffer, hit: number): Edge {
	let lines = 0;
	for (let at = hit; at >= Math.max(buffer.start, hit - farthest); at--) {
		if (!isLineStart(buffer, at)) continue;
		lines++;
		if (at === 0 || lines > reach.linesBefore || at <= hit - reach.cells) return { offset: at, isCut: false };
	}
	return { offset: characterStart(buffer, Math.max(buffer.start, hit - reach.cells)), isCut: true };
}

/** Where they end; the text must be there up to `farthest` behind the hit, or to its end. */
export function endOfSurroundings(buffer: TextBuffer, hit: number): Edge {
	let lines = 0;
	const limit = Math.min(buffer.end, hit + farthest);
	for (let at = hit; at < limit; at++) {
		if (!isLineStart(buffer, at + 1)) continue;
		lines++;
		if (lines > reach.linesAfter || at >= hit + reach.cells) return { offset: at + 1, isCut: false };
	}
	if (limit === buffer.end) return { offset: limit, isCut: false };
	return { offset: characterStart(buffer, hit + reach.cells), isCut: true };
}

/** Where the hit's own line begins, or the hit itself when that is too far away. */
export function startOfLine(buffer: TextBuffer, hit: number): number {
	for (let at = hit; at >= Math.max(buffer.start, hit - reach.restOfLine); at--) if (isLineStart(buffer, at)) return at;
	return characterStart(buffer, hit);
}

function isLineStart(buffer: TextBuffer, offset: number): boolean {
	const before = buffer.cellAt(offset - 1);
	return offset === 0 || before === lineFeed || (before === carriageReturn && buffer.cellAt(offset) !== lineFeed);
}

/** Steps out of a character of several bytes. */
function characterStart(buffer: TextBuffer, offset: number): number {
	let at = offset;
	while (at > buffer.start && offset - at < 3 && (buffer.cellAt(at) & 0xc0) === 0x80) at--;
	return at;
}
