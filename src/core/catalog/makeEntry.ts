import { code, words } from '../richText.ts';
import type { RichText } from '../richText.ts';
import { type CauseId, causeIdOf } from './causeId.ts';
import type { Advice, Article, CatalogueEntry } from './entry.ts';
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
		causes: causes.map(advice),
		steps: steps.map(advice),
		differences: differences.map(richText),
	};
}

/** `(wrong-secret) The secret is wrong …`: a line of advice, and the cause that it belongs to. */
const adviceForm = /^\(([a-z0-9-]{2,40})\) /;

function advice(line: string): Advice {
	const cause = causeOf(line);
	return { ...(cause !== undefined && { cause }), text: richText(withoutCause(line)) };
}

/** The cause that a line of advice belongs to. */
export function causeOf(line: string): CauseId | undefined {
	return causeIdOf(adviceForm.exec(line)?.[1]);
}

/** The line's text alone. */
export function withoutCause(line: string): string {
	return line.replace(adviceForm, '');
}

/** Words and code by turns: the build has checked that every backtick is closed. */
function richText(line: string): RichText {
	return line
		.split('`')
		.map((text, index) => (index % 2 === 1 ? code(text) : words(text)))
		.filter(({ text }) => text !== '');
}
