import type { ArticleText, PageText, TableRow } from '../../src/core/catalog/tableRow.ts';
import { causeIdOf } from '../../src/core/catalog/causeId.ts';
import type { Fault } from './fault.ts';
import { inlineFault } from './inlineMarkdown.ts';

/** A section of a page; `bullet` begins each of its lines (`1.` counts up, three backticks stand for a block). */
interface SectionKind {
	readonly title: string;
	readonly bullet: '' | '1.' | '-' | '```';
}

const meaning: SectionKind = { title: 'What it means here', bullet: '' };
const causes: SectionKind = { title: 'Likely causes', bullet: '1.' };
const steps: SectionKind = { title: 'What to do', bullet: '1.' };
const differences: SectionKind = { title: 'On AWS and on Ceph', bullet: '-' };
/** What goes over the wire has no language, so translations have none of it. */
const answer: SectionKind = { title: 'What the answer looks like', bullet: '```' };

const ofTranslation: readonly SectionKind[] = [meaning, causes, steps, differences];
const ofPage: readonly SectionKind[] = [...ofTranslation, answer];

interface Line {
	readonly number: number;
	readonly text: string;
}

interface Section {
	readonly heading: Line;
	readonly title: string;
	readonly body: readonly Line[];
}

type TellAt = (line: Line, sentence: string) => void;

interface PageSource {
	readonly file: string;
	readonly code: string;
	readonly lines: readonly string[];
	/** The number of `lines[0]` in its file. */
	readonly firstLine: number;
}

/** Reads a page: `# Code`, one summary line, then the sections. Every paragraph and every list item is one line. */
export function parsePage(source: PageSource): { value: PageText & Pick<TableRow, 'article'>; faults: readonly Fault[] } {
	const { summary, items, faults } = parseSections(source, ofPage);
	return { value: { summary, article: { ...articleOf(items), answer: items(answer).join('\n') } }, faults };
}

/** Reads a page of another language: as `parsePage`, without the answer. */
export function parseTranslatedPage(source: PageSource): { value: PageText; faults: readonly Fault[] } {
	const { summary, items, faults } = parseSections(source, ofTranslation);
	return { value: { summary, article: articleOf(items) }, faults };
}

function articleOf(items: (kind: SectionKind) => readonly string[]): ArticleText {
	return { meaning: items(meaning), causes: items(causes), steps: items(steps), differences: items(differences) };
}

function parseSections({ file, code, lines, firstLine }: PageSource, kinds: readonly SectionKind[]) {
	const faults: Fault[] = [];
	const tellAt: TellAt = ({ number }, sentence) => {
		faults.push({ file, line: number, sentence });
	};
	const top: Line = { number: firstLine, text: '' };
	const { opening, found } = splitSections(lines.map((text, index) => ({ number: firstLine + index, text: text.trimEnd() })));
	const summary = readOpening(code, opening, top, tellAt);
	checkSections(
		found,
		kinds.map(({ title }) => title),
		top,
		tellAt,
	);
	const items = ({ title, bullet }: SectionKind): readonly string[] =>
		found.filter((section) => section.title === title).flatMap((section) => readItems(section, bullet, tellAt));
	return { summary, items, faults };
}

function splitSections(lines: readonly Line[]): { opening: readonly Line[]; found: readonly Section[] } {
	const opening: Line[] = [];
	const found: (Section & { readonly body: Line[] })[] = [];
	for (const line of lines) {
		if (line.text.startsWith('## ')) found.push({ heading: line, title: line.text.slice(3), body: [] });
		else (found.at(-1)?.body ?? opening).push(line);
	}
	return { opening, found };
}

function readOpening(code: string, opening: readonly Line[], top: Line, tellAt: TellAt): string {
	const [title, summary, ...rest] = opening.filter(({ text }) => text !== '');
	if (title?.text !== `# ${code}`) tellAt(title ?? top, `the title reads "# ${code}", as the file is named`);
	if (summary === undefined || rest.length > 0)
		tellAt(rest[0] ?? top, 'between the title and the sections stands the summary, one line');
	if (summary !== undefined) checkInline(summary, summary.text, tellAt);
	return summary?.text ?? '';
}

function checkSections(found: readonly Section[], titles: readonly string[], top: Line, tellAt: TellAt): void {
	const names = found.map(({ title }) => title);
	for (const { heading, title } of found) {
		if (!titles.includes(title)) tellAt(heading, `the section "${title}" is unknown; known are ${titles.join(', ')}`);
	}
	const missing = titles.filter((title) => !names.includes(title));
	for (const title of missing) tellAt(top, `the section "${title}" is missing`);
	const isInOrder = names.filter((name) => titles.includes(name)).join() === titles.join();
	if (missing.length === 0 && !isInOrder) tellAt(top, `the sections stand once each, in this order: ${titles.join(', ')}`);
}

function readItems(section: Section, bullet: SectionKind['bullet'], tellAt: TellAt): readonly string[] {
	const items = bullet === '```' ? readBlock(section, tellAt) : readLines(section, bullet, tellAt);
	if (items.length === 0) tellAt(section.heading, `the section "${section.title}" is empty`);
	return items;
}

function readLines({ body, title }: Section, bullet: string, tellAt: TellAt): readonly string[] {
	return body
		.filter(({ text }) => text !== '')
		.map((line, index) => {
			const start = bullet === '' ? '' : `${bullet.replace('1', String(index + 1))} `;
			if (!line.text.startsWith(start)) tellAt(line, `in "${title}" this line begins with "${start}"`);
			const item = line.text.slice(start.length);
			checkInline(line, item, tellAt);
			if (bullet === '1.' && line.text.startsWith(start)) checkCause(line, item, title === causes.title, tellAt);
			return item;
		});
}

/** A cause begins with its id in brackets; a step may, where it belongs to one cause. */
function checkCause(line: Line, item: string, isNeeded: boolean, tellAt: TellAt): void {
	const id = /^\(([a-z0-9-]{2,40})\) /.exec(item)?.[1];
	if (id === undefined ? isNeeded : causeIdOf(id) === undefined)
		tellAt(
			line,
			`in "${isNeeded ? causes.title : steps.title}" a line begins with its cause in brackets; "${id ?? ''}" is none of src/core/catalog/causeId.ts`,
		);
}

/** The lines between "```text" and "```"; the block is all that such a section holds. */
function readBlock({ heading, body, title }: Section, tellAt: TellAt): readonly string[] {
	const texts = body.map(({ text }) => text);
	const start = texts.indexOf('```text');
	const end = texts.indexOf('```', start + 1);
	const outside = texts.filter((text, index) => text !== '' && (index < start || index > end));
	if (start === -1 || end === -1 || outside.length > 0) {
		tellAt(heading, `the section "${title}" holds one block, between lines of \`\`\`text and \`\`\`, and nothing else`);
	}
	return texts.slice(start + 1, Math.max(end, start + 1));
}

function checkInline(line: Line, text: string, tellAt: TellAt): void {
	const fault = inlineFault(text);
	if (fault !== null) tellAt(line, fault);
}
