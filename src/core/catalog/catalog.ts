import { once } from '../once.ts';
import { editDistance } from './editDistance.ts';
import type { CatalogueEntry } from './entry.ts';
import { makeEntry } from './makeEntry.ts';
import { makeSearchIndex, searchRows } from './search.ts';
import type { PageText, TableRow, Translations } from './tableRow.ts';

/** What codes mean. Answers come in the language of the translations; a code without a page there answers in English. */
export interface Catalogue {
	/** The code in S3's own spelling. */
	entry(code: string): CatalogueEntry | undefined;
	/** Also in another letter case, or by a name that other services or SDKs use for the condition. */
	resolve(name: string): CatalogueEntry | undefined;
	/** Codes that are nearly spelled so, the nearest first; none when nothing is near. */
	nearest(name: string): readonly string[];
	/** By code, status number or words, best first. */
	search(query: string): readonly CatalogueEntry[];
}

interface Tables {
	readonly rows: ReadonlyMap<string, TableRow>;
	readonly byLowerCase: ReadonlyMap<string, TableRow>;
	readonly byAlias: ReadonlyMap<string, TableRow>;
	readonly pageOf: (row: TableRow) => PageText;
}

/** No code is longer; what is longer is no misspelt code. */
const longestName = 64;

/**
 * Makes the catalogue of one language; the table is read at the first question, and once, so make it once and pass it on. A search looks into
 * the pages of `alsoSearched`, too.
 */
export function catalogueWith(
	readRows: () => readonly TableRow[],
	translations: Translations,
	alsoSearched: Translations = {},
): Catalogue {
	const tables = once(() => readTables(readRows(), translations));
	const index = once(() =>
		makeSearchIndex([...tables().rows.values()], (row) =>
			[row, translations[row.code] ?? alsoSearched[row.code]].flatMap((page) => page ?? []),
		),
	);
	const toEntry = (row: TableRow): CatalogueEntry => makeEntry(row, tables().pageOf(row));
	const resolveRow = (name: string): TableRow | undefined => {
		const { rows, byLowerCase, byAlias } = tables();
		const lower = name.slice(0, longestName + 1).toLowerCase();
		return rows.get(name) ?? byLowerCase.get(lower) ?? byAlias.get(lower);
	};
	return {
		entry: (code) => optional(tables().rows.get(code), toEntry),
		resolve: (name) => optional(resolveRow(name), toEntry),
		nearest: (name) => nearestCodes([...tables().rows.keys()], name),
		search: (query) => {
			const found = searchRows(index(), query);
			const near = found.length > 0 ? [] : nearestCodes([...tables().rows.keys()], query.trim());
			return [...found, ...near.flatMap((code) => tables().rows.get(code) ?? [])].map(toEntry);
		},
	};
}

function readTables(list: readonly TableRow[], translations: Translations): Tables {
	const byAlias = new Map<string, TableRow>();
	for (const row of list) {
		// Documented codes come first in the table and win a name that two conditions share.
		for (const alias of row.aliases) if (!byAlias.has(alias.toLowerCase())) byAlias.set(alias.toLowerCase(), row);
	}
	return {
		rows: new Map(list.map((row) => [row.code, row])),
		byLowerCase: new Map(list.map((row) => [row.code.toLowerCase(), row])),
		byAlias,
		pageOf: (row) => translations[row.code] ?? row,
	};
}

/** One slip for each five letters, at most three: `NoSuchkye` is near NoSuchKey, `Access` is near nothing. */
function nearestCodes(codes: readonly string[], name: string): readonly string[] {
	if (name.length > longestName) return [];
	const limit = Math.min(3, Math.floor(name.length / 5));
	const lower = name.toLowerCase();
	return codes
		.map((code) => ({ code, distance: editDistance(lower, code.toLowerCase(), limit) }))
		.filter(({ distance }) => distance <= limit)
		.sort((a, b) => a.distance - b.distance)
		.map(({ code }) => code);
}

function optional<T, U>(value: T | undefined, make: (value: T) => U): U | undefined {
	return value === undefined ? undefined : make(value);
}
