/** One `name = value` of an ini file. */
interface IniEntry {
	/** Nested ones carry the outer name: `s3.addressing_style`. */
	readonly name: string;
	readonly value: string;
	/** From 1. */
	readonly line: number;
}

/** A section; its line counts from 1. */
export interface IniSection {
	/** What stands between the brackets, blanks settled: `profile work`. */
	readonly name: string;
	readonly line: number;
	readonly entries: readonly IniEntry[];
}

/** Longer lines are skipped; the longest real value is a session token of about 2 KiB. */
const longestLine = 16_384;

/**
 * Reads an ini file as AWS's tools do: `#` and `;` begin a comment at a line's start or, where `inlineComments`, after a blank; a name without
 * value opens a nested group for the indented lines below it. Lists, not objects: a section named `constructor` is only a name. Lines that
 * are none of it are skipped; never throws.
 */
export function parseIni(text: string, inlineComments = true): readonly IniSection[] {
	const sections: { name: string; line: number; entries: IniEntry[] }[] = [];
	let group: string | null = null;
	for (const [index, raw] of text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\n|\r/)
		.entries()) {
		const line = index + 1;
		const content = raw.length > longestLine ? '' : withoutComment(raw, inlineComments);
		if (content.startsWith('[')) {
			group = null;
			// Without its closing bracket it is no section; what follows belongs to none either.
			sections.push({ name: content.endsWith(']') ? sectionName(content) : '', line, entries: [] });
			continue;
		}
		const equals = content.indexOf('=');
		if (equals < 1) continue;
		const name = content.slice(0, equals).trim();
		const value = content.slice(equals + 1).trim();
		const isIndented = /^[ \t]/.test(raw);
		if (!isIndented) group = null;
		if (value === '' && !isIndented) group = name;
		if (value === '') continue;
		sections.at(-1)?.entries.push({ name: group === null ? name : `${group}.${name}`, value, line });
	}
	return sections.filter(({ name }) => name !== '');
}

function withoutComment(raw: string, inlineComments: boolean): string {
	const trimmed = raw.trim();
	if (trimmed.startsWith('#') || trimmed.startsWith(';')) return '';
	const comment = inlineComments ? /\s[#;]/.exec(trimmed) : null;
	return comment === null ? trimmed : trimmed.slice(0, comment.index).trimEnd();
}

function sectionName(content: string): string {
	return content.slice(1, -1).trim().replace(/\s+/g, ' ').replace(/["']/g, '');
}
