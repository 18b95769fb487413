/** The index of the last of ascending numbers that is not greater; the first where all are. */
export function lastUpTo(numbers: readonly number[], most: number): number {
	let low = 0;
	let high = numbers.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((numbers[middle] ?? 0) <= most) low = middle;
		else high = middle - 1;
	}
	return low;
}
