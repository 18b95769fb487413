/** A file of profiles as a host hands it in: its path, to be shown, and its text; null when there is none or its `fault` kept it from being read. */
export interface IniFile {
	readonly path: string;
	readonly text: string | null;
	readonly fault?: UnreadFault;
}

/** Why a host did not read a file that somebody meant to be read. */
export type UnreadFault = 'not UTF-8' | 'too long' | 'relative path';

/** For what the tool that a file belongs to refuses the whole file. */
export type IniFault =
	| 'byte order mark'
	| 'outside a section'
	| 'neither section nor entry'
	| 'section twice'
	| 'entry twice'
	| 'no name in a group'
	| 'quote without end'
	| 'encrypted';

/** One `name = value`; its line counts from 1. */
export interface IniEntry {
	readonly name: string;
	readonly value: string;
	readonly line: number;
	/** The indented `name = value` lines below a name without value; null when the entry is not such a group. */
	readonly group: readonly IniEntry[] | null;
}

/** A section with the entries that hold in it, each name once; its line counts from 1. */
export interface IniSection {
	readonly name: string;
	readonly line: number;
	readonly entries: ReadonlyMap<string, IniEntry>;
}

/** What a file says, each section once; and the first place, if any, for which its tool refuses all of it. */
export interface IniRead {
	readonly sections: readonly IniSection[];
	readonly fault: { readonly fault: IniFault; readonly line: number } | null;
}

/** The text without the blanks at both its ends. Each tool has its own idea of what a blank is, and none has that of `trim`. */
export function strip(text: string, blanks: string): string {
	let from = 0;
	while (from < text.length && blanks.includes(text.charAt(from))) from++;
	return stripEnd(text.slice(from), blanks);
}

/** The text without the blanks at its end. */
export function stripEnd(text: string, blanks: string): string {
	let to = text.length;
	while (to > 0 && blanks.includes(text.charAt(to - 1))) to--;
	return text.slice(0, to);
}

/** Unicode's blanks, which Go (`unicode.IsSpace`) and Python (`str.isspace`) agree about; Python has four more. */
export const unicodeBlanks =
	'\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
