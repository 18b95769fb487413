/** The least ms that `work` takes in so many runs, after one to warm up. */
export function best(runs: number, work: () => unknown): number {
	work();
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		work();
		least = Math.min(least, performance.now() - start);
	}
	return least;
}
