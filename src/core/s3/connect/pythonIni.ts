import { strip, stripEnd, unicodeBlanks, type IniEntry, type IniFault, type IniRead } from './iniFile.ts';

/** What Python takes for a blank. */
const pythonBlanks = `${unicodeBlanks}\u001c\u001d\u001e\u001f`;

/** Where Python's `str.splitlines` ends a line besides where a file's own lines end. */
const lineEnds = ['\v', '\f', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'];

/** The section whose entries hold in every other one. */
const defaultsName = 'DEFAULT';

interface OpenEntry {
	readonly name: string;
	readonly line: number;
	readonly pieces: { readonly text: string; readonly line: number }[];
}

interface OpenSection {
	readonly name: string;
	readonly line: number;
	readonly entries: Map<string, OpenEntry>;
}

/**
 * Reads an ini file as botocore does, which is Python's `configparser.RawConfigParser` and one level of groups: `=` or `:`, names in small
 * letters, a comment is a whole line, indented lines go on with the value above, `[DEFAULT]` holds everywhere, and what stands twice or
 * nowhere makes the whole file refused. Goes on behind a fault, so that the names of sections are known. Never throws; linear.
 */
export function parsePythonIni(text: string): IniRead {
	const reader = new Reader();
	if (text.startsWith('\uFEFF')) reader.blame('byte order mark', 1);
	for (const [index, raw] of text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\n|\r/)
		.entries())
		reader.read(raw, index + 1);
	return reader.end();
}

class Reader {
	#fault: IniRead['fault'] = null;
	readonly #sections = new Map<string, OpenSection>();
	#section: OpenSection | null = null;
	#entry: OpenEntry | null = null;
	#indent = 0;

	/** The first fault counts: it is the one to mend first. */
	blame(fault: IniFault, line: number): void {
		this.#fault ??= { fault, line };
	}

	read(raw: string, line: number): void {
		const text = strip(raw, pythonBlanks);
		if (text.startsWith('#') || text.startsWith(';')) return;
		const indent = text === '' ? Infinity : raw.indexOf(text.charAt(0));
		if (this.#entry !== null && indent > this.#indent) this.#entry.pieces.push({ text, line });
		if (text === '' || (this.#entry !== null && indent > this.#indent)) return;
		this.#indent = indent;
		const close = text.lastIndexOf(']');
		if (text.startsWith('[') && close > 1) this.#begin(text.slice(1, close), line);
		else this.#add(text, line);
	}

	#begin(name: string, line: number): void {
		const known = this.#sections.get(name);
		if (known !== undefined && name !== defaultsName) this.blame('section twice', line);
		this.#section = known ?? { name, line, entries: new Map() };
		this.#sections.set(name, this.#section);
		this.#entry = null;
	}

	#add(text: string, line: number): void {
		if (this.#section === null) return this.blame('outside a section', line);
		const at = text.search(/[=:]/);
		if (at < 1) return this.blame('neither section nor entry', line);
		const name = strip(text.slice(0, at), pythonBlanks).toLowerCase();
		if (this.#section.entries.has(name)) this.blame('entry twice', line);
		this.#entry = { name, line, pieces: [{ text: strip(text.slice(at + 1), pythonBlanks), line }] };
		this.#section.entries.set(name, this.#entry);
	}

	end(): IniRead {
		const defaults = this.#sections.get(defaultsName)?.entries ?? new Map<string, OpenEntry>();
		const sections = [...this.#sections.values()]
			.filter(({ name }) => name !== defaultsName)
			.map(({ name, line, entries }) => ({
				name,
				line,
				entries: new Map([...defaults, ...entries].map(([key, entry]) => [key, this.#close(entry)])),
			}));
		return { sections, fault: this.#fault };
	}

	#close({ name, line, pieces }: OpenEntry): IniEntry {
		// The break before a group's first line is what makes it a group.
		const value = stripEnd(pieces.map(({ text }) => text).join('\n'), pythonBlanks);
		return { name, value, line, group: value.startsWith('\n') ? this.#group(pieces) : null };
	}

	#group(pieces: OpenEntry['pieces']): readonly IniEntry[] {
		return pieces.flatMap(({ text, line }) =>
			linesOf(text).flatMap((part): IniEntry[] => {
				const stripped = strip(part, pythonBlanks);
				if (stripped === '') return [];
				const at = stripped.indexOf('=');
				if (at < 0) this.blame('no name in a group', line);
				const [name, value] = [stripped.slice(0, at), stripped.slice(at + 1)].map((half) => strip(half, pythonBlanks));
				return at < 0 ? [] : [{ name: name ?? '', value: value ?? '', line, group: null }];
			}),
		);
	}
}

function linesOf(text: string): readonly string[] {
	return lineEnds.reduce((lines, end) => lines.replaceAll(end, '\n'), text).split('\n');
}
