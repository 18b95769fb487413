import type { Span } from '../../span.ts';
import { findAnchors } from './findAnchors.ts';
import { beginsRecord, isWholeRecord } from './lines.ts';
import { ownStart } from './undress.ts';

/**
 * A finding is decided by the text within so many UTF-16 units before and after its code, cut at line breaks, its further spans
 * included: an error body of 8 KiB, the request before it, and a trace between two mentions.
 */
export const reachUnits = 32_768;

/** What is read before an anchor: a curl transcript or a dump's head (the longest seen is 2.4 KB). */
const readBefore = 4_096;
/** What is read after an anchor: an error body with its canonical request, or a trace. */
const readAfter = 8_192;
/** A line is cut where it is longer than this. */
const lineSlack = 2_048;

/** What is read at once, as its reports may belong together. */
export interface Region {
	/** Stretches of whole lines, in order; what stands between two of them tells of something else. */
	readonly stretches: readonly Span[];
	/** Where its anchors begin, in order. */
	readonly anchors: readonly number[];
}

/** The lines around the anchors of a text; anchors that are near each other are of one region, so that each line is read once. */
export function* regionsOf(text: string, found = findAnchors(text)): Generator<Region> {
	let anchors: number[] = [];
	for (const anchor of found) {
		const last = anchors.at(-1);
		if (last !== undefined && anchor - readBefore - lineSlack > last + readAfter) {
			yield regionAround(text, anchors);
			anchors = [];
		}
		anchors.push(anchor);
	}
	if (anchors.length > 0) yield regionAround(text, anchors);
}

/** A stretch to which an anchor may still add lines. */
interface Open extends Span {
	/** Where the record begins that ends the stretch, -1 where the reach ended it: that record ends it for the anchors above as well. */
	readonly record: number;
}

function regionAround(text: string, anchors: readonly number[]): Region {
	const stretches: Open[] = [];
	for (const anchor of anchors) {
		const last = stretches.at(-1);
		const isInBody = bodyAnchor.test(text.slice(anchor, anchor + 5));
		if (last !== undefined && anchor < last.record && !isInBody) continue;
		const isCovered = last !== undefined && anchor <= last.end;
		const ceiling = lineEnd(text, anchor + readAfter);
		const down = isInBody
			? { end: ceiling, record: -1 }
			: linesDown(text, isCovered && last.record < 0 ? last.end : anchor, ceiling);
		const start = isInBody ? lineStart(text, anchor - readBefore) : isCovered ? last.start : linesUp(text, anchor);
		stretches.push(joined(stretches, { start, ...down }));
	}
	return { stretches, anchors };
}

/** Takes off the end of `stretches` what the next one overlaps, since a body's may begin above several of them, and joins it with that. */
function joined(stretches: Open[], next: Open): Open {
	let { start, end } = next;
	for (let last = stretches.at(-1); last !== undefined && start <= last.end; last = stretches.at(-1)) {
		start = Math.min(start, last.start);
		end = Math.max(end, last.end);
		stretches.pop();
	}
	return { start, end, record: next.record };
}

/** An error body's element: the body's lines may look like anything, so that all of them are read. */
const bodyAnchor = /^[Cc]ode[>&\\]/;

/** At least so many lines above an anchor say whose words it is in (`judge.ts`); more of them lead to it only up to a log's record. */
const fewestAbove = 3;

function linesUp(text: string, anchor: number): number {
	const floor = lineStart(text, anchor - readBefore);
	let start = anchor + 1;
	for (let above = 0; start > floor; above++) {
		start = Math.max(floor, text.slice(floor, start - 1).lastIndexOf('\n') + 1 + floor);
		if (above >= fewestAbove && isWholeRecord(lineAt(text, start))) break;
	}
	return start;
}

/** To the end of the first record behind the line of `from`: that one tells of something else. */
function linesDown(text: string, from: number, ceiling: number): Omit<Open, 'start'> {
	let end = lineEndOf(text, from);
	while (end < ceiling) {
		const record = end + 1;
		end = lineEndOf(text, record);
		if (beginsRecord(lineAt(text, record))) return { end, record };
	}
	return { end: Math.min(end, Math.max(ceiling, from)), record: -1 };
}

/** The beginning of the line at `start`, as it reads without what a transport put before it. */
function lineAt(text: string, start: number): string {
	const from = ownStart(text, start, start + 400);
	return text.slice(from, from + 200);
}

/** Where the line of an offset ends, or where it is cut. */
function lineEndOf(text: string, offset: number): number {
	const cap = Math.min(text.length, offset + readAfter);
	const lineBreak = text.slice(offset, cap).indexOf('\n');
	return lineBreak < 0 ? cap : offset + lineBreak;
}

/** How close to an anchor the layouts are looked for; the widest is an access log's line. */
const coreUnits = 1_024;
/** Where errors follow each other closely a stretch ends behind so much, so that a reader can stop between two; the next one overlaps it. */
const longestCore = 65_536;

/**
 * The stretches of an undressed region in which a layout can stand: the lines of its anchors, and one line more to either side for the
 * layouts of two lines. A quarter of what the same distance without regard to lines gives in an ordinary log.
 */
export function* coresOf(text: string, anchors: Iterable<number>): Generator<Span> {
	let core: Span | undefined;
	for (const anchor of anchors) {
		if (core !== undefined && anchor < core.end && anchor + coreUnits <= core.end) continue;
		const next = linesAround(text, anchor);
		if (core !== undefined && (next.start > core.end || next.end - core.start > longestCore)) {
			yield core;
			core = undefined;
		}
		core = { start: core?.start ?? next.start, end: next.end };
	}
	if (core !== undefined) yield core;
}

function linesAround(text: string, anchor: number): Span {
	const floor = Math.max(0, anchor - coreUnits);
	const before = text.slice(floor, anchor);
	const ownLine = before.lastIndexOf('\n');
	const lineAbove = ownLine <= 0 ? -1 : before.lastIndexOf('\n', ownLine - 1);
	const after = text.slice(anchor, anchor + coreUnits);
	const lineBreak = after.indexOf('\n');
	const lineBelow = lineBreak < 0 ? -1 : after.indexOf('\n', lineBreak + 1);
	return { start: floor + lineAbove + 1, end: anchor + (lineBelow < 0 ? after.length : lineBelow) };
}

function lineStart(text: string, offset: number): number {
	if (offset <= 0) return 0;
	const lineBreak = text.slice(offset, offset + lineSlack).indexOf('\n');
	return lineBreak < 0 ? offset : offset + lineBreak + 1;
}

function lineEnd(text: string, offset: number): number {
	if (offset >= text.length) return text.length;
	const lineBreak = text.slice(offset - lineSlack, offset).lastIndexOf('\n');
	return lineBreak < 0 ? offset : offset - lineSlack + lineBreak;
}
