import type { Mention } from './mention.ts';
import { lineAround } from './passage/lines.ts';

/** A line is looked at so far around a mention. */
const lineUnits = 1_500;

/** The time of day among the first `headUnits` of a mention's line, as it is written. */
export function momentOf(text: string, { start, end }: Mention, headUnits: number): string | undefined {
	const line = lineAround(text, start, end, lineUnits);
	return momentIn(text.slice(line.start, line.start + headUnits));
}

/** The first time of day in a text, as it is written. */
export function momentIn(text: string): string | undefined {
	return /\d\d:\d\d:\d\d[.,]?\d{0,9}/.exec(text)?.[0];
}
