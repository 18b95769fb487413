import { lineFeed } from './lineFeeds.ts';

/**
 * How much of the text around a hit the recogniser is given, rounded up to whole lines. Cells are bytes of UTF-8 or units of UTF-16. The
 * recogniser itself reads 4,096 units before an anchor and 8,192 behind it (`regions.ts`).
 */
const reach = {
	cellsBefore: 0x1000,
	cellsAfter: 0x2000,
	/** Beyond that, to the end of the line that is reached: a body as long as the longest that is read (`xml.ts`), on one line. */
	restOfLine: 0x4000,
} as const;

/** No further than this is looked to either side of a hit. */
export const farthest = reach.cellsAfter + reach.restOfLine;

const carriageReturn = 13;

/** Where the lines around a hit begin or end. */
export interface Edge {
	/** Index of a cell. */
	readonly at: number;
	/** True where no line end was near enough: the line is longer than is read. */
	readonly isCut: boolean;
}

/** Where the lines that belong to a hit begin. `cells` is all that is held; `isFileStart` says that the file begins with it. */
export function startOfSurroundings(cells: Uint8Array, hit: number, isFileStart: boolean): Edge {
	const near = Math.max(0, hit - reach.cellsBefore);
	const floor = Math.max(0, near - reach.restOfLine);
	for (let at = near; at > floor; at--) if (isLineEnd(cells[at - 1], cells[at])) return { at, isCut: false };
	if (isFileStart && floor === 0) return { at: 0, isCut: false };
	return { at: characterStart(cells, near), isCut: true };
}

/** Where they end; the text must be there up to `farthest` behind the hit, or to its end. */
export function endOfSurroundings(cells: Uint8Array, hit: number): Edge {
	const near = hit + reach.cellsAfter;
	const limit = Math.min(cells.length, near + reach.restOfLine);
	for (let at = near + 1; at <= limit; at++) if (isLineEnd(cells[at - 1], cells[at])) return { at, isCut: false };
	if (limit === cells.length) return { at: limit, isCut: false };
	return { at: characterStart(cells, near), isCut: true };
}

/** Where the hit's own line begins, or the hit itself when that is too far away. */
export function startOfLine(cells: Uint8Array, hit: number): number {
	for (let at = hit; at > Math.max(0, hit - reach.restOfLine); at--) {
		if (isLineEnd(cells[at - 1], cells[at])) return at;
	}
	return characterStart(cells, hit);
}

function isLineEnd(cell: number | undefined, next: number | undefined): boolean {
	return cell === lineFeed || (cell === carriageReturn && next !== lineFeed);
}

/** Steps out of a character of several bytes. */
function characterStart(cells: Uint8Array, index: number): number {
	let at = index;
	while (at > 0 && index - at < 3 && ((cells[at] ?? 0) & 0xc0) === 0x80) at--;
	return at;
}
