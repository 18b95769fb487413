/** The cell that ends a line. */
export const lineFeed = 10;

/** How many lines end in these cells. */
export function countLineFeeds(cells: Uint8Array): number {
	return cells.reduce((count, cell) => (cell === lineFeed ? count + 1 : count), 0);
}
