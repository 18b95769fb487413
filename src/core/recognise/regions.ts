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

/** The stretches of whole lines around the anchors of a text, joined where they meet, so that each is read once. */
export function* regionsOf(text: string): Generator<Span> {
	let start = -1;
	let reach = -1;
	for (const anchor of findAnchors(text)) {
		if (start >= 0 && anchor - readBefore - lineSlack > reach) {
			yield { start, end: lineEnd(text, reach) };
			start = -1;
		}
		if (start < 0) start = lineStart(text, anchor - readBefore);
		reach = anchor + readAfter;
	}
	if (start >= 0) yield { start, end: lineEnd(text, reach) };
}

/** How close to an anchor the layouts are looked for; the widest is an access log's line. */
const coreUnits = 1_024;

/** The stretches of an undressed region in which a layout can stand. */
export function* coresOf(text: string): Generator<Span> {
	let start = -1;
	let end = -1;
	for (const anchor of findAnchors(text)) {
		if (start >= 0 && anchor - coreUnits > end) {
			yield { start, end };
			start = -1;
		}
		if (start < 0) start = Math.max(0, anchor - coreUnits);
		end = Math.min(text.length, anchor + coreUnits);
	}
	if (start >= 0) yield { start, end };
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
