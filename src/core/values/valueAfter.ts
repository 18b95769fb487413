import type { Span } from '../span.ts';
import type { Shadow } from './shadow.ts';
import { closeOf, depthBefore, type Ends, isQuote, type Surroundings } from './valueEnds.ts';

/** A value in a shadow. */
export interface Value {
	readonly span: Span;
	readonly isQuoted: boolean;
}

/** Where a value is looked for: behind its joint, and what its label stood in. */
export interface Place extends Surroundings {
	readonly at: number;
	readonly reach: 'word' | 'line';
}

/**
 * What a dump writes in front of a value in quotes: `Some("x")`, `Just "x"`, `b'x'`, `string(40) "x"`, `s:40:"x"`, `(string) (len=40) "x"`,
 * `chr "x"`, `<<"x">>`, `["x"]`.
 */
const wrapping =
	/(?:\([^()\n"'=]{0,40}\)\s{0,2}|\([^()\n"']{0,16}len=\d{1,9}[^()\n"']{0,20}\)\s{0,2}|(?:[A-Z][\w.:<>]{0,40}|string|str|bytes|bytearray|sensitive|secret)\((?:\d{1,9}\)\s{0,2})?|[[({]\s{0,40}|chr |s:\d{1,9}:|[A-Z]\w{0,24} |<<|(?<!\*)[&*](?!\*)|[bBuUrRfFL$@]{1,2}){0,6}(?=\\{0,15}["'`“‘])/y;
/** `[x]`, `(x)`: brackets around a value without quotes. */
const bracket = /[[(]{1,2}(?![\])\s])/y;
/** `label: |` and an indented block below. */
const block = /[|>][+-]?\d?[ \t]{0,8}\r?\n(?=[ \t])/y;
/** No quote, bracket or backslash, nor the first sign of what is written in front of them. */
const plain = /[\p{Ll}\p{N}_/+~%-](?<![bcfrsu])/u;
const blanks = /[ \t]{0,200}/y;
/** A value in quotes may stand on the next line. */
const nextLine = /[ \t]{0,40}\r?\n[ \t]{0,80}(?=(?:string\(\d{1,9}\) |\(string\)[^"\n]{0,20})?["'])/y;

/** The value behind a joint; undefined where none stands there. */
export function valueAfter(shadow: Shadow, ends: Ends, place: Place): Value | undefined {
	const { text } = shadow;
	const at = endOf(blanks, text, endOf(nextLine, text, place.at));
	// Most values begin with a sign that needs no closer look.
	if (plain.test(text[at] ?? '')) return bareAt(text, ends, at, at, place);
	const opened = endOf(wrapping, text, at);
	const quoted = quotedAt(shadow, ends, opened, { ...place, encloser: opened === at ? place.encloser : '' });
	if (quoted !== undefined) return quoted.span.end > quoted.span.start ? quoted : undefined;
	const blockStart = endOf(block, text, at);
	if (blockStart > at) return blockAt(text, blockStart);
	return bareAt(text, ends, at, endOf(bracket, text, at), place);
}

/** A value without quotes, perhaps behind brackets: then it goes as far as they do. */
function bareAt(text: string, ends: Ends, at: number, start: number, place: Place): Value | undefined {
	const end = start > at ? ends.line(start, { ...place, isInRecord: true }) : ends[place.reach](start, place);
	return trimmed(text, start, end);
}

function endOf(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}

/** What stands in quotes at `at`, up to the quote that closes it; nothing where that is the quote which encloses label and value. */
function quotedAt(shadow: Shadow, ends: Ends, at: number, place: Place): Value | undefined {
	const { text } = shadow;
	const depth = depthAt(text, at);
	const mark = text[at + depth] ?? '';
	if (!isQuote(mark) || (place.encloser === mark && isAlike(shadow, place.encloserAt, at + depth))) return undefined;
	const marks = marksAt(text, at + depth, mark);
	const start = at + depth + marks.length;
	const end = closeOf(shadow, start, marks, depth);
	// What opens and does not close was cut off: it goes as far as its line.
	return end === undefined ? trimmed(text, start, ends.line(start, place)) : { span: { start, end }, isQuoted: true };
}

/** Whether two quotes are written alike, so that one may close what the other opened. */
function isAlike({ text, isEscaped }: Shadow, first: number, second: number): boolean {
	const kinds = ['%', '&', '\\'] as const;
	return (
		depthBefore(text, first) === depthBefore(text, second) &&
		kinds.every((kind) => isEscaped(first, kind) === isEscaped(second, kind))
	);
}

/** `"""` for several lines, `""` in a cell of CSV, or the mark itself. */
function marksAt(text: string, at: number, mark: string): string {
	if (text.startsWith(mark.repeat(3), at)) return mark.repeat(3);
	return text.startsWith(mark.repeat(2), at) && /[\p{L}\p{N}+/]/u.test(text[at + 2] ?? '') ? mark.repeat(2) : mark;
}

function depthAt(text: string, at: number): number {
	let depth = 0;
	while (depth < 15 && text[at + depth] === '\\') depth++;
	return depth;
}

/** Without the blanks and the sentence's signs at its end. */
function trimmed(text: string, start: number, at: number): Value | undefined {
	let end = at;
	while (end > start && ' \t.,:;!?'.includes(text[end - 1] ?? '')) end--;
	return end > start ? { span: { start, end }, isQuoted: false } : undefined;
}

/** Lines indented as the first one is, at most 64 of them. */
function blockAt(text: string, at: number): Value | undefined {
	let start = at;
	while (text[start] === ' ' || text[start] === '\t') start++;
	let end = start;
	for (let line = at, lines = 0; lines < 64 && /[ \t]/.test(text[line] ?? ''); lines++) {
		const next = text.indexOf('\n', line);
		end = next < 0 ? text.length : next;
		line = next < 0 ? text.length : next + 1;
	}
	while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
	return end > start ? { span: { start, end }, isQuoted: false } : undefined;
}
