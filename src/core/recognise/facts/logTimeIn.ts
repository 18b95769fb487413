import type { Fact } from '../../facts.ts';
import type { Stretch } from './stretch.ts';

const clock = String.raw`\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?`;
/** How logs begin their records: a date with a time in the usual orders. */
const stamp = new RegExp(
	String.raw`\d{4}[-/]\d\d[-/]\d\d[T ]${clock}|\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:${clock}|(?:[A-Z][a-z]{2}, )?\d{1,2}[ -][A-Z][a-z]{2}[ -]\d{4} ${clock}|[A-Z][a-z]{2} [ \d]?\d ${clock}`,
	'g',
);
/** What stands before the time of a header, which is the server's clock or a file's age. */
const ofHeader = /(?:date|modified|expires|since)["']?: {0,2}["'[]{0,2}$/i;
/** A line tells its time in its head. */
const headUnits = 256;

/** The time that the log gives the report's line, or the nearest record above it. */
export function logTimeIn({ text, code, fact }: Stretch): Fact | undefined {
	let end = code.start;
	while (end > 0) {
		const start = text.lastIndexOf('\n', end - 1) + 1;
		const head = text.slice(start, Math.min(start + headUnits, code.start));
		const match = [...head.matchAll(stamp)].find(({ index }) => !ofHeader.test(head.slice(0, index)));
		if (match !== undefined) return fact(match[0], start + match.index, start + match.index + match[0].length, 'client');
		end = start - 1;
	}
	return undefined;
}
