import { toShellArg, type Shell } from '../../../safe/shellArg.ts';
import { noSnippet, type Snippet } from './snippet.ts';

/** One word of a command: data, which is quoted, or `shell`, which is ours and which the shell reads. */
export type Word = string | { readonly shell: string };

/** Words as one command for a shell, or why one of them has no safe spelling there. */
export function commandLine(words: readonly Word[], shell: Shell): Snippet {
	const spelled: string[] = [];
	for (const word of words) {
		if (typeof word !== 'string') spelled.push(word.shell);
		else if (isPlain(word)) spelled.push(word);
		else {
			const quoted = toShellArg(word, shell);
			if (quoted.kind === 'refused') return noSnippet(quoted.why);
			spelled.push(quoted.text);
		}
	}
	return { kind: 'snippet', text: spelled.join(' ') };
}

/** Options and the like need no quotes. */
function isPlain(word: string): boolean {
	return /^[A-Za-z0-9-]+$/.test(word);
}
