import { toPlainLine } from '../../core/safe/encode.ts';
import type { Timeline } from '../../core/scan/timeline.ts';
import { most, type TimelineData } from './scanProtocol.ts';

/** Series with a colour of their own: as many hues as the theme's chart colours have; what is left is one more series. */
export const ownSeries = most.series - 1;

/** The timeline by its commonest codes, which come first; all other codes are one series at the end, if there are any. */
export function timelineData({ width, buckets }: Timeline, codes: readonly string[]): TimelineData {
	const own = codes.slice(0, ownSeries);
	const known = new Set(own);
	const counts = own.map((code) => buckets.map((bucket) => bucket.counts.get(code) ?? 0));
	const others = buckets.map((bucket) => sumOf(bucket.counts, (code) => !known.has(code)));
	const hasOthers = codes.length > own.length;
	return {
		start: buckets[0]?.start ?? 0,
		width,
		series: [...own.map((code) => toPlainLine(code)), ...(hasOthers ? [null] : [])],
		counts: hasOthers ? [...counts, others] : counts,
	};
}

function sumOf(counts: ReadonlyMap<string, number>, isCounted: (code: string) => boolean): number {
	let sum = 0;
	for (const [code, count] of counts) if (isCounted(code)) sum += count;
	return sum;
}

/** Of each bucket, the errors of all series. */
export function totals({ counts: [first = [], ...others] }: TimelineData): readonly number[] {
	return first.map((count, bucket) => others.reduce((sum, series) => sum + (series[bucket] ?? 0), count));
}

/** Of each series and bucket, the count on top of those of the series before it: how high its bar reaches. */
export function stacked(counts: readonly (readonly number[])[]): readonly (readonly number[])[] {
	const below: number[] = [];
	return counts.map((series) =>
		series.map((count, bucket) => {
			const height = (below[bucket] ?? 0) + count;
			below[bucket] = height;
			return height;
		}),
	);
}

const units: readonly (readonly [number, string])[] = [
	[86_400_000, 'd'],
	[3_600_000, 'h'],
	[60_000, 'min'],
	[1000, 's'],
];

/** A bucket's width in the largest unit that it is a multiple of: `15 min`. */
export function lengthOf(width: number): string {
	const [size, unit] = units.find(([length]) => width % length === 0) ?? [1, 'ms'];
	return `${width / size} ${unit}`;
}
