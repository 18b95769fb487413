import { once } from '../../once.ts';
import type { Span } from '../../span.ts';
import { isKnownCode } from '../codes.ts';
import { beginsEvent, goesOn } from '../passage/lines.ts';
import { looksLikeSource } from '../sourceCode.ts';
import { hasForeignMark, hasGrpcStatus, hasS3Clue } from './evidence.ts';

/** What is asked of a code's line, found out at most once for all codes in it. */
export interface Line {
	readonly span: Span;
	/** What stands from one offset of the text to another, as far as the line's own stretch goes. */
	readonly stretch: Slice;
	readonly text: string;
	readonly near: () => string;
	readonly entry: () => string;
	readonly hasForeignMark: () => boolean;
	readonly hasGrpcStatus: () => boolean;
	readonly looksLikeSource: () => boolean;
	readonly isTest: () => boolean;
	readonly knownWords: () => number;
	readonly isInTable: () => boolean;
	/** Whether something near says S3; of `aws-sdk` alone a name that S3 does not know is not S3's. */
	readonly hasClue: () => boolean;
	readonly hasClueBesidesSdk: () => boolean;
}

/** A part of a text by two offsets; what lies outside of what may be looked at is not in it. */
type Slice = (from: number, to: number) => string;

/**
 * Reads a code's line; each question is answered when it is first asked. `stretch`: what stands around in the original, behind which the text
 * goes on with lines from elsewhere. `knowsS3`: the file says elsewhere that it is about S3.
 */
export function readLine(text: string, span: Span, { start, end }: Span, knowsS3: boolean): Line {
	const line = text.slice(span.start, span.end);
	const slice: Slice = (from, to) => text.slice(Math.max(start, from), Math.min(end, to));
	const near = once(() => nearby(slice, span));
	const hasNames = once(() => knowsS3 || hasElementNames(near()));
	return {
		span,
		stretch: slice,
		text: line,
		near,
		entry: once(() => entryOf(slice, span)),
		hasForeignMark: once(() => hasForeignMark(line)),
		hasGrpcStatus: once(() => hasGrpcStatus(line)),
		looksLikeSource: once(() => looksLikeSource(line)),
		isTest: once(() => testLine.test(line)),
		knownWords: once(() => (line.match(/[A-Z][A-Za-z]{5,60}/g) ?? []).filter((word) => isKnownCode(word)).length),
		isInTable: once(() => isInTable(slice, span)),
		hasClue: once(() => hasNames() || hasS3Clue(near())),
		hasClueBesidesSdk: once(() => hasNames() || hasS3Clue(near().replaceAll('aws-sdk', ''))),
	};
}

/** A list of codes: the line before or behind tells of another code in the same way, and none of them has a time, an id or a request. */
function isInTable(slice: Slice, { start, end }: Span): boolean {
	const rows = [
		...slice(start - 600, start)
			.split('\n')
			.slice(-3, -1),
		slice(start, end),
		...slice(end, end + 600)
			.split('\n')
			.slice(1, 3),
	];
	const own = codeOfRow(slice(start, end));
	const others = rows.map(codeOfRow).filter((code) => code !== undefined && code !== own);
	return own !== undefined && others.length >= 2;
}

function codeOfRow(printed: string): string | undefined {
	// What a diff writes before a line is no shell's trace here.
	const line = printed.replace(/^[-+](?![-+])/, '');
	return beginsEvent(line) || /[rR]equest[ _-]?[iI][dD]|\bid[:=]|https?:\/\//.test(line) ? undefined : codeIn(line);
}

function codeIn(line: string): string | undefined {
	return (line.match(/[A-Z][A-Za-z\d]{5,60}/g) ?? []).find((word) => isKnownCode(word));
}

/** S3's own element names as labels: beside a code they say S3 in any notation. */
function hasElementNames(near: string): boolean {
	return (
		/["'\s{(,](?:Key|HostId|BucketName|VersionId)["']?\s{0,12}(?::|=>?) /.test(near) &&
		/["'\s{(,]Code["']?\s{0,12}(?::|=>?)/.test(near)
	);
}

/** The code's line, two lines above it, and the lines that go on from it (14 frames are enough to name an SDK). */
function nearby(slice: Slice, line: Span): string {
	const above = slice(line.start - 600, line.start)
		.split('\n')
		.slice(-3);
	const below = slice(line.end + 1, line.end + 600).split('\n', 2);
	const event = below.findIndex(beginsEvent);
	return [...above, entryOf(slice, line), ...below.slice(0, event < 0 ? 2 : event)].join('\n');
}

/** So many lines of an entry are looked at to either side. */
const mostLines = 14;

/** The lines that lead to one which goes on with them. */
function headOf(slice: Slice, line: Span): string[] {
	const above = slice(line.start - 1500, line.start)
		.split('\n')
		.slice(-mostLines - 1, -1);
	let from = above.length;
	for (
		let next = slice(line.start, line.end);
		from > 0 && next !== '' && !beginsEvent(next) && goesOn(next);
		next = above[from] ?? ''
	)
		from--;
	return above.slice(from);
}

/** A code's line, those that it goes on from and those that go on from it. */
function entryOf(slice: Slice, line: Span): string {
	const below: string[] = [];
	for (const next of slice(line.end, line.end + 1500)
		.split('\n')
		.slice(1, mostLines + 1)) {
		if (beginsEvent(next) || !goesOn(next)) break;
		below.push(next);
	}
	return [...headOf(slice, line), slice(line.start, line.end), ...below].join('\n');
}

const testLine = /^\s{0,40}(?:✓|√|✕|✔|PASS\b|---? |=== |ok \d|not ok \d|\d{1,6}\) )|::test_\w|\bshould (?:return|give|be)\b/;
