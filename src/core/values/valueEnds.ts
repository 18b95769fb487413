import type { Shadow } from './shadow.ts';

/** UTF-16 units of the longest value in quotes and without; AWS's session tokens have 2,000, cookies 4,096. */
const longestQuoted = 16_384;
const longestBare = 16_384;

/** What a value without quotes of its own stands in. */
export interface Surroundings {
	readonly isQuery: boolean;
	/** The quote that opened before the label, or ''. */
	readonly encloser: string;
	readonly encloserAt: number;
	readonly isInRecord: boolean;
	/** How the joint was escaped, if it was: what is escaped as the joint is belongs to the notation, what is escaped deeper to the value. */
	readonly escape: '%' | '&' | '\\' | '';
}

/** Whether a text begins a quotation. */
export function isQuote(mark: string): boolean {
	return mark !== '' && '"\'`“‘'.includes(mark);
}

const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/** How many backslashes stand before `at`. */
export function depthBefore(text: string, at: number): number {
	let depth = 0;
	while (depth < 32 && text[at - depth - 1] === '\\') depth++;
	return depth;
}

/**
 * Where a quotation closes that opened before `start` with so many backslashes: an escaped quote inside of it has more, and a doubled one is
 * no end either. A line's end ends it unfinished, unless its marks are for several lines.
 */
export function closeOf({ text, isEscaped }: Shadow, start: number, mark: string, depth: number): number | undefined {
	const close = closers[mark] ?? mark;
	const window = text.slice(start, start + longestQuoted);
	const isBroken = (content: string) => {
		let line = content.indexOf('\n');
		while (line >= 0 && isEscaped(start + line, '\\')) line = content.indexOf('\n', line + 1);
		return line >= 0;
	};
	for (let at = window.indexOf(close); at >= 0; at = window.indexOf(close, at + 1)) {
		const slashes = depthBefore(window, at);
		if (slashes > depth && slashes % (2 * (depth + 1)) !== depth) continue;
		if (close.length === 1 && at > 0 && window[at + 1] === close && /[\p{L}\p{N}]/u.test(window[at + 2] ?? '')) {
			at++;
			continue;
		}
		if (mark.length < 3 && isBroken(window.slice(0, at))) return undefined;
		return start + at - (slashes >= depth ? depth : slashes);
	}
	return undefined;
}

/** What may follow a mark that ends a value; before anything else the mark belongs to the value. */
const boundary = /[\s,;.:)\]}>"'`“”’<|&\\]|$/y;
/** Behind a separator: the next label and its joint, or what a list goes on with. */
const nextLabel = /\s{0,2}["'\\]{0,4}[\w.$@-]{1,64}["'\\\]]{0,4}\s{0,2}(?:[=>]|:(?!\/\/))/y;
const nextParameter = /[\w.-]{1,64}(?:[=&\s"'<]|$)/y;
const listGoesOn = /[\s"'`)\]}>\\]|$/y;
/** Behind a written-out `\n`: another line of a file, and not the rest of `C:\new`. */
const newLine = /\s|[[#"'`{}()\]<>*-]|[A-Z0-9_]{2,64}[ =:]|$/y;

const tests = (pattern: RegExp, text: string, at: number): boolean => {
	pattern.lastIndex = at;
	return pattern.test(text);
};

/** A sign that may end a word, and whether it does at `at`. */
function endsWord({ text, isEscaped }: Shadow, at: number, around: Surroundings): boolean {
	const sign = text[at] ?? '';
	const { escape, encloser, isQuery } = around;
	if (escape !== '%' && isEscaped(at, '%')) return false;
	const isEntity = escape === '' && isEscaped(at, '&');
	if (sign === '&') {
		if (text[at + 1] === '&' || tests(listGoesOn, text, at + 1)) return true;
		return tests(isQuery || escape === '%' ? nextParameter : nextLabel, text, at + 1);
	}
	if (isEntity) return false;
	if (/\s/.test(sign)) return !isEscaped(at, '\\') || tests(newLine, text, at + 1) || tests(nextLabel, text, at + 1);
	if (sign === '\\') return endsAtSlashes(text, at);
	if (sign === '#') return isQuery;
	if (sign === '<') return /[A-Za-z/!]/.test(text[at + 1] ?? '');
	if (sign === ',' || sign === ';') return tests(listGoesOn, text, at + 1) || tests(nextLabel, text, at + 1);
	if (sign === '|') return /\s|^$/.test(text[at + 1] ?? '');
	return sign === (closers[encloser] ?? encloser) || tests(boundary, text, at + 1);
}

/** Backslashes before a quote that closes: `\"secret\": \"x\"`. */
function endsAtSlashes(text: string, at: number): boolean {
	let end = at;
	while (text[end] === '\\' && end - at < 32) end++;
	return /["'`]/.test(text[end] ?? '') && tests(boundary, text, end + 1);
}

function endsLine({ text, isEscaped }: Shadow, at: number, around: Surroundings): boolean {
	const sign = text[at] ?? '';
	const { escape, encloser, isInRecord } = around;
	if (escape !== '%' && isEscaped(at, '%')) return false;
	if (sign === '\n' || sign === '\r') return true;
	if (escape === '' && isEscaped(at, '&')) return false;
	if (sign === '<') return /[A-Za-z/!]/.test(text[at + 1] ?? '');
	if (sign === '\\') return endsAtSlashes(text, at);
	if (sign === (closers[encloser] ?? encloser)) return true;
	if (sign === ',') return isInRecord && tests(nextLabel, text, at + 1);
	if (')]}'.includes(sign)) return isInRecord && tests(boundary, text, at + 1);
	return !/[=\s,(:]/.test(text[at - 1] ?? '') && !isOpened(text, at) && tests(boundary, text, at + 1);
}

/** Whether a quote closes one that opened shortly before inside of the value: `Digest username="joe", …`. */
function isOpened(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 512), at);
	const open = before.lastIndexOf(text[at] ?? '');
	return open > 0 && /[=(:]/.test(before[open - 1] ?? '');
}

const wordSigns = /[\s"'`“”’<>)\]},;&|\\#]/g;
const lineSigns = /[\n\r"'`”’\\<)\]},]/g;

/** Finds ends. A stretch that was walked before is not walked again, so many labels in one word cost no more than one. */
export interface Ends {
	readonly word: (start: number, around: Surroundings) => number;
	readonly line: (start: number, around: Surroundings) => number;
}

/** Ends of values in a shadow. */
export function endsIn(shadow: Shadow): Ends {
	const walked = new Map<string, { readonly from: number; readonly to: number }>();
	const end = (kind: 'word' | 'line', start: number, around: Surroundings): number => {
		const key = `${kind}${around.isQuery}${around.encloser}${around.isInRecord}${around.escape}`;
		const before = walked.get(key);
		if (before !== undefined && before.from <= start && start <= before.to) return before.to;
		const signs = kind === 'word' ? wordSigns : lineSigns;
		const isEnd = kind === 'word' ? endsWord : endsLine;
		const { text } = shadow;
		const limit = Math.min(text.length, start + longestBare);
		signs.lastIndex = start;
		let to = limit;
		for (let match = signs.exec(text); match !== null && match.index < limit; match = signs.exec(text)) {
			if (!isEnd(shadow, match.index, around)) continue;
			to = match.index;
			break;
		}
		walked.set(key, { from: start, to });
		return to;
	};
	return { word: (start, around) => end('word', start, around), line: (start, around) => end('line', start, around) };
}
