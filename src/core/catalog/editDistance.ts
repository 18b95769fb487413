/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to turn one word into the other.
 * Gives `limit + 1` as soon as it is certain that more than `limit` are needed. Time: product of the lengths.
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			current[column] = Math.min(
				at(above, column) + 1,
				at(current, column - 1) + 1,
				at(above, column - 1) + (isSame ? 0 : 1),
				isSwap ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		if (Math.min(...current) > limit) return limit + 1;
		before = above;
		above = current;
	}
	return Math.min(at(above, b.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
