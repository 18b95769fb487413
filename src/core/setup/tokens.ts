import type { Span } from '../span.ts';

/** A piece of a program: a name, a string, a number, a mark of punctuation, or the end of a line. */
export interface Token extends Span {
	readonly kind: 'word' | 'string' | 'number' | 'mark' | 'line';
	/** As it stands; of a string what is between its quotes. */
	readonly text: string;
	/** Whether a string is put together from others when the program runs. */
	readonly isMixed: boolean;
}

/** What begins a comment that ends with its line, besides `/* … *\/`. */
export interface CommentMarks {
	readonly hash: boolean;
	readonly slashes: boolean;
	readonly dashes: boolean;
}

const word = /[A-Za-z_$@\u00c0-\uffff][\w$@\u00c0-\uffff]*/y;
const number = /\d[\w.]*/y;
const marks = /=>|::|:=|->|\?\.|\?\?=?|\?:|\|\||&&|===?|!==?|<=|>=|\+=|\*\*|\.\.\.?|[^\s]/y;
/** Whatever begins with a letter is tried as a word first. */
const kinds = [
	['word', word],
	['number', number],
	['mark', marks],
] as const;
const blanks = /[^\S\n]+/y;
const prefixes = /^(?:[fFrRbBuU]{1,2}|[@$]{1,2})$/;
/** A string of one line is no longer than a policy that somebody writes into one. */
const longestString = 20_000;

/** The tokens of a text, without blanks and comments. Linear; whatever is no program gives some tokens or other. */
export function tokensOf(text: string, comments: CommentMarks, from = 0): readonly Token[] {
	const tokens: Token[] = [];
	let at = from;
	while (at < text.length) {
		blanks.lastIndex = at;
		if (blanks.test(text)) at = blanks.lastIndex;
		if (at >= text.length) break;
		const next = tokenAt(text, at, comments, tokens.at(-1));
		if (next.token !== undefined) {
			if (next.replacesLast) tokens.pop();
			tokens.push(next.token);
		}
		at = next.end;
	}
	return tokens;
}

interface Step {
	readonly token?: Token;
	readonly replacesLast?: boolean;
	readonly end: number;
}

function tokenAt(text: string, at: number, comments: CommentMarks, last: Token | undefined): Step {
	const character = text.charAt(at);
	if (character === '\n') return made('line', text, at, at + 1);
	const comment = commentEnd(text, at, comments);
	if (comment !== undefined) return { end: comment };
	if (character === '"' || character === "'" || character === '`') {
		const found = stringAt(text, at);
		if (found === undefined) return { end: at + 1 };
		const prefix = last?.kind === 'word' && last.end === at && prefixes.test(last.text) ? last : undefined;
		const inner = text.slice(found.start, found.end);
		const isMixed = mixes(inner, character, prefix?.text ?? '');
		const token: Token = { kind: 'string', text: inner, start: found.start, end: found.end, isMixed };
		return { token, replacesLast: prefix !== undefined, end: found.after };
	}
	for (const [kind, pattern] of kinds) {
		pattern.lastIndex = at;
		if (pattern.test(text)) return made(kind, text, at, pattern.lastIndex);
	}
	return { end: at + 1 };
}

function made(kind: Token['kind'], text: string, start: number, end: number): Step {
	return { token: { kind, text: text.slice(start, end), start, end, isMixed: false }, end };
}

function commentEnd(text: string, at: number, { hash, slashes, dashes }: CommentMarks): number | undefined {
	const [first, second] = [text.charAt(at), text.charAt(at + 1)];
	// `https://` outside of quotes is no comment.
	const isLine =
		(hash && first === '#' && second !== '[') ||
		(slashes && first === '/' && second === '/' && text.charAt(at - 1) !== ':') ||
		(dashes && first === '-' && second === '-' && /\s/.test(text.charAt(at + 2)));
	if (isLine) return endOr(text, text.indexOf('\n', at));
	if (slashes && first === '/' && second === '*') {
		const end = text.indexOf('*/', at + 2);
		return end === -1 ? text.length : end + 2;
	}
	return undefined;
}

function endOr(text: string, end: number): number {
	return end === -1 ? text.length : end;
}

/** Between the quotes that open at `at`, and what comes after them; undefined where nothing closes them. */
function stringAt(
	text: string,
	at: number,
): { readonly start: number; readonly end: number; readonly after: number } | undefined {
	const quote = text.charAt(at);
	const triple = quote.repeat(3);
	if (quote !== '`' && text.startsWith(triple, at)) {
		const end = text.indexOf(triple, at + 3);
		return end === -1 ? undefined : { start: at + 3, end, after: end + 3 };
	}
	for (let end = at + 1; end < text.length && end - at < longestString; end++) {
		const character = text.charAt(end);
		if (character === '\\' && quote !== '`') end++;
		else if (character === quote) return { start: at + 1, end, after: end + 1 };
		else if (character === '\n' && quote !== '`') return undefined;
	}
	return undefined;
}

/** Whether the string holds a place that the program fills; `${NAME}` alone is the name itself. */
function mixes(inner: string, quote: string, prefix: string): boolean {
	if (/^\$\{[^{}]{1,300}\}$/.test(inner)) return false;
	if (/[fF$]/.test(prefix)) return inner.includes('{');
	return quote === "'" ? false : /[#$]\{|\{\$|\$[A-Za-z_]/.test(inner);
}
