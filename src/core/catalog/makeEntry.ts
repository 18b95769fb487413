import { code, words } from '../richText.ts';
import type { RichText } from '../richText.ts';
import type { Article, CatalogueEntry } from './entry.ts';
import type { ArticleText, PageText, TableRow } from './tableRow.ts';

/** Makes an entry of a code's row, with the page's text in the reader's language. */
export function makeEntry(row: TableRow, page: PageText): CatalogueEntry {
	const { summary: _summary, article, ...facts } = row;
	const entry = { ...facts, summary: richText(page.summary) };
	if (article === undefined) return entry;
	return { ...entry, article: { ...makeArticle(page.article ?? article), answer: article.answer } };
}

function makeArticle({ meaning, causes, steps, differences }: ArticleText): Omit<Article, 'answer'> {
	return {
		meaning: meaning.map(richText),
		causes: causes.map(richText),
		steps: steps.map(richText),
		differences: differences.map(richText),
	};
}

/** Words and code by turns: the build has checked that every backtick is closed. */
function richText(line: string): RichText {
	return line
		.split('`')
		.map((text, index) => (index % 2 === 1 ? code(text) : words(text)))
		.filter(({ text }) => text !== '');
}
