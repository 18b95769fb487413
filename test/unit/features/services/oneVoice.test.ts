/**
 * Every surface says the same of a report: its first cause, what happened, the first reason, the next step. Each reads the text in its own way (the
 * editor by blocks of lines, a scan in pieces of bytes, clipboard and command line as a whole), so each is given the text as it is there.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { packRow } from '../../../../src/core/catalog/packedRow.ts';
import { readRows } from '../../../../src/core/catalog/table.generated.ts';
import { factsOfFields } from '../../../../src/core/diagnose/factsOfFields.ts';
import type { Explanation } from '../../../../src/core/explain/explanation.ts';
import type { RichText } from '../../../../src/core/richText.ts';
import { toPlainLine } from '../../../../src/core/safe/encode.ts';
import type { Hit } from '../../../../src/core/scan/hit.ts';
import { cutBlock, nextBlock, readBlock } from '../../../../src/features/services/blockReports.ts';
import { createExplainer, type Report } from '../../../../src/features/services/explainer.ts';
import { placeOf } from '../../../../src/features/services/textWindow.ts';
import { explanationOf } from '../../../../src/features/scan/scanExplanations.ts';
import { createFileScanner } from '../../../../src/host/node/scanFile.ts';
import { explain as runTool } from '../../cli/explain.ts';
import { sampled } from '../../../fixtures/sampled.ts';
import { scratchFile } from '../../cli/scratchFile.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const english = (sentence: string): string => sentence;
const rows = readRows().map(packRow);
const explainer = await createExplainer(
	{
		tag: () => 'en',
		load: async () => english,
		loadPages: async () => ({ rows, translations: {} }),
		loadThaiPages: async () => ({}),
	},
	Date.now,
	() => false,
	() => undefined,
).load();
const { engine } = explainer;

/** What a surface says first. */
interface Said {
	readonly headline: string;
	readonly because: string;
	readonly next: string;
}

/** What a surface says of each report, by line and column of its code. */
type Voice = ReadonlyMap<string, Said>;

const plain = (text: RichText | undefined): string => (text === undefined ? '' : engine.plainLine(text));
/** The line that a sentence was read from is told where somebody counts lines. */
const unplaced = (sentence: string): string => sentence.replace(/ \(line \d+\)$/, '');

function saidIn({ headline, evidence, steps }: Pick<Explanation, 'headline' | 'evidence' | 'steps'>): Said {
	return { headline: plain(headline), because: unplaced(plain(evidence[0])), next: plain(steps[0]) };
}

/** Hover, page, mark, decoration, list and everything that is copied: the open document, block by block. */
function editor(text: string): ReadonlyMap<string, Report> {
	const lines = text.split(/\r\n|\n|\r/);
	const document = { lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] ?? '' }) };
	const found = new Map<string, Report>();
	for (let line = 0; line < lines.length; line = nextBlock(line)) {
		const block = cutBlock(document, { line, character: 0 });
		for (const report of readBlock(block, 'log', engine)) {
			const at = placeOf(block.window, report.finding.span.start);
			if (at.line >= line && at.line < nextBlock(line)) found.set(`${at.line + 1}:${at.character + 1}`, report);
		}
	}
	return found;
}

/** What is selected, or in the clipboard. */
function pasted(text: string): Voice {
	return new Map(
		explainer.readReports(text).map((report) => {
			const before = text.slice(0, report.finding.span.start).split(/\r\n|\n|\r/);
			return [`${before.length}:${(before.at(-1)?.length ?? 0) + 1}`, saidIn(explainer.explain(report))];
		}),
	);
}

/** A scan of the file, each of whose reports is read closely. */
async function scanned(file: string): Promise<readonly Hit[]> {
	const hits: Hit[] = [];
	let nth = 0;
	const scan = createFileScanner({ includePossible: true });
	await scan(file, { onHits: (found) => void hits.push(...found), sampler: () => nth++ });
	return hits;
}

const placeOfHit = ({ place: { line, column } }: Hit): string => `${line}:${column}`;

interface Line {
	readonly line: number;
	readonly column: number;
	readonly headline: string;
	readonly causes: readonly { readonly id: string | null; readonly because: readonly { readonly sentence: string }[] }[];
	readonly steps: readonly string[];
}

/** `s3-explain explain --json`. */
async function commandLine(file: string): Promise<readonly Line[]> {
	const { out } = await runTool('explain', '--json', '--all', file);
	return out
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Line);
}

/** What the corpus holds of logs; in `npm test` a fifth of it. */
const labelled = ['own', 'dev'].flatMap((name) =>
	readFileSync(path.join(root, `test/fixtures/corpus/${name}.jsonl`), 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as { id: string; text: string; kind: string; languageId: string })
		.filter(({ kind, languageId }) => kind === 'positive' && languageId === 'log'),
);
const step = Math.round(labelled.length / sampled(labelled.length));

/** The recorded runs of real clients, and labelled texts. */
const texts: readonly (readonly [name: string, text: string])[] = [
	...globSync('samples/*', { cwd: root })
		.filter((file) => !file.endsWith('.md'))
		.map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const),
	...labelled.filter((_, index) => index % step === 0).map(({ id, text }) => [id, text] as const),
];

