import { code, words } from '../richText.ts';
import type { RichText } from '../richText.ts';
import type { Article, CatalogueEntry } from './entry.ts';
import type { PageText, TableRow } from './tableRow.ts';

/** Makes an entry of a row of the generated table, with the page's text in the reader's language. */
export function makeEntry(row: TableRow, page: PageText): CatalogueEntry {
	const { summary: _summary, article: _article, ...facts } = row;
	const entry = { ...facts, summary: richText(page.summary) };
	return page.article === undefined ? entry : { ...entry, article: makeArticle(page.article) };
}

function makeArticle(article: NonNullable<PageText['article']>): Article {
	return {
		meaning: article.meaning.map(richText),
		causes: article.causes.map(richText),
		steps: article.steps.map(richText),
		differences: article.differences.map(richText),
		answer: article.answer,
	};
}

/** Words and code by turns: the build has checked that every backtick is closed. */
function richText(line: string): RichText {
	return line
		.split('`')
		.map((text, index) => (index % 2 === 1 ? code(text) : words(text)))
		.filter(({ text }) => text !== '');
}
