import type { MarkKind } from './mark.ts';

/** The word that silences, and the kinds that it silences; without any, all of them. */
const form = /\bbangmod-ignore\b[: \t]{0,4}([a-z-]{2,30}(?:[, \t]{1,4}[a-z-]{2,30}){0,10})?/;
const kinds: ReadonlySet<string> = new Set<MarkKind>([
	'region',
	'endpoint',
	'addressing',
	'checksums',
	'bucket-name',
	'secret-in-source',
	'token-with-own-key',
	'key-region',
	'signature',
]);
/** A line that holds nothing but a comment. */
const comment = /^\s{0,200}(?:#|\/\/|\/\*|\*|;|--|<!--)/;
const longestLine = 2000;

/** Whether a comment on the line itself, or alone on the line above, silences marks of this kind: `# bangmod-ignore region`. */
export function isIgnored(text: string, at: number, kind: MarkKind): boolean {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const above = start === 0 ? '' : lineAt(text, text.lastIndexOf('\n', start - 2) + 1);
	return silences(lineAt(text, start), kind) || (comment.test(above) && silences(above, kind));
}

function lineAt(text: string, start: number): string {
	const end = text.indexOf('\n', start);
	return text.slice(start, Math.min(end === -1 ? text.length : end, start + longestLine));
}

function silences(line: string, kind: MarkKind): boolean {
	const match = form.exec(line);
	if (match === null) return false;
	const named = (match[1] ?? '').split(/[, \t]+/).filter((word) => kinds.has(word));
	return named.length === 0 || named.includes(kind);
}
