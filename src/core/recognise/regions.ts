import type { Span } from '../span.ts';
import { findAnchors } from './anchors.ts';

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

/** A stretch of whole lines that is read at once. */
export interface Region extends Span {
	/** Where its anchors begin, in order. */
	readonly anchors: readonly number[];
}

/** The stretches of whole lines around the anchors of a text, joined where they meet, so that each is read once. */
export function* regionsOf(text: string): Generator<Region> {
	let anchors: number[] = [];
	for (const anchor of findAnchors(text)) {
		const last = anchors.at(-1);
		if (last !== undefined && anchor - readBefore - lineSlack > last + readAfter) {
			yield regionAround(text, anchors);
			anchors = [];
		}
		anchors.push(anchor);
	}
	if (anchors.length > 0) yield regionAround(text, anchors);
}

function regionAround(text: string, anchors: readonly number[]): Region {
	const [first = 0, last = 0] = [anchors[0], anchors.at(-1)];
	return { start: lineStart(text, first - readBefore), end: lineEnd(text, last + readAfter), anchors };
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
