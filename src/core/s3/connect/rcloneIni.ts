import { strip, unicodeBlanks, type IniEntry, type IniFault, type IniRead, type IniSection } from './iniFile.ts';

/** Where entries go that stand before any section. */
const defaultsName = 'DEFAULT';

/**
 * Reads an rclone.conf as rclone does (its library is `unknwon/goconfig`): `=` or `:`, names as they are written, a comment is a whole line,
 * a section that comes again goes on, the last value of a name counts and an empty one is none, names and values may stand in backquotes or
 * three double quotes, and a line that is none of it makes rclone refuse the whole file. Never throws; linear.
 */
export function parseRcloneIni(text: string): IniRead {
	const sections = new Map<string, IniSection & { readonly entries: Map<string, IniEntry> }>();
	let fault: IniRead['fault'] = null;
	let section = defaultsName;
	const sectionAt = (line: number) => {
		const found = sections.get(section) ?? { name: section, line, entries: new Map<string, IniEntry>() };
		sections.set(section, found);
		return found;
	};
	const encryptedAt = encryptedLine(text);
	if (encryptedAt > 0) return { sections: [], fault: { fault: 'encrypted', line: encryptedAt } };
	for (const [index, raw] of text
		.replace(/^\uFEFF/, '')
		.split('\n')
		.entries()) {
		const line = index + 1;
		const content = strip(raw, unicodeBlanks);
		if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
		if (content.startsWith('[') && content.endsWith(']')) {
			section = strip(content.slice(1, -1), unicodeBlanks);
			// Only a name makes a section of its own, and what follows one without is refused.
			if (section !== '') sectionAt(line);
			continue;
		}
		const entry = entryOf(content);
		if (typeof entry === 'string' || section === '')
			fault ??= { fault: typeof entry === 'string' ? entry : 'outside a section', line };
		else if (entry.name !== '') sectionAt(line).entries.set(entry.name, { ...entry, line, group: null });
	}
	return { sections: [...sections.values()], fault };
}

/** The line from 1 that begins what is encrypted, which is the first that is no comment; else 0. */
function encryptedLine(text: string): number {
	const lines = text.split('\n').map((line) => strip(line, unicodeBlanks));
	const first = lines.findIndex((line) => line !== '' && !line.startsWith('#') && !line.startsWith(';'));
	return lines[first]?.startsWith('RCLONE_ENCRYPT_V') === true ? first + 1 : 0;
}

function entryOf(content: string): { readonly name: string; readonly value: string } | IniFault {
	const quote = /^(?:"""(?=[^]{3})|"|`)/.exec(content)?.[0] ?? '';
	const close = quote === '' ? 0 : content.indexOf(quote, quote.length);
	if (close < 0) return 'quote without end';
	const sign = content.slice(close).search(/[=:]/);
	if (sign < 0 || (quote === '' && sign === 0)) return 'neither section nor entry';
	const name = quote === '' ? strip(content.slice(0, sign), unicodeBlanks) : content.slice(quote.length, close);
	const value = unquoted(strip(content.slice(close + sign + 1), unicodeBlanks));
	return value === null ? 'quote without end' : { name, value };
}

/** The value without its quotes; null when they do not end. */
function unquoted(value: string): string | null {
	const quote = /^(?:`(?=[^])|"""(?=[^]{3}))/.exec(value)?.[0] ?? '';
	if (quote === '') return value;
	const close = value.lastIndexOf(quote);
	return close < quote.length ? null : value.slice(quote.length, close);
}
