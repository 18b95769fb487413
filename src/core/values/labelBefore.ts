import type { Span } from '../span.ts';

/** UTF-16 units of the longest label, and of blanks between a label and its joint. */
const longestLabel = 96;
const widestGap = 40;

const labelCharacter = /[\p{L}\p{M}\p{N}_$@.-]/u;
/** What no label in quotes holds; such a quotation is a value. */
const noName = /[=:*,;{}<>?&]/;
const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '”': '“', '’': '‘' };

/** A label, and the quote right before it, if any, that also encloses its value. */
export interface Label {
	readonly span: Span;
	readonly isQuoted: boolean;
}

/**
 * The label that ends before `at`: in quotes, in brackets and quotes (`env["NAME"]`), or up to `mostWords` words with a blank between them. What
 * stands in brackets behind a label (`Secret Key [None]:`, `token (string)`) is passed over. Looks back a bounded way.
 */
export function labelBefore(text: string, at: number, mostWords: number): Label | undefined {
	let end = afterBlanks(text, at);
	for (let groups = 0; groups < 2 && (text[end - 1] === ']' || text[end - 1] === ')'); groups++) {
		const inner = end - 1;
		const quoted = quotedBefore(text, inner);
		if (quoted !== undefined) return quoted;
		const open = openingOf(text, inner);
		if (open === undefined) return undefined;
		const before = afterBlanks(text, open);
		if (!isLabelCharacter(text, before - 1) && closing[text[before - 1] ?? ''] === undefined)
			return trimmed(text, { start: open + 1, end: inner });
		end = before;
	}
	if (text.startsWith('>>', end - 2)) end -= 2;
	// A quote whose beginning was cut off is passed over.
	return quotedBefore(text, end) ?? wordsBefore(text, beforeQuote(text, end), mostWords);
}

function afterBlanks(text: string, at: number): number {
	let end = at;
	while (end > Math.max(0, at - widestGap) && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
	return end;
}

/** Where the bracket opens that closes at `inner`, on the same line and near. */
function openingOf(text: string, inner: number): number | undefined {
	const opener = text[inner] === ']' ? '[' : '(';
	for (let at = inner - 1; at >= Math.max(0, inner - 48) && text[at] !== '\n'; at--) if (text[at] === opener) return at;
	return undefined;
}

function beforeQuote(text: string, end: number): number {
	if (closing[text[end - 1] ?? ''] === undefined) return end;
	let last = end - 1;
	while (last > Math.max(0, end - 16) && text[last - 1] === '\\') last--;
	return last;
}

function quotedBefore(text: string, end: number): Label | undefined {
	const opener = closing[text[end - 1] ?? ''];
	if (opener === undefined) return undefined;
	const isDoubled = text[end - 2] === text[end - 1] && text[end - 3] !== opener;
	let last = end - (isDoubled ? 2 : 1);
	while (last > 0 && text[last - 1] === '\\') last--;
	for (let at = last - 1; at >= Math.max(0, last - longestLabel) && text[at] !== '\n'; at--) {
		if (text[at] === opener) return trimmed(text, { start: at + 1, end: last }, true);
		if (noName.test(text[at] ?? '')) return undefined;
	}
	return undefined;
}

function wordsBefore(text: string, end: number, mostWords: number): Label | undefined {
	let start = end;
	for (let words = 1; ; words++) {
		const first = start;
		while (start > Math.max(0, end - longestLabel) && isLabelCharacter(text, start - 1)) start--;
		if (start === first) return undefined;
		const gap = text[start - 1] === ' ' && isLabelCharacter(text, start - 2) ? 1 : 0;
		// A flag is a label without the words before it.
		if (words >= mostWords || gap === 0 || text[start] === '-') break;
		start -= gap;
	}
	return trimmed(text, { start, end });
}

function isLabelCharacter(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) return isWordCode(code) || code === 45 || code === 46 || code === 36 || code === 64;
	return at >= 0 && labelCharacter.test(text[at] ?? '');
}

function isWordCode(code: number): boolean {
	return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/** Without dashes, dots and blanks around it; a label holds at least one letter. */
function trimmed(text: string, { start, end }: Span, isQuoted = false): Label | undefined {
	let from = start;
	let to = end;
	while (from < to && ' -.:$@'.includes(text[from] ?? '')) from++;
	while (to > from && ' -.:'.includes(text[to - 1] ?? '')) to--;
	return /\p{L}/u.test(text.slice(from, to)) ? { span: { start: from, end: to }, isQuoted } : undefined;
}
