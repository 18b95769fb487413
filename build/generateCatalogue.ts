/** Turns the catalogue's sources (a Markdown file a code, `standard.tsv` for the short ones) into the modules and the file that are read. */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { packRow } from '../src/core/catalog/packedRow.ts';
import type { TableRow, Translations } from '../src/core/catalog/tableRow.ts';
import { faultText } from './catalogue/fault.ts';
import type { Fault, Parsed } from './catalogue/fault.ts';
import { parseCodePage, parseTranslation } from './catalogue/parseCodePage.ts';
import { parseStandardTable } from './catalogue/parseStandardTable.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = 'src/core/catalog';

export interface CatalogueSources {
	readonly rows: readonly TableRow[];
	/** Thai pages by code. */
	readonly thai: Translations;
}

/** Reads and checks every source below `src/core/catalog`. Throws one error that names each fault's file and line. */
export function readCatalogue(): CatalogueSources {
	const faults: Fault[] = [];
	const read = <T>(file: string, parse: (file: string, source: string) => Parsed<T>): T[] => {
		const parsed = parse(file, readFileSync(path.join(root, file), 'utf8'));
		if ('value' in parsed) return [parsed.value];
		faults.push(...parsed.faults);
		return [];
	};
	const pages = filesIn('en').flatMap((file) => read(file, parseCodePage));
	const translations = filesIn('th').flatMap((file) => read(file, parseTranslation));
	const standard = read(`${folder}/standard.tsv`, parseStandardTable).flat();
	const withPage = new Set(pages.map(({ code }) => code));
	for (const { code } of translations) {
		if (!withPage.has(code))
			faults.push({ file: `${folder}/codes/th/${code}.md`, line: 1, sentence: 'there is no English page of this code' });
	}
	if (faults.length > 0) throw new Error(`The catalogue has faults:\n${faults.map(faultText).join('\n')}`);
	return {
		// A code that has a page needs no row in the table: the page wins, so that adding a code stays one file.
		rows: [...pages, ...standard.filter(({ code }) => !withPage.has(code))].sort((a, b) => rank(a) - rank(b)),
		thai: Object.fromEntries(translations.map(({ code, page }) => [code, page])),
	};
}

/**
 * Writes `table.generated.ts`, `thai.generated.ts`, `dist/catalogue.json` and `dist/catalogue.th.json`. The two big tables are functions that parse JSON out of a
 * string: it is then paid for at the first question and not on start. They are packed to
 * two fifths, for the bundles' budgets; unpacking costs 12 ms once, 40 on a busy machine that has not run it before. The extension reads both from the files, so that
 * its bundles need not carry them (66 and 32 KB).
 */
export function generateCatalogue(): void {
	const { rows, thai } = readCatalogue();
	const lines = [
		'/* Made by build/generateCatalogue.ts. */',
		"import { inflate } from './inflate.ts';",
		"import { unpackRow } from './packedRow.ts';",
		"import type { PackedRow } from './packedRow.ts';",
		"import type { TableRow } from './tableRow.ts';",
		`export const codeNames: readonly string[] = ${JSON.stringify(rows.map(({ code }) => code).join(' '))}.split(' ');`,
		`const packedRows = (): readonly PackedRow[] => JSON.parse(inflate(${packed(rows.map(packRow))}));`,
		'export const readRows = (): readonly TableRow[] => packedRows().map(unpackRow);',
	];
	const thaiLines = [
		'/* Made by build/generateCatalogue.ts. */',
		"import { inflate } from './inflate.ts';",
		"import type { Translations } from './tableRow.ts';",
		`export const readThai = (): Translations => JSON.parse(inflate(${packed(thai)}));`,
	];
	write(`${folder}/table.generated.ts`, `${lines.join('\n')}\n`);
	write(`${folder}/thai.generated.ts`, `${thaiLines.join('\n')}\n`);
	write('dist/catalogue.json', JSON.stringify(rows.map(packRow)));
	write('dist/catalogue.th.json', JSON.stringify(thai));
}

/** A file that is right already keeps its time, so that nothing is built again for it. */
function write(name: string, content: string): void {
	const file = path.join(root, name);
	if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
}

/** The arguments of `inflate` for a value as JSON in ASCII. */
function packed(value: unknown): string {
	const json = JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
	return `'${deflateRawSync(json, { level: 9 }).toString('base64')}', ${json.length}`;
}

/** Documented codes first: they win a name that two conditions share. */
function rank({ origin, article }: TableRow): number {
	if (origin === 'documented') return 0;
	return article === undefined ? 2 : 1;
}

function filesIn(language: string): string[] {
	return globSync(`${folder}/codes/${language}/*`, { cwd: root })
		.map((file) => file.replaceAll(path.sep, '/'))
		.toSorted();
}

if (import.meta.main) generateCatalogue();
