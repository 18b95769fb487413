/** The shells that a copied command may be meant for; `cmd` is its interactive prompt, since batch files treat `%` differently. */
export type Shell = 'posix' | 'powershell' | 'cmd';

/** One argument as a word of a command line, or why no safe word exists. */
export type ShellArg = { readonly kind: 'word'; readonly text: string } | { readonly kind: 'refused'; readonly why: Refusal };

/**
 * `control`: a control character, which a terminal obeys when it is pasted. `surrogate`: half a character, which no program can receive.
 * `quote`: a double quote or an ending that the shell hands on differently from version to version. `line`: a line end, which cmd cuts at.
 */
type Refusal = 'control' | 'surrogate' | 'quote' | 'line';

/** Quotes `text` as one argument that reaches the program unchanged and that the shell never runs. */
export function toShellArg(text: string, shell: Shell): ShellArg {
	if (/[\p{Cc}]/u.test(text.replaceAll('\n', ''))) return { kind: 'refused', why: 'control' };
	if (/\p{Cs}/u.test(text)) return { kind: 'refused', why: 'surrogate' };
	return quoters[shell](text);
}

const quoters: Readonly<Record<Shell, (text: string) => ShellArg>> = {
	/**
	 * Inside single quotes nothing is special but the quote itself; `!` is not either. fish reads backslashes there, so they stand outside,
	 * where every shell reads a pair as one.
	 */
	posix: (text) => word(`'${text.replace(/['\\]+/g, (run) => `'${run.replace(/./g, '\\$&')}'`)}'`),

	/**
	 * PowerShell ends a single-quoted string at four typographic quotes as well. Versions before 7.3 pass on double quotes, an empty word and
	 * a trailing backslash wrongly, so that one word may become two.
	 */
	powershell: (text) => {
		if (text === '' || text.includes('"') || text.endsWith('\\')) return { kind: 'refused', why: 'quote' };
		return word(`'${text.replace(/['‘’‚‛]/g, '$&$&')}'`);
	},

	/** Inside double quotes all is literal but `%`, which is written outside them as `^%`, and a trailing backslash, which is doubled. */
	cmd: (text) => {
		if (text.includes('\n')) return { kind: 'refused', why: 'line' };
		if (/["!]/.test(text)) return { kind: 'refused', why: 'quote' };
		const doubled = text.replace(/\\+(?=%|$)/g, '$&$&');
		return word(`"${doubled.replaceAll('%', '"^%"')}"`);
	},
};

function word(text: string): ShellArg {
	return { kind: 'word', text };
}
