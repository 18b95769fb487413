import { lastUpTo } from '../lastUpTo.ts';
import { lineStarts } from '../lineStarts.ts';
import type { Finding } from '../finding.ts';
import type { Span } from '../span.ts';
import type { Decoded } from './decode.ts';
import { type LogTime, readLogTime } from './logTime.ts';
import type { Sample } from './sample/sample.ts';

/** Where a code stands in a file. */
export interface Place {
	/** From 1. Lines end as in an editor: LF, CR LF, or a CR alone. */
	readonly line: number;
	/** From 1, in UTF-16 units. */
	readonly column: number;
	/** From 0, in the file's own bytes (of the unpacked text for a packed file). */
	readonly byteOffset: number;
	/** In the file's own bytes. */
	readonly length: number;
}

/** One S3 error report found in a file. */
export interface Hit extends Omit<Finding, 'span' | 'extent' | 'alsoAt'> {
	readonly place: Place;
	/** Further places where the same report prints its code, in order. */
	readonly alsoAt: readonly Place[];
	/** When it happened: the report's own time, else its line's, else that of the nearest line above it. */
	readonly time: LogTime | undefined;
	/** Tells whether the line is still the same when somebody wants to see it; see `isSameLine`. */
	readonly lineHash: number;
	/** The line's text near the code: `hashedUnits` to either side of its beginning. */
	readonly excerpt: string;
	/** Present where the report is one of those that were read closely. */
	readonly sample?: Sample | undefined;
}

/** Where a stretch of text begins in its file. */
export interface Origin {
	readonly line: number;
	readonly column: number;
	readonly byteOffset: number;
}

/**
 * Turns findings in a decoded stretch into hits in the file that it was taken from. Their strings are pieces of that stretch, which they keep
 * alive: whoever keeps hits takes `ownData` of them.
 */
export function placeFindings(
	findings: readonly Finding[],
	decoded: Decoded,
	origin: Origin,
	samples?: ReadonlyMap<Finding, Sample>,
): Hit[] {
	if (findings.length === 0) return [];
	const starts = lineStarts(
		decoded.text,
		Math.max(...findings.flatMap(({ span, alsoAt }) => [span, ...alsoAt]).map(({ start }) => start)),
	);
	const place = (span: Span): Place => {
		const row = lastUpTo(starts, span.start);
		const byteStart = decoded.byteAt(span.start);
		return {
			line: origin.line + row,
			column: span.start - (starts[row] ?? 0) + (row === 0 ? origin.column : 1),
			byteOffset: origin.byteOffset + byteStart,
			length: decoded.byteAt(span.end) - byteStart,
		};
	};
	return findings.map((finding) => {
		const { code, span, alsoAt, shape, certainty, fields, details } = finding;
		const sample = samples?.get(finding);
		const { excerpt, lineHash } = readLine(decoded.text, span.start);
		return {
			time: timeOf(decoded.text, starts, lastUpTo(starts, span.start), fields.time),
			lineHash,
			excerpt,
			code,
			place: place(span),
			alsoAt: alsoAt.map(place),
			shape,
			certainty,
			fields,
			details,
			...(sample && { sample }),
		};
	});
}

/** A trace or a body stands below the line that says when; the recogniser looks as far up for the rest of a report. */
const linesAbove = 24;

function timeOf(text: string, starts: readonly number[], row: number, stated: string | undefined): LogTime | undefined {
	const own = stated === undefined ? undefined : readLogTime(stated);
	if (own !== undefined) return own;
	for (let above = row; above >= Math.max(0, row - linesAbove); above--) {
		const start = starts[above] ?? 0;
		// No more than a line's head is read.
		const time = readLogTime(text.slice(start, Math.min(starts[above + 1] ?? text.length, start + 256)));
		if (time !== undefined) return time;
	}
	return undefined;
}

/** How much of a line, to either side of a code's beginning, must be the same. */
export const hashedUnits = 100;

/** Whether the line at an offset of a text is the one that the hit was found in. */
export function isSameAt({ lineHash }: Hit, text: string, offset: number): boolean {
	return readLine(text, offset).lineHash === lineHash;
}

/** The line's text near an offset, and its FNV-1a hash of 32 bits. */
function readLine(text: string, offset: number): Pick<Hit, 'lineHash' | 'excerpt'> {
	const before = text.slice(Math.max(0, offset - hashedUnits), offset);
	const after = text.slice(offset, offset + hashedUnits);
	const end = after.search(/[\r\n]/);
	const excerpt =
		before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1) + (end < 0 ? after : after.slice(0, end));
	let hash = 0x811c9dc5;
	for (let at = 0; at < excerpt.length; at++) hash = Math.imul(hash ^ excerpt.charCodeAt(at), 0x01000193);
	return { lineHash: hash >>> 0, excerpt };
}
