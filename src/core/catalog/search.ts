import { editDistance } from './editDistance.ts';
import { causeOf, withoutCause } from './makeEntry.ts';
import { conceptWords, toConcepts, wordsIn } from './searchWords.ts';
import type { PageText, TableRow } from './tableRow.ts';

/** What search needs of one code, made once, in every language that it is told in. */
interface SearchText {
	readonly row: TableRow;
	/** Its own name, and what the condition is called elsewhere; lower case. */
	readonly names: readonly string[];
	/** The words of each of these names, and of those of the causes that its page tells. */
	readonly nameWords: readonly ReadonlySet<string>[];
	readonly summary: ReadonlySet<string>;
	readonly article: ReadonlySet<string>;
}

/** All codes, and how much each word tells: one that few codes have tells more. */
export interface SearchIndex {
	readonly texts: readonly SearchText[];
	readonly weights: ReadonlyMap<string, number>;
	/** Words that are spelled right. */
	readonly known: ReadonlySet<string>;
}

/** A longer query is no search; pasted text is cut here. */
const longestQuery = 400;

/** A word in a name counts more than one in the summary, and that more than one somewhere in the page. */
const places = { name: 6, otherName: 3, summary: 2, article: 1 };

/** Of what the query's words tell, a code must have this share: people say more than a page does. */
const leastShare = 0.4;

/** What a code gains by its rank: a documented one comes before a foreign one that says a little more of what was asked. */
const standings: readonly number[] = [2, 1.5, 1.5, 0.6, 0.2];

/** What a name in the query counts: more than all words together. */
const nameScores = { own: 10_000, alias: 5000, near: 1000, start: 10 };

/** What a word counts that no code has: as much as a rare one. */
const unknownWeight = 5;

/** Makes the index; done once a language. `pagesOf` gives a row's page in each language. */
export function makeSearchIndex(rows: readonly TableRow[], pagesOf: (row: TableRow) => readonly PageText[]): SearchIndex {
	const aliasesOf = otherNames(rows);
	const known = new Set(conceptWords());
	const read = (text: string): readonly string[] => {
		const words = wordsIn(text);
		for (const word of words) known.add(word);
		return toConcepts(words);
	};
	const texts = rows.map((row): SearchText => {
		const pages = pagesOf(row);
		const articles = pages.flatMap(({ article }) => article ?? []);
		const lines = articles.flatMap(({ meaning, causes, steps }) => [...meaning, ...[...causes, ...steps].map(withoutCause)]);
		const names = [row.code, ...(aliasesOf.get(row.code) ?? [])];
		const causes = [...(row.article?.causes ?? []), ...(row.article?.steps ?? [])].flatMap((line) => causeOf(line) ?? []);
		return {
			row,
			names: names.map((name) => name.toLowerCase()),
			nameWords: [...names, ...new Set(causes)].map((name) => new Set(read(name))),
			summary: new Set([...pages.map(({ summary }) => summary), ...row.vendor.map(({ meaning }) => meaning)].flatMap(read)),
			article: new Set([...lines, row.article?.answer ?? ''].flatMap(read)),
		};
	});
	return { texts, weights: weightsOf(texts), known };
}

/** What each code's condition is also called: by its own row, and by the rows of other services' codes that name it. */
function otherNames(rows: readonly TableRow[]): ReadonlyMap<string, ReadonlySet<string>> {
	const names = new Map(rows.map(({ code, aliases }) => [code, new Set(aliases)]));
	for (const { code, aliases, article } of rows)
		if (article === undefined) for (const alias of aliases) names.get(alias)?.add(code);
	return names;
}

function weightsOf(texts: readonly SearchText[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { nameWords, summary, article } of texts)
		for (const word of new Set([...nameWords.flatMap((words) => [...words]), ...summary, ...article]))
			counts.set(word, (counts.get(word) ?? 0) + 1);
	return new Map([...counts].map(([word, count]) => [word, Math.log(1 + texts.length / count)]));
}

/** Codes for a query, best first: a name in it wins, then statuses and words; not every word must be found. */
export function searchRows(index: SearchIndex, query: string): readonly TableRow[] {
	const asked = readQuery(index, query);
	const rows = index.texts
		.map((text) => ({ row: text.row, score: scoreOf(text, asked) * (standings[rank(text.row)] ?? 0) }))
		.filter(({ score }) => score > 0)
		.toSorted((a, b) => b.score - a.score || rank(a.row) - rank(b.row) || a.row.code.localeCompare(b.row.code, 'en'))
		.map(({ row }) => row);
	return asked.names.has(rows[0]?.code.toLowerCase() ?? '') ? rows : withoutSelect(rows);
}

