/** The only way from untrusted text to any output. Every function returns text that its sink shows and never obeys. */
import { clip, visible } from './visible.ts';

/**
 * Longest value in a hover, in UTF-16 units. One unit grows to at most 20 characters (`&#91;U&#43;202E&#93;`), so the twenty values of
 * a full explanation stay below the 100,000 characters at which VS Code cuts Markdown.
 */
const markdownLimit = 240;

/** Longest value in plain text, HTML, a terminal or a cell: a key is at most 1,024 bytes, so nothing meant for a reader is cut. */
const plainLimit = 4096;

/**
 * Windows hands a `mailto:` to the mail program on a command line and cuts it at about 2,048 characters; what is left pays for the program's
 * own path.
 */
const mailtoLimit = 1800;

/**
 * One line of inline Markdown that shows `text` and nothing else. All but letters, marks and digits become numeric character references:
 * backslash escapes do not stop VS Code's autolinks, and `appendText` lets `<command:…>` through.
 */
export function toMarkdown(text: string, limit: number = markdownLimit): string {
	return clip(visible(text, false), limit).replace(/[^\p{L}\p{M}\p{N}]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

/** Our own prose as one line of Markdown that people may also read and copy as it stands; never for text that is not ours. */
export function toProse(words: string): string {
	return words.replace(/[\\`*_{}[\]<>#|~!&]/g, String.raw`\$&`);
}

/**
 * One code span. Its fence is longer than every run of backticks inside, so nothing closes it early; renderers that make links out of bare
 * addresses (VS Code's Markdown preview does) leave code spans alone.
 */
export function toCodeSpan(text: string, limit: number = plainLimit): string {
	const shown = clip(visible(text, false), limit);
	if (shown === '') return '';
	const fence = '`'.repeat(longestBacktickRun(shown) + 1);
	// CommonMark strips one space from each side when both are there, and a backtick at an edge would join the fence.
	const padding = /^[ `]|[ `]$/.test(shown) ? ' ' : '';
	return `${fence}${padding}${shown}${padding}${fence}`;
}

/** A fenced code block of several lines, for our own examples; the fence is longer than every run of backticks inside. */
export function toCodeBlock(text: string, language: string): string {
	const shown = clip(visible(text, true), plainLimit);
	const fence = '`'.repeat(Math.max(3, longestBacktickRun(shown) + 1));
	return `${fence}${language}\n${shown}\n${fence}`;
}

/** Plain text of one or more lines, with everything hidden made visible. For the clipboard, files and plain-text fields. */
export function toPlain(text: string, limit: number = plainLimit): string {
	return clip(visible(text, true), limit);
}

/** Plain text on a single line: line ends and tabs are shown as pictures too. */
export function toPlainLine(text: string, limit: number = plainLimit): string {
	return clip(visible(text, false), limit);
}

/** One line for a label of VS Code's (quick pick, tree, status), in which `$(name)` would otherwise turn into an icon. */
export function toLabel(text: string, limit: number = markdownLimit): string {
	return toPlainLine(text, limit).replaceAll('$(', String.raw`\$(`);
}

/** Text for a terminal: no control character but LF and TAB, so no escape sequence survives. */
export function toTerminal(text: string, limit: number = plainLimit): string {
	return clip(visible(text, true), limit);
}

/** Text for an HTML element or a quoted attribute. */
export function toHtmlText(text: string, limit: number = plainLimit): string {
	return clip(visible(text, true), limit).replace(/[&<>"'`=]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A quoted CSV cell. What a spreadsheet would take for a formula gets an apostrophe in front; its full-width twins count as well. */
export function toCsvCell(text: string, limit: number = plainLimit): string {
	const shown = clip(visible(text, true), limit);
	const isFormula = /^[\s]*[=+\-@＝＋－＠]/.test(shown) || /^[\t\n]/.test(shown);
	return `"${isFormula ? "'" : ''}${shown.replaceAll('"', '""')}"`;
}

/** A `mailto:` address with subject and body, cut so that mail programs take it whole. `address` is ours, never untrusted. */
export function toMailto(address: string, subject: string, body: string): string {
	const head = `mailto:${address}?subject=${percentEncode(toPlainLine(subject, 120))}&body=`;
	let out = '';
	for (const character of toPlain(body)) {
		const next = character === '\n' ? '%0D%0A' : percentEncode(character);
		if (head.length + out.length + next.length > mailtoLimit) break;
		out += next;
	}
	return head + out;
}

/** A link target of our own making, with every character that could end a Markdown link percent-encoded. */
export function toLinkTarget(target: string): string {
	return target.replace(/[^A-Za-z0-9\-._~:/?#@!$&*+,;=%]/gu, percentEncode);
}

function percentEncode(text: string): string {
	// Half a surrogate pair has no UTF-8 and would throw.
	return encodeURIComponent(text.toWellFormed()).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

function longestBacktickRun(text: string): number {
	return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
