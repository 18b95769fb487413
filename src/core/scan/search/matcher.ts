/** Finds literals in bytes, fast: the first step of a scan. It holds the bytes itself, because WebAssembly sees only its own memory. */
export interface Matcher {
	/** The bytes to search; whoever fills them says which part. */
	readonly bytes: Uint8Array;
	/**
	 * Offsets in `[from, to)` at which a literal begins, ascending. Reads up to `longest` bytes from `to` on: there must be text or zeros.
	 */
	search(from: number, to: number): number[];
	/** Length of the longest literal. */
	readonly longest: number;
	/** How many of the offsets in `(from, to]` begin a line: they stand behind an LF, or behind a CR that no LF follows. */
	countLineStarts(from: number, to: number): number;
	/** How many UTF-16 units the bytes in `[from, to)` make, which begin and end with whole characters of UTF-8. */
	countUnits(from: number, to: number): number;
}

/** Where the recogniser's anchors begin in a stretch of bytes, in order; undefined for a longer stretch than is ever read at once. */
export type AnchorsIn = (bytes: Uint8Array) => readonly number[] | undefined;

/** Makes a matcher for ASCII literals, with room for `capacity` bytes. */
export type MakeMatcher = (literals: readonly string[], capacity: number) => Matcher;

/** `countLineStarts` for a few bytes. */
export function countLineStartsIn(bytes: Uint8Array, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) {
		const byte = bytes[at];
		if (byte === 10 || (byte === 13 && bytes[at + 1] !== 10)) count++;
	}
	return count;
}

/** `countUnits` for a few bytes: one for each that begins a character, one more for a character beyond the BMP. */
export function countUnitsIn(bytes: Uint8Array, from: number, to: number): number {
	let units = 0;
	for (let at = from; at < to; at++) {
		const byte = bytes[at] ?? 0;
		if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
	}
	return units;
}
