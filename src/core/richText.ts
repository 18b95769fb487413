import type { Translate } from './ports.ts';

/**
 * A piece of text that knows where it came from, so that a renderer can treat it right:
 * `words` are our own prose, `code` is our own literal (a command, a header), `value` is untrusted text out of a log.
 */
export type Part =
	| { readonly kind: 'words'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string; readonly command?: Command }
	| { readonly kind: 'value'; readonly text: string };

/**
 * A command that may go into a terminal. `words`: a program and its arguments, each as the program is to receive it. `script`: more than one
 * program (a pipe, a variable), spelled for POSIX shells.
 */
export type Command =
	| { readonly kind: 'words'; readonly words: readonly string[] }
	| { readonly kind: 'script'; readonly text: string };

/** One sentence or line, as parts. Holds no markup. */
export type RichText = readonly Part[];

/** Our own prose. */
export const words = (text: string): Part => ({ kind: 'words', text });
/** Our own literal: a command, a header, a setting. */
export const code = (text: string): Part => ({ kind: 'code', text });
/** Untrusted text out of a log, a file or an answer. */
export const value = (text: string): Part => ({ kind: 'value', text });

/** Translates a sentence and puts the parts into its places `{0}`, `{1}` …; a place without a part stays as it is. */
export function phrase(translate: Translate, sentence: string, ...parts: readonly Part[]): RichText {
	const out: Part[] = [];
	for (const [index, piece] of translate(sentence)
		.split(/\{(\d)\}/)
		.entries()) {
		const part = index % 2 === 1 ? (parts[Number(piece)] ?? words(`{${piece}}`)) : words(piece);
		if (part.text !== '') out.push(part);
	}
	return out;
}
