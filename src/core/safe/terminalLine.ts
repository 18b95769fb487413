import type { Command } from '../richText.ts';
import { type Shell, toShellArg } from './shellArg.ts';

/**
 * What a terminal obeys (control characters, and with them a line's end and the end of a paste), what it does not show, and what ends a
 * line elsewhere.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** In UTF-8; a terminal keeps 4,095 bytes of a line that nobody has read yet (Linux, `N_TTY_BUF_SIZE`), and drops the rest. */
const longestLineBytes = 4000;

/** Words that no shell reads anything into. PowerShell takes a word apart at a dot behind a hyphen, and reads `1e5` and `64MB` as numbers. */
const plainWords: Readonly<Record<Shell, RegExp>> = {
	posix: /^(?:--?[A-Za-z][A-Za-z-]*|[A-Za-z0-9/][A-Za-z0-9._/:=-]*)$/,
	powershell: /^(?:--?[A-Za-z][A-Za-z-]*|[A-Za-z/][A-Za-z0-9._/:-]*)$/,
	cmd: /^(?:--?[A-Za-z][A-Za-z-]*|[A-Za-z0-9/][A-Za-z0-9._/:-]*)$/,
};

/** A command as the one line that is typed for it, without a line end; undefined where this shell has no safe spelling of it. */
export function toTerminalLine(command: Command, shell: Shell): string | undefined {
	const spelled = command.kind === 'script' ? scriptFor(command.text, shell) : wordsFor(command.words, shell);
	return spelled === undefined || unseen.test(spelled) || bytesOf(spelled) > longestLineBytes ? undefined : spelled;
}

function bytesOf(text: string): number {
	return encodeURIComponent(text).replace(/%[\dA-F]{2}/g, '%').length;
}

function scriptFor(text: string, shell: Shell): string | undefined {
	return shell === 'posix' ? text : undefined;
}

function wordsFor(words: readonly string[], shell: Shell): string | undefined {
	const spelled: string[] = [];
	for (const word of words) {
		const quoted = plainWords[shell].test(word) ? { kind: 'word' as const, text: word } : toShellArg(word, shell);
		if (quoted.kind === 'refused') return undefined;
		spelled.push(quoted.text);
	}
	return spelled.join(' ');
}
