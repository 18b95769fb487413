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
}

/** Makes a matcher for ASCII literals, with room for `capacity` bytes. */
export type MakeMatcher = (literals: readonly string[], capacity: number) => Matcher;
