import { lastUpTo } from '../../lastUpTo.ts';
import type { Span } from '../../span.ts';
import { wrapOf } from './wraps.ts';

/** A stretch of text with its dress taken off, and the way back to the offsets of the text that it came from. */
export interface Undressed {
	readonly text: string;
	/** Where the character at this offset of `text` began in the original; the end of `text` maps to the end of the stretch. */
	readonly originalOffset: (offset: number) => number;
	/** The way there: where the character at an offset of the original stands in `text`, or would stand. */
	readonly undressedOffset: (offset: number) => number;
	/** The stretch, in offsets of `text`, in which an offset of `text` stands; lines beside each other in two of them were not so in the original. */
	readonly stretchAt: (offset: number) => Span;
}

/**
 * What is dress anywhere in a line: colour codes (raw or printed), escapes of JSON and of quoted strings however often they were
 * applied (a run of backslashes counts as one escape), Markdown's backslashes, rsyslog's `#012`, and the wide signs of Chinese and Japanese.
 * The run is capped: no log escapes a string more than three times (2^3 - 1 backslashes).
 */
const escape = String.fromCharCode(27);
const dressPattern = new RegExp(
	[
		String.raw`\r?\n`,
		String.raw`(?:${escape}|\\{1,7}(?:u001[bB]|x1[bB]|033|e)|\^\[|#033)\[[\d;?]{0,16}[A-Za-z]`,
		String.raw`\\{1,7}(?:[nrt]|u[\da-fA-F]{4}|x[\da-fA-F]{2}|["'/<>_*\x60[\]()-])`,
		'#01[12]',
		String.raw`(?<=\s)[│┃](?=\s{0,2}\n)`,
		'[\uff08\uff09\uff0c\uff1a\uff1b\uff1d]',
	].join('|'),
	'g',
);

/**
 * What log transports put before every line. Each is tried at the start of a line, at most `prefixDepth` times in a row
 * (compose over CRI over a quote is the deepest that was seen).
 */
const prefixPattern = new RegExp(
	[
		String.raw`[ \t]{0,8}(?:> ?){1,6}(?! ?[\w-]{1,64} \/)`,
		String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,]?\d{0,9}(?:Z|[+-]\d\d:?\d\d) (?:std(?:out|err) [FP] )?`,
		String.raw`(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.:-]{1,64} [\w./@-]{1,64}(?:\[\d{1,8}\])?: `,
		String.raw`[VDIWEF]\/[\w.]{1,48}\( {0,5}\d{1,6}\): `,
		String.raw`\[(?:pod|container)\/[^\]\s]{1,160}\] `,
		String.raw`#\d{1,4} \d{1,6}\.\d{1,4} `,
		String.raw`[│┃|] ?`,
		String.raw`E {2,8}(?=\S)`,
		String.raw`[\w.@/-]{1,64}(?: {0,40}\| ?|\[\d{1,8}\]: )`,
	].join('|'),
	'y',
);
const prefixDepth = 4;

const lineBreak = /\n/g;

/**
 * Takes the dress off stretches of whole lines of `text` and puts them together, a line break between two; context-free from one line to the
 * next, so that any stretch reads the same.
 */
