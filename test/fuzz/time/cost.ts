/**
 * What reading a text costs, in µs a UTF-16 unit. It is time of the processor and compared with a fixed work in the same minute, so that
 * neither a slow nor a busy machine looks like a slow reader.
 */

/** No unit of any text may cost more (µs): a megabyte takes two seconds, 64 KB a blink. */
export const mostCost = 2;

/** The fixed work: a search that takes 129 steps for each of these blanks, and what it took where `mostCost` was measured (µs a blank). */
const blanks = ' '.repeat(20_000);
const steps = / {1,64}x/;
const usualStepCost = 0.17;

const rounds = 5;

/** What a reading costs: by the clock where that shows little enough in one of three tries, else the processor's time, the best of several rounds. */
export function costOf(read: (text: string) => unknown, text: string): number {
	for (let attempt = 0; attempt < 3; attempt++) {
		const start = performance.now();
		read(text);
		const cost = ((performance.now() - start) * 1000) / text.length;
		if (cost < mostCost / 2) return cost;
	}
	return Math.min(...Array.from({ length: rounds }, () => roundCost(read, text)));
}

/** Some kernels move a thread's clock on every 4 ms only, so that a round is ten times that. */
const roundMicros = 40_000;

function roundCost(read: (text: string) => unknown, text: string): number {
	const slowness = repeatedMicros(() => steps.test(blanks)) / blanks.length / usualStepCost;
	return repeatedMicros(() => read(text)) / text.length / Math.max(1, slowness);
}

/** What a work takes of the processor, in µs, out of so many times that a round is full. */
function repeatedMicros(work: () => unknown): number {
	const start = process.threadCpuUsage();
	for (let times = 1; ; times++) {
		work();
		const { user, system } = process.threadCpuUsage(start);
		if (user + system >= roundMicros) return (user + system) / times;
	}
}
