import type { Finding } from '../finding.ts';

/** A curl or debug transcript prints its headers within this many characters before the body. */
const before = 3000;
const after = 1000;
/**
 * A report longer than this is read in its first part only, so that an explanation costs the same in any file: 0.3 ms on real reports,
 * 6 ms on the worst hostile one (test/bench/explain.bench.ts).
 */
export const longestSurroundings = 16_000;

/**
 * The text that a report's values were cut from, for redaction to see their labels: its own extent and what lies close around it, but nothing of
 * the reports next to it.
 */
export function surroundingsOf(text: string, finding: Finding, neighbours: readonly Finding[]): string {
	let start = Math.max(0, finding.extent.start - before);
	let end = Math.min(text.length, finding.extent.end + after);
	for (const { extent } of neighbours) {
		if (extent.end <= finding.extent.start) start = Math.max(start, extent.end);
		if (extent.start >= finding.extent.end) end = Math.min(end, extent.start);
	}
	return text.slice(start, Math.min(end, Math.max(finding.extent.start, start) + longestSurroundings));
}