export function undress(text: string, stretches: readonly Span[]): Undressed {
	const parts: string[] = [];
	const logical: number[] = [];
	const original: number[] = [];
	let length = 0;
	const starts: number[] = [];
	const put = (piece: string, from: number): void => {
		if (piece === '') return;
		parts.push(piece);
		logical.push(length);
		original.push(from);
		length += piece.length;
	};
	for (const { start, end } of stretches) {
		if (length > 0) put('\n', start - 1);
		starts.push(length);
		const pattern = mayHoldDress(text.slice(start, end)) ? dressPattern : lineBreak;
		let at = ownStart(text, start, end);
		let line = at;
		let dressed = start;
		pattern.lastIndex = at;
		for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
			const [dress] = match;
			const isLineBreak = dress.endsWith('\n');
			const behind = Math.min(pattern.lastIndex, end);
			const next = isLineBreak ? ownStart(text, behind, end) : behind;
			const shown = isLineBreak
				? areOneBlock(text.slice(dressed, line), text.slice(behind, next))
					? wrapOf(text, { start: line, end: match.index }, next)
					: '\n'
				: isWindowsPath(text, match.index, dress)
					? dress
					: undressed(dress);
			if (isLineBreak) [dressed, line] = [behind, next];
			pattern.lastIndex = next;
			if (shown === dress && next === behind) continue;
			put(text.slice(at, match.index), at);
			put(shown, match.index);
			at = next;
		}
		put(text.slice(at, end), at);
	}
	const last = stretches.at(-1)?.end ?? 0;
	return {
		text: parts.join(''),
		originalOffset: (offset) => (offset >= length ? last : moved(logical, original, offset)),
		undressedOffset: (offset) => Math.min(moved(original, logical, offset), length),
		stretchAt: (offset) => {
			const at = lastUpTo(starts, offset);
			return { start: starts[at] ?? 0, end: (starts[at + 1] ?? length + 1) - 1 };
		},
	};
}

/** Nearly all logs have nothing but line breaks to look at; the characters are those that dress begins with. */
function mayHoldDress(stretch: string): boolean {
	return ['\\', escape, '\r', '^[', '#0', '│', '┃', '\uff1a', '\uff08'].some((beginning) => stretch.includes(beginning));
}

/** Where the line's own text begins, behind what the transport wrote. */
export function ownStart(text: string, start: number, end: number): number {
	let at = start;
	for (let depth = 0; depth < prefixDepth; depth++) {
		prefixPattern.lastIndex = at;
		if (!prefixPattern.test(text) || prefixPattern.lastIndex > end) break;
		at = prefixPattern.lastIndex;
	}
	return at;
}

/**
 * Whether two lines go on from one to the other by what a transport put before them: the same but for its numbers and for what says that a
 * line is a part. What stands before one alone is a cell of a table, or another program's name.
 */
function areOneBlock(before: string, next: string): boolean {
	return before === next || mask(before) === mask(next);
}

function mask(prefix: string): string {
	return prefix
		.replace(/\d{1,20}/g, '0')
		.replace(/ [FP] /, ' ')
		.trimEnd();
}

/** From ASCII's signs to the wide ones. */
const wide = 0xfe_e0;

function undressed(dress: string): string {
	if (dress.endsWith('\n') || dress === '#012') return '\n';
	if (dress === '#011') return '\t';
	if (dress === '│' || dress === '┃') return '';
	// The wide signs stand in ASCII's order.
	if (dress >= '\uff08' && dress <= '\uff1d') return String.fromCharCode(dress.charCodeAt(0) - wide);
	const character = dress.replace(/^\\+/, '');
	if (character === dress || (character.length > 1 && character.includes('['))) return '';
	if (character.length > 1) return String.fromCharCode(Number.parseInt(character.slice(1), 16));
	return { n: '\n', t: '\t', r: '' }[character] ?? character;
}

/** `\n`, `\t`, `\r` right behind `C:\some` are folders of a path, not escapes; 128 units look back far enough for real paths. */
function isWindowsPath(text: string, at: number, dress: string): boolean {
	const letter = dress.at(-1) ?? '';
	return (
		'nrt'.includes(letter) && /[A-Za-z]:\\{1,4}[^"'<>|:\n]{0,120}$/.test(text.slice(Math.max(0, at - 128), at + dress.length - 1))
	);
}

/** The same place by the other of two ascending lists of where each piece begins. */
function moved(from: readonly number[], to: readonly number[], offset: number): number {
	const at = lastUpTo(from, offset);
	return (to[at] ?? 0) + Math.max(0, offset - (from[at] ?? 0));
}
