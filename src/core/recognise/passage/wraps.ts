import { beginsEvent } from './lines.ts';

/** Nobody wraps more narrowly than this. */
const narrowest = 60;
/** A terminal or a box has one width for all its lines; as many to either side are compared. */
const comparedLines = 6;
const longestLine = 2_048;

/** A line of a text: where its own words begin, and where it ends. */
interface Line {
	readonly start: number;
	readonly end: number;
}

/**
 * What a line break stands for: `''` where a terminal cut a word in two, a blank where an editor or a program wrapped a sentence, or itself.
 * `line` is the line that it ends, `next` where the next one's own words begin.
 */
export function wrapOf(text: string, line: Line, next: number): '' | ' ' | '\n' {
	const { length, mayCut, mayFill } = edgesOf(text, line, next);
	if (mayCut && isCut(text, line, length)) return '';
	return mayFill && isFull(text, length, next) ? ' ' : '\n';
}

/** Whether the lines around decide what a line break stands for; where they do not it is itself. */
export function mayWrap(text: string, line: Line, next: number): boolean {
	const { mayCut, mayFill } = edgesOf(text, line, next);
	return mayCut || mayFill;
}

/** What the line's end and the next one's beginning allow: that a word was cut there, that a line was filled. */
function edgesOf(text: string, line: Line, next: number): { length: number; mayCut: boolean; mayFill: boolean } {
	const length = shownLength(text, line);
	const head = text.slice(next, next + 64);
	if (length < narrowest || beginsEvent(head) || isSibling(text, line.start, next))
		return { length, mayCut: false, mayFill: false };
	const last = text[line.start + length - 1] ?? '';
	const mayCut = length >= narrowestCut && /[\w.,;(/=-]/.test(last) && /^[\w:;,.)=/+-]/.test(head);
	return { length, mayCut, mayFill: !opening.test(head) && !/[.!?;>}\]]/.test(last) && /^[a-z\d(]/.test(head) };
}

/** As much of two lines is alike where both are of one log, which begins each of its lines in one way. */
const siblingUnits = 4;

/** A line that begins as the one before it begins is another one of its kind, not its rest. */
function isSibling(text: string, line: number, next: number): boolean {
	const beginning = text.slice(line, line + siblingUnits);
	return /^\w/.test(beginning) && text.startsWith(beginning, next);
}

/** What begins something of its own: a frame, a label, a header of S3's, a class's name, a status that stands before an id. */
const opening =
	/^(?:at|in|on) |^x-[\w-]{1,60}:|^[\w-]{1,24}(?: [\w-]{1,20}){0,2}\s?[:=](?!\d)|^[\w$]{1,40}[.@$][\w.$@]{1,200}[: ]|^\d{3} \S{8}/;

/** The next line's first word had no room on this one, by the lengths of the lines around. */
function isFull(text: string, length: number, next: number): boolean {
	const following = lineAt(text, next);
	const second = lineAt(text, following.end + 1);
	const width = Math.max(length, shownLength(text, following), second.start >= text.length ? 0 : shownLength(text, second));
	const word = /^\S{1,200}/.exec(text.slice(next, next + 200))?.[0].length ?? 0;
	return length + 1 + word > width && shownLength(text, following) <= length + word;
}

/**
 * Of the lines around some are exactly as long: they were cut at a column. One is enough where none is longer. A run of such lines ends with a
 * shorter rest; two lines that only happen to be as long as each other do not.
 */
function isCut(text: string, line: Line, length: number): boolean {
	const isFullLine = (other: Line): boolean => Math.abs(shownLength(text, other) - length) <= 1;
	const around = linesAround(text, line);
	const rest = around.find((other) => other.start > line.start && !isFullLine(other));
	if (rest === undefined || shownLength(text, rest) === 0) return false;
	const isLonger = around.some((other) => shownLength(text, other) > length + 1);
	return around.filter(isFullLine).length > (isLonger ? 1 : 0);
}

/** Terminals are rarely narrower. */
const narrowestCut = 72;

function linesAround(text: string, { start, end }: Line): readonly Line[] {
	const lines: Line[] = [];
	let at = start - 1;
	for (let count = 0; count < comparedLines && at > 0; count++) {
		const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestLine);
		lines.push({ start: from, end: at });
		at = from - 1;
	}
	at = end + 1;
	for (let count = 0; count < comparedLines && at < text.length; count++) {
		const line = lineAt(text, at);
		lines.push(line);
		at = line.end + 1;
	}
	return lines;
}

function lineAt(text: string, start: number): Line {
	const lineBreak = text.slice(start, start + longestLine).indexOf('\n');
	const border = /^[│┃|] ?/.exec(text.slice(start, start + 2))?.[0].length ?? 0;
	return { start: start + border, end: lineBreak < 0 ? Math.min(text.length, start + longestLine) : start + lineBreak };
}

function shownLength(text: string, { start, end }: Line): number {
	return text.slice(start, end).trimEnd().length;
}
