import { errorClasses, origins, retryables } from '../../src/core/catalog/entry.ts';
import type { VendorRow } from '../../src/core/catalog/entry.ts';
import type { TableRow } from '../../src/core/catalog/tableRow.ts';
import { pages } from '../../src/core/vendor/service.ts';
import type { Fault } from './fault.ts';
import { parseAliases, parseList, parseOneOf, parseStatuses } from './parseCell.ts';

/** What stands between the two `---` lines of a code's page. */
export type FrontMatter = Omit<TableRow, 'code' | 'summary' | 'article'>;

const keys = ['statuses', 'class', 'retryable', 'origin', 'aliases', 'pages', 'vendor'] as const;
type Key = (typeof keys)[number];
const mayBeAbsent: readonly Key[] = ['aliases', 'pages', 'vendor'];

interface Field {
	readonly line: number;
	readonly value: string;
}

type Fields = ReadonlyMap<Key, readonly Field[]>;
type TellAt = (line: number, sentence: string) => void;

/** Reads `key: value` lines; `firstLine` is the number of `lines[0]` in its file. */
export function parseFrontMatter(
	lines: readonly string[],
	file: string,
	firstLine: number,
): { value: FrontMatter; faults: readonly Fault[] } {
	const faults: Fault[] = [];
	const tellAt: TellAt = (line, sentence) => {
		faults.push({ file, line, sentence });
	};
	const fields = readFields(lines, firstLine, tellAt);
	const one = <T>(key: Key, parse: (cell: string, tell: (sentence: string) => void) => T): T => {
		const [field] = fields.get(key) ?? [];
		if (field === undefined && !mayBeAbsent.includes(key)) tellAt(firstLine, `the front matter has no "${key}"`);
		return parse(field?.value ?? '', (sentence) => {
			if (field !== undefined) tellAt(field.line, sentence);
		});
	};
	const statuses = one('statuses', parseStatuses);
	const origin = one('origin', (cell, tell) => parseOneOf(origins, 'origin', cell, tell));
	const value: FrontMatter = {
		origin,
		statuses,
		vendor: (fields.get('vendor') ?? []).map((field) => parseVendorRow(field, statuses, tellAt)),
		errorClass: one('class', (cell, tell) => parseOneOf(errorClasses, 'class', cell, tell)),
		retryable: one('retryable', (cell, tell) => parseOneOf(retryables, 'retryable', cell, tell)),
		aliases: one('aliases', parseAliases),
		pages: one('pages', parsePages),
	};
	if ((origin === 'documented') !== value.vendor.length > 0) {
		tellAt(firstLine, 'a documented code, and only such a one, has the rows of the vendor\'s table under "vendor"');
	}
	return { value, faults };
}

function readFields(lines: readonly string[], firstLine: number, tellAt: TellAt): Fields {
	const fields = new Map<Key, Field[]>();
	for (const [index, text] of lines.entries()) {
		const line = firstLine + index;
		const colon = text.indexOf(':');
		const name = text.slice(0, Math.max(colon, 0)).trim();
		const key = keys.find((known) => known === name);
		if (name === '') tellAt(line, 'a line of front matter reads "key: value"');
		else if (key === undefined) tellAt(line, `the front-matter key "${name}" is unknown; known are ${keys.join(', ')}`);
		else if (fields.has(key) && key !== 'vendor') tellAt(line, `the front-matter key "${key}" stands here twice`);
		else fields.set(key, [...(fields.get(key) ?? []), { line, value: text.slice(colon + 1).trim() }]);
	}
	return fields;
}

function parsePages(cell: string, tell: (sentence: string) => void): string[] {
	const ids = parseList(cell);
	for (const id of ids) {
		if (!Object.hasOwn(pages, id)) tell(`the page id "${id}" is unknown; known are ${Object.keys(pages).join(', ')}`);
	}
	return ids;
}

/** `404 Object does not exist at the specified key.` */
function parseVendorRow({ line, value }: Field, statuses: readonly number[], tellAt: TellAt): VendorRow {
	const [, digits = '', meaning = ''] = /^(\d{3}) (\S.*)$/.exec(value) ?? [];
	if (meaning === '') tellAt(line, 'a vendor row reads "status meaning", word for word as on the vendor\'s page');
	else if (!statuses.includes(Number(digits))) tellAt(line, `the status ${digits} is missing from "statuses"`);
	return { status: Number(digits), meaning };
}