/** S3 Select's hundred codes have long names full of common words; they only answer what nothing else does. */
function withoutSelect(rows: readonly TableRow[]): readonly TableRow[] {
	const others = rows.filter(({ errorClass }) => errorClass !== 'select');
	return others.length > 0 ? others : rows;
}

interface Query {
	/** Words in it that look like a code, and all of it as one word; lower case. */
	readonly names: ReadonlySet<string>;
	readonly words: readonly string[];
	/** How much each word tells, and all of them. */
	readonly weightOf: (word: string) => number;
	readonly status: number | undefined;
}

function readQuery({ weights, known }: SearchIndex, query: string): Query {
	const text = query.slice(0, longestQuery).trim();
	const codeLike = text.match(/[A-Za-z][\w.]*[a-z][A-Z]\w*|[A-Z]{2}\w*[a-z]\w*/g) ?? [];
	const status = /(?<![\w.])[1-5]\d\d(?![\w.])/.exec(text)?.[0];
	const words = toConcepts(wordsIn(text).map((word) => nearestKnown(word, known)));
	return {
		// A number is a status, whatever code is called by it.
		names: new Set(
			[...codeLike, text.replaceAll(/\s/g, '')].filter((name) => !/^\d+$/.test(name)).map((name) => name.toLowerCase()),
		),
		words: words.filter((word) => word !== status),
		weightOf: (word) => weights.get(word) ?? unknownWeight,
		status: status === undefined ? undefined : Number(status),
	};
}

function scoreOf(text: SearchText, { names, words, weightOf, status }: Query): number {
	const isStatus = status !== undefined && text.row.statuses.includes(status);
	return (
		scoreOfNames(text, names) +
		scoreOfWords(text, words, weightOf) * (isStatus ? 3 : 1) +
		(isStatus && words.length === 0 ? 1 : 0)
	);
}

function scoreOfNames({ names: [own = '', ...aliases] }: SearchText, wanted: ReadonlySet<string>): number {
	if (wanted.has(own)) return nameScores.own;
	if (aliases.some((alias) => wanted.has(alias))) return nameScores.alias;
	if ([...wanted].some((name) => isNear(name, own))) return nameScores.near;
	return [...wanted].some((name) => name.length > 3 && own.startsWith(name)) ? nameScores.start : 0;
}

/** One slip for each five letters, at most three. */
function isNear(name: string, own: string): boolean {
	const limit = Math.min(3, Math.floor(own.length / 5));
	return limit > 0 && editDistance(name, own, limit) <= limit;
}

function scoreOfWords(
	{ nameWords, summary, article }: SearchText,
	words: readonly string[],
	weightOf: Query['weightOf'],
): number {
	const sum = (some: readonly string[]): number => some.reduce((all, word) => all + weightOf(word), 0);
	const [own, ...others] = nameWords;
	const placeOf = (word: string): number => {
		if (own?.has(word) === true) return places.name;
		if (others.some((name) => name.has(word))) return places.otherName;
		if (summary.has(word)) return places.summary;
		return article.has(word) ? places.article : 0;
	};
	const found = words.filter((word) => placeOf(word) > 0);
	const share = words.length === 0 ? 0 : sum(found) / sum(words);
	if (share < leastShare) return 0;
	const score = found.reduce((all, word) => all + placeOf(word) * weightOf(word), 0);
	// A name that says just what was asked, and nothing more, is the answer.
	const nameShares = nameWords.map((name) => sum([...name].filter((word) => words.includes(word))) / Math.max(1, sum([...name])));
	return score * share ** 2 * (1 + (nameShares[0] ?? 0) + Math.max(...nameShares));
}

/** A word that nobody spells so is taken for the nearest one: one slip for each four letters, two at most. */
function nearestKnown(word: string, known: ReadonlySet<string>): string {
	const limit = Math.min(2, Math.floor(word.length / 4));
	if (known.has(word) || !/^[a-z]+$/.test(word) || limit === 0) return word;
	let best = { word, distance: limit + 1 };
	for (const each of known) {
		const distance = editDistance(word, each, best.distance - 1);
		if (distance < best.distance) best = { word: each, distance };
	}
	return best.word;
}

/** Documented codes first, then what an SDK makes of a bare status, then codes with a page, then the short ones, S3 Select last. */
function rank({ origin, article, errorClass }: TableRow): number {
	if (origin === 'documented') return 0;
	if (origin === 'client') return 1;
	if (article !== undefined) return 2;
	return errorClass === 'select' ? 4 : 3;
}
