/** A stretch of a file that is scanned by itself. Offsets are bytes of the file. */
export interface Part {
	/** Where reading begins: at a line, far enough before `from` that the reports there are put together as in the whole file. */
	readonly start: number;
	/** What is given begins in the pieces from this one on (`scanner.ts`), and before `until`; a run of errors over an edge is cut there as in the whole file. */
	readonly from: number;
	readonly until: number;
	/** `start` of the part behind this one; infinite without one. */
	readonly next: number;
}