let count = 0;
for (const [name, text] of texts) {
	test(`every surface says the same of ${name}`, async () => {
		const file = scratchFile(`voice${count++}.log`, text);
		const [hits, lines] = await Promise.all([scanned(file), commandLine(file)]);
		const inEditor = editor(text);
		const said = new Map([...inEditor].map(([at, report]) => [at, saidIn(explainer.explain(report))]));
		assert.deepEqual(Object.fromEntries(pasted(text)), Object.fromEntries(said), 'selection and clipboard');
		assert.deepEqual(
			Object.fromEntries(hits.map((hit) => [placeOfHit(hit), saidIn(explanationOf(explainer, hit))])),
			Object.fromEntries(said),
			'scan',
		);
		assert.deepEqual(
			lines.map(({ line, column, headline, causes, steps }) => [
				`${line}:${column}`,
				{ headline, next: steps[0] ?? '', because: causes[0]?.because[0]?.sentence ?? '' },
			]),
			[...inEditor].map(([at, report]) => {
				const { headline, causes, steps } = explainer.explain(report);
				return [at, { headline: plain(headline), next: plain(steps[0]), because: plain(causes[0]?.because[0]?.sentence) }];
			}),
			'command line',
		);
		for (const [at, report] of inEditor) assertRendered(report, said.get(at) ?? assert.fail());
	});
}

/** Markdown's references for signs, undone. */
const decoded = (markdown: string): string =>
	markdown.replace(/&#(\d+);/g, (_, unit: string) => String.fromCodePoint(Number(unit)));
const bare = (text: string): string =>
	decoded(text)
		.replace(/[`\\*]/g, '')
		.replace(/\s+/g, ' ');

/** The page and the support report show it whole. */
function assertRendered(report: Report, { headline, because, next }: Said): void {
	const explanation = explainer.explain(report);
	const facts = report.reading?.().facts ?? factsOfFields(report.finding);
	const { finding, surroundings } = report;
	const support = engine.supportReport({ findings: [finding], facts, explanation, surroundings, tried: [] }, english);
	for (const [surface, shown] of [
		['page', engine.toPage(explanation, undefined, [], english)],
		['support report', engine.reportMarkdown(support)],
	] as const) {
		for (const part of [headline, because, next]) {
			const wanted = bare(toPlainLine(part)).slice(0, 60);
			assert.ok(bare(shown).includes(wanted), `${surface} does not say ${wanted}:\n${bare(shown)}`);
		}
	}
	assertInHover(engine.toHover(explanation, [], english), { headline, because, next });
}

/** The hover leaves out reasons that have no room and the middle of a command; what it says first is the same. */
function assertInHover(hover: string, { headline, because, next }: Said): void {
	const paragraphs = hover.split('\n\n').map((paragraph) => bare(paragraph).trim());
	const at = paragraphs.findIndex((paragraph) => paragraph.startsWith(bare(toPlainLine(headline)).slice(0, 60).trim()));
	assert.ok(at >= 0, `hover does not say ${headline}:\n${paragraphs.join('\n')}`);
	const isNext = (paragraph: string) => paragraph.startsWith('Next step:');
	const reasons = paragraphs.slice(at + 1, paragraphs.findIndex(isNext));
	if (reasons[0] !== undefined && paragraphs.some(isNext))
		assert.ok(reasons[0].startsWith(bare(toPlainLine(because)).slice(0, 30).trim()), `${reasons[0]}\nis not ${because}`);
	const step = (bare(toPlainLine(next)).split(':')[0] ?? '').slice(0, 40);
	assert.ok(paragraphs.find(isNext)?.includes(step) ?? next === '', `${paragraphs.find(isNext)}\nis not ${next}`);
}

for (const [name, text] of texts.filter(([file]) => file.startsWith('samples'))) {
	test(`a scan of ${name} counts the causes that the editor names of each report`, async () => {
		const hits = await scanned(scratchFile(`voice${count++}.log`, text));
		const named = new Map<string, Map<string | null, number>>();
		for (const report of editor(text).values()) {
			const [first] = explainer.explain(report).causes;
			if (first === undefined || (first.standing !== 'proved' && first.standing !== 'suggested')) continue;
			const { code } = report.finding;
			const counts = named.get(code) ?? new Map<string | null, number>();
			named.set(code, counts.set(first.id, (counts.get(first.id) ?? 0) + 1));
		}
		for (const code of new Set(hits.map((hit) => hit.code))) {
			const mine = hits
				.filter((hit) => hit.code === code)
				.map((hit, nth) => ({ ...hit, sample: hit.sample && { ...hit.sample, nth } }));
			const { causes, read } = explainer.diagnoseCode(code, mine.length, mine);
			// Of more, a part is looked at.
			if (read < mine.length) continue;
			assert.deepEqual(
				Object.fromEntries(causes.map(({ id, count: shared }) => [id, shared])),
				Object.fromEntries(named.get(code) ?? []),
				code,
			);
		}
	});
}
