import { withoutCause } from './makeEntry.ts';
import type { PageText, TableRow } from './tableRow.ts';

/** What search needs of one code, lower-cased once. */
export interface SearchText {
	readonly row: TableRow;
	readonly names: readonly string[];
	/** A space before each word, so that " clock" finds words that begin so. */
	readonly title: string;
	readonly summary: string;
	readonly article: string;
}

/** A longer query is no search; pasted text is cut here. */
const longestQuery = 200;

/** A hit in a name counts more than one in the summary, and that more than one somewhere in the page. */
const weights = { exactName: 1000, alias: 500, nameStart: 40, nameWord: 20, summary: 8, article: 2 };

/** What a code gains by its rank: a documented one with a hit in its page comes before a foreign one with a hit in its name. */
const bonus: readonly number[] = [30, 5, 10, 1, 0];

/** Makes a row ready to be searched in the language of `page`; done once a row. */
export function makeSearchText(row: TableRow, page: PageText): SearchText {
	const { meaning = [], causes = [], steps = [] } = page.article ?? {};
	return {
		row,
		names: [row.code, ...row.aliases].map((name) => name.toLowerCase()),
		title: spaced([row.code, ...row.aliases].map(splitName).join(' ')),
		summary: spaced([page.summary, row.summary, ...row.vendor.map(({ meaning }) => meaning)].join(' ')),
		article: spaced([...meaning, ...[...causes, ...steps].map(withoutCause)].join(' ')),
	};
}

/** Codes for a query, best first: a status number gives all codes with that status, documented first; words must all be found. */
export function searchRows(texts: readonly SearchText[], query: string): readonly TableRow[] {
	const wanted = query.slice(0, longestQuery).trim().toLowerCase();
	if (wanted === '') return [];
	const score = /^\d{3}$/.test(wanted) ? scoreOfStatus(Number(wanted)) : scoreOfWords(wanted);
	const rows = texts
		.map((text) => ({ row: text.row, score: score(text) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || rank(a.row) - rank(b.row) || a.row.code.localeCompare(b.row.code, 'en'))
		.map(({ row }) => row);
	return rows[0]?.code.toLowerCase() === wanted ? rows : withoutSelect(rows);
}

/** S3 Select's hundred codes have long names full of common words; they only answer what nothing else does. */
function withoutSelect(rows: readonly TableRow[]): readonly TableRow[] {
	const others = rows.filter(({ errorClass }) => errorClass !== 'select');
	return others.length > 0 ? others : rows;
}

/** Documented codes first, then what an SDK makes of a bare status, then codes with a page, then the short ones, S3 Select last. */
function rank({ origin, article, errorClass }: TableRow): number {
	if (origin === 'documented') return 0;
	if (origin === 'client') return 1;
	if (article !== undefined) return 2;
	return errorClass === 'select' ? 4 : 3;
}

function scoreOfStatus(status: number): (text: SearchText) => number {
	return ({ row }) => (row.statuses.includes(status) ? 1 : 0);
}

function scoreOfWords(wanted: string): (text: SearchText) => number {
	const name = wanted.replaceAll(/\s/g, '');
	const parts = spaced(wanted)
		.split(' ')
		.filter((part) => part !== '');
	return (text) => {
		if (text.names[0] === name) return weights.exactName;
		if (text.names.includes(name)) return weights.alias;
		let sum = 0;
		for (const part of parts) {
			const score = scoreOfWord(text, part);
			if (score === 0) return 0;
			sum += score;
		}
		return sum === 0 ? 0 : sum + (bonus[rank(text.row)] ?? 0);
	};
}

function scoreOfWord({ names, title, summary, article }: SearchText, part: string): number {
	const needle = isSpacedScript(part) ? ` ${part}` : part;
	let score = 0;
	if (names[0]?.startsWith(part)) score += weights.nameStart;
	if (title.includes(needle)) score += weights.nameWord;
	if (summary.includes(needle)) score += weights.summary;
	if (article.includes(needle)) score += weights.article;
	return score;
}

/** `NoSuchKey` → `No Such Key`, `BGSBillingHold` → `BGS Billing Hold`. */
function splitName(name: string): string {
	return name.replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2');
}

/** Lower-cased words, one space before each. */
function spaced(text: string): string {
	return ` ${text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim()}`;
}

/** Thai writes no spaces between words, so a word may begin anywhere there. */
function isSpacedScript(part: string): boolean {
	return !/[\u0e00-\u0e7f]/.test(part);
}
