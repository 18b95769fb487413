import type { CatalogueEntry } from '../catalog/entry.ts';
import type { Translate } from '../ports.ts';
import { phrase, type RichText, words } from '../richText.ts';
import { toCodeBlock, toCodeSpan, toLinkTarget, toMarkdown, toProse } from '../safe/encode.ts';
import type { Explanation } from './explanation.ts';
import { fitted } from './fitted.ts';
import { addressOf, type Link } from './link.ts';

/** How parts become Markdown. Both renderers show the same characters; they differ in what their reader's program makes of bare text. */
type Inline = (text: RichText) => string;

/**
 * The hover: what the report is of, what happened, why we think so, the next step and whether to retry, as much as shows without scrolling,
 * then the links on one line; `below` are links that a string of their own shows. Holds no heading, list, image or link but `links`,
 * whatever the text says.
 */
export function toHover(
	{ title, headline, evidence, steps, retry }: Explanation,
	links: readonly Link[],
	translate: Translate,
	below: readonly Link[] = [],
): string {
	const [first] = steps;
	const step = first === undefined ? [] : [...phrase(translate, 'Next step:'), words(' '), ...first];
	const letters = [...links, ...below].reduce((sum, link) => sum + link.title.length + 3, 0);
	const shown = fitted({ title: plain(title) === '' ? [] : title, headline, evidence, next: step, retry }, letters);
	return [
		inHover(shown.title),
		`**${inHover(shown.headline)}**`,
		...shown.evidence.map(inHover),
		[shown.next, shown.retry].map(inHover).filter(Boolean).join(' · '),
		toLinks(links),
	]
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

/** The links alone, on one line: a hover that quotes a log keeps them in a string of their own, the only one in which commands work. */
export function toLinks(links: readonly Link[]): string {
	return links.map(linkMarkdown).join(' · ');
}

/** The one line that a hover shows for a word which only may be an S3 error. */
export function toQuietHover(explanation: Explanation, links: readonly Link[], translate: Translate): string {
	const line = `${inHover(phrase(translate, 'If this is an S3 error:'))} ${inHover(explanation.headline)}`;
	return [line, ...links.map(linkMarkdown)].join(' · ');
}

/** Everything we know, as a readable document for VS Code's Markdown preview, a file or an issue. `entry` adds the code's own article. */
export function toPage(
	explanation: Explanation,
	entry: CatalogueEntry | undefined,
	links: readonly Link[],
	translate: Translate,
): string {
	const article = entry?.article;
	const facts = explanation.facts.map(({ label, text }) => [...label, words(': '), ...text]);
	return [
		`# ${toCodeSpan(explanation.code)}`,
		...(plain(explanation.title) === explanation.code ? [] : [inPage(explanation.title)]),
		inPage(explanation.headline),
		section(phrase(translate, 'What it means here'), paragraphs(article?.meaning ?? [])),
		section(phrase(translate, 'What this report says'), bullets(explanation.evidence)),
		section(phrase(translate, 'What to do'), numbered(explanation.steps)),
		inPage(explanation.retry),
		section(phrase(translate, 'With other clients'), bullets(explanation.otherClients)),
		section(phrase(translate, 'Likely causes'), numbered(explanation.causes.flatMap(({ texts }) => texts))),
		section(phrase(translate, 'Good to know'), bullets(explanation.notes)),
		section(phrase(translate, 'What the answer looks like'), article === undefined ? '' : toCodeBlock(article.answer, 'xml')),
		section(phrase(translate, 'Facts of this report'), bullets(facts)),
		section(phrase(translate, 'Links'), links.map((link) => `- ${linkMarkdown(link)}`).join('\n')),
	]
		.filter((part) => part !== '')
		.join('\n\n')
		.concat('\n');
}

/** Our own sentences are never cut. */
const uncut = Number.POSITIVE_INFINITY;

/** Words and values as character references, our own literals as code. */
const inHover: Inline = (text) =>
	text
		.map((part) =>
			part.kind === 'code' ? toCodeSpan(part.text) : toMarkdown(part.text, part.kind === 'words' ? uncut : undefined),
		)
		.join('');

/**
 * For a page that people also copy into a chat or a ticket: our words stay readable as they stand. VS Code's preview makes links out of
 * addresses in bare text even when they are written as references, so values stand in code spans.
 */
const inPage: Inline = (text) =>
	text.map((part) => (part.kind === 'words' ? toProse(part.text) : toCodeSpan(part.text))).join('');

function plain(text: RichText): string {
	return text.map((part) => part.text).join('');
}

function section(title: RichText, body: string): string {
	return body === '' ? '' : `## ${inPage(title)}\n\n${body}`;
}

function paragraphs(texts: readonly RichText[]): string {
	return texts.map(inPage).join('\n\n');
}

function bullets(texts: readonly RichText[]): string {
	return texts.map((text) => `- ${inPage(text)}`).join('\n');
}

function numbered(texts: readonly RichText[]): string {
	return texts.map((text, index) => `${index + 1}. ${inPage(text)}`).join('\n');
}

function linkMarkdown({ title, target }: Link): string {
	return `[${toProse(title)}](${toLinkTarget(addressOf(target))})`;
}
