/** How much of the text around a hit the recogniser is given. Cells are bytes of UTF-8 or units of UTF-16. */
const reach = {
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
	/** Index of a cell. */
	readonly at: number;
	/** True where no line end was near enough: the line is longer than is read. */
	readonly isCut: boolean;
}

/** Where the lines that belong to a hit begin. `cells` is all that is held; `isFileStart` says that the file begins with it. */
export function startOfSurroundings(cells: Uint8Array, hit: number, isFileStart: boolean): Edge {
	let lines = 0;
	for (let at = hit; at > Math.max(0, hit - farthest); at--) {
		if (!isLineStart(cells, at)) continue;
		lines++;
		if (lines > reach.linesBefore || at <= hit - reach.cells) return { at, isCut: false };
	}
	if (isFileStart && hit < farthest) return { at: 0, isCut: false };
	return { at: characterStart(cells, Math.max(0, hit - reach.cells)), isCut: true };
}

/** Where they end; the text must be there up to `farthest` behind the hit, or to its end. */
export function endOfSurroundings(cells: Uint8Array, hit: number): Edge {
	let lines = 0;
	const limit = Math.min(cells.length, hit + farthest);
	for (let at = hit + 1; at <= limit; at++) {
		if (!isLineStart(cells, at)) continue;
		lines++;
		if (lines > reach.linesAfter || at > hit + reach.cells) return { at, isCut: false };
	}
	if (limit === cells.length) return { at: limit, isCut: false };
	return { at: characterStart(cells, hit + reach.cells), isCut: true };
}

/** Where the hit's own line begins, or the hit itself when that is too far away. */
export function startOfLine(cells: Uint8Array, hit: number): number {
	for (let at = hit; at > Math.max(0, hit - reach.restOfLine); at--) if (isLineStart(cells, at)) return at;
	return characterStart(cells, hit);
}

function isLineStart(cells: Uint8Array, at: number): boolean {
	const before = cells[at - 1];
	return before === lineFeed || (before === carriageReturn && cells[at] !== lineFeed);
}

/** Steps out of a character of several bytes. */
function characterStart(cells: Uint8Array, index: number): number {
	let at = index;
	while (at > 0 && index - at < 3 && ((cells[at] ?? 0) & 0xc0) === 0x80) at--;
	return at;
}
