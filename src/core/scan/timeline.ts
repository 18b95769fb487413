import { ownString } from '../ownString.ts';

/** How many errors of each code fell into one stretch of time. */
interface TimeBucket {
	/** Milliseconds since 1970 UTC at which it begins. */
	readonly start: number;
	/** Empty where nothing happened. */
	readonly counts: ReadonlyMap<string, number>;
}

/** Errors over time, by code. */
export interface Timeline {
	/** Length of each bucket in milliseconds. */
	readonly width: number;
	/** Without gaps, from the first time to the last; empty without times. */
	readonly buckets: readonly TimeBucket[];
}

/** Counts times into buckets that grow with the span they cover, so that memory stays flat. Times may come in any order. */
export interface TimelineMaker {
	add(at: number, code: string): void;
	/** At most `most` buckets. */
	make(most: number): Timeline;
}

/** Widths that a reader can name: 1 s up to a minute, an hour, a day. In milliseconds. */
const widths = [
	1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 604_800, 2_592_000,
].map((seconds) => seconds * 1000);

/** More buckets than any view shows, so that a brush can zoom in before coarse ones are all there is. */
const mostHeld = 4096;

/** Takes times in any order; buckets widen as the span grows, so that there are never too many. */
export function createTimeline(): TimelineMaker {
	let width = widths[0] ?? 1000;
	let buckets = new Map<number, Map<string, number>>();

	function merge(next: number): Map<number, Map<string, number>> {
		const merged = new Map<number, Map<string, number>>();
		for (const [start, counts] of buckets) {
			const wide = Math.floor(start / next) * next;
			const into = merged.get(wide) ?? new Map<string, number>();
			for (const [code, count] of counts) into.set(code, (into.get(code) ?? 0) + count);
			merged.set(wide, into);
		}
		return merged;
	}

	return {
		add: (at, code) => {
			const start = Math.floor(at / width) * width;
			const counts = buckets.get(start) ?? new Map<string, number>();
			const count = counts.get(code);
			counts.set(count === undefined ? ownString(code) : code, (count ?? 0) + 1);
			if (counts.size === 1) buckets.set(start, counts);
			while (buckets.size > mostHeld) {
				width = wider(width);
				buckets = merge(width);
			}
		},
		make: (most) => {
			const starts = [...buckets.keys()];
			if (starts.length === 0) return { width, buckets: [] };
			const first = starts.reduce((least, start) => Math.min(least, start));
			const last = starts.reduce((greatest, start) => Math.max(greatest, start));
			let chosen = width;
			while (Math.floor(last / chosen) - Math.floor(first / chosen) + 1 > most) chosen = wider(chosen);
			const merged = merge(chosen);
			const from = Math.floor(first / chosen) * chosen;
			const length = (Math.floor(last / chosen) * chosen - from) / chosen + 1;
			return {
				width: chosen,
				buckets: Array.from({ length }, (_, index) => {
					const start = from + index * chosen;
					return { start, counts: merged.get(start) ?? new Map<string, number>() };
				}),
			};
		},
	};
}

/** The next width that every bucket of this one fits into whole. */
function wider(width: number): number {
	return widths.find((next) => next > width && next % width === 0) ?? width * 2;
}
