import type { Fact, Source } from '../../facts.ts';
import type { Finding } from '../../finding.ts';
import type { Span } from '../../span.ts';
import { beginsRecord } from '../passage/lines.ts';
import { undress } from '../passage/undress.ts';

/** A transcript or a debug log prints a request, its headers and its string to sign within so many units before the answer's code. */
const before = 6_000;
/** Frames, the rest of a dump and what a program says to its user. */
const after = 3_000;

/** The text that a report's facts are read from: its own extent and what lies around it up to the reports next to it, undressed. */
export interface Stretch {
	readonly text: string;
	/** Where the report's code stands in `text`. */
	readonly code: Span;
	/** Where the report begins and ends in `text`. */
	readonly extent: Span;
	/** A value that stands at these offsets of `text`, as a fact with its place in the original. */
	readonly fact: <Value>(value: Value, start: number, end: number, source: Source) => Fact<Value>;
}

/** Cuts a report's stretch out of its text; `findings` are the reports of the text, whose own words are not this one's. */
export function stretchOf(text: string, finding: Finding, findings: readonly Finding[]): Stretch {
	let start = Math.max(0, finding.extent.start - before);
	let end = Math.min(text.length, finding.extent.end + after);
	for (const { extent } of findings) {
		if (extent.end <= finding.extent.start) start = Math.max(start, extent.end);
		if (extent.start >= finding.extent.end && extent.start < end) end = nextExchange(text, finding.extent.end, extent.start);
	}
	const { text: shown, originalOffset, undressedOffset } = undress(text, [{ start, end }]);
	const moved = (span: Span): Span => ({ start: undressedOffset(span.start), end: undressedOffset(span.end) });
	return {
		text: shown,
		code: moved(finding.span),
		extent: moved(finding.extent),
		fact: (value, from, to, source) => ({
			value,
			place: { start: originalOffset(from), end: to > from ? originalOffset(to - 1) + 1 : originalOffset(from) },
			source,
		}),
	};
}

/** Between two reports the later one's begins with its request or its log record. */
const exchange = /\n(?:[>*] )?(?:GET|PUT|HEAD|POST|DELETE) \S{1,2000} HTTP\/\d/;

function nextExchange(text: string, from: number, to: number): number {
	const between = text.slice(from, to);
	const request = exchange.exec(between)?.index ?? between.length;
	let end = between.indexOf('\n');
	while (end >= 0 && end < request && !beginsRecord(between.slice(end + 1, end + 200))) end = between.indexOf('\n', end + 1);
	return from + (end < 0 ? request : Math.min(end, request));
}
