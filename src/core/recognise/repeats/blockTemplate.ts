import type { Finding } from '../../finding.ts';
import type { Span } from '../../span.ts';
import { isBodyless, isUnmistakable } from '../codes.ts';
import type { Mention } from '../mention.ts';
import { idOf } from '../merge.ts';
import { beginsEvent, beginsRecord, isWholeRecord, lineAround } from '../passage/lines.ts';
import { ownStart } from '../passage/undress.ts';
import { mayWrap } from '../passage/wraps.ts';
import { readRegion, type RegionReading } from '../readRegion.ts';
import { isCommand } from '../stated/command.ts';
import { type FindingTemplate, findingTemplate } from './findingTemplate.ts';
import { areSameFindings } from './sameFindings.ts';
import { type PlacedSkeleton, twinOf } from './twin.ts';

/** A report of a block: what is the same in all blocks of its kind, and where the rest stands. */
export interface ReportTemplate extends FindingTemplate {
	/** Every mention prints its report's request id itself, so that another id is another report. */
	readonly printsId: boolean;
	readonly isBodyless: boolean;
	readonly isRecord: boolean;
	readonly isDump: boolean;
	readonly row: string;
}

/** What a block says, whatever stands around it; a block is a line, or an event with the lines that belong to it. */
export interface BlockTemplate {
	/** In order; undefined where what stands around may tell or change something, so that it has to be read there. */
	readonly reports: readonly ReportTemplate[] | undefined;
	/** See `passage/lines.ts`; of its first line. */
	readonly beginsEvent: boolean;
	readonly beginsRecord: boolean;
	readonly isWholeRecord: boolean;
	/** Length of its first line, without dress. */
	readonly firstUnits: number;
	readonly isOneLine: boolean;
	readonly isObject: boolean;
	/** How it begins and ends, without its values. */
	readonly head: string;
	readonly tail: string;
	/** By the head of what follows, and by the tail of what goes before: whether the two are read as if each stood alone. */
	readonly apartFromHead: Map<string, boolean>;
	readonly apartFromTail: Map<string, boolean>;
	/** Some report is more than a record, which is its line: lines behind it may go on with it. */
	readonly looksDown: boolean;
}

/** What in a line bears on other lines' reports: another system's marks, a transcript, words that join two mentions, the frame of a list of errors. */
const bearing =
	/^(?:< )?HTTP\/\d|x-ms-|\.core\.windows\.net|Encountered |\(truncated|Custom Error Document|&lt;|<[^<>]{0,100}(?:Response|Errors)\b/m;

/** Longer blocks are read where they stand. */
const longestBlock = 4_096;

/** Learns what a block says from reading it by itself, and two twins of it with other values. `anchors` are its own. */
export function blockTemplate(block: string, skeletons: readonly PlacedSkeleton[], anchors: readonly number[]): BlockTemplate {
	const read = readAlone(block, anchors);
	const first = read.text.split('\n', 1)[0] ?? '';
	const isKnowable =
		block.length <= longestBlock &&
		!bearing.test(read.text) &&
		!read.text.split('\n').some(isCommand) &&
		read.kept.every((mention) => isSettled(read, mention)) &&
		!isWrappedInside(block, skeletons) &&
		isSameAmongRecords(block, anchors, read) &&
		isReadWhole(block, anchors, read);
	return {
		reports: isKnowable ? reportTemplates(block, skeletons, anchors, read) : undefined,
		beginsEvent: beginsEvent(first),
		beginsRecord: beginsRecord(first),
		isWholeRecord: isWholeRecord(first),
		firstUnits: first.length,
		head: bare(block, skeletons).slice(0, edgeUnits),
		tail: bare(block, skeletons).slice(-edgeUnits),
		apartFromHead: new Map(),
		apartFromTail: new Map(),
		isOneLine: skeletons.length === 1,
		isObject: block.startsWith('{') && block.endsWith('}'),
		looksDown: read.reports.some((report) => !report.some(({ unit }) => unit === 'record')),
	};
}

/** As much of two lines as lets a layout go from one to the other. */
const edgeUnits = 24;

/** The block with its values left blank. */
function bare(block: string, skeletons: readonly PlacedSkeleton[]): string {
	const units = Array.from({ length: block.length }, (_, at) => block.charAt(at));
	for (const { at, starts, ends, count } of skeletons)
		for (let index = 0; index < count; index++) units.fill('#', at + (starts[index] ?? 0), at + (ends[index] ?? 0));
	return units.join('');
}

/** Whether lines around the block may join lines of it. */
function isWrappedInside(block: string, skeletons: readonly PlacedSkeleton[]): boolean {
	return skeletons.some(({ at }, index) => {
		const start = skeletons[index - 1]?.at;
		if (start === undefined) return false;
		const end = block[at - 2] === '\r' ? at - 2 : at - 1;
		return mayWrap(block, { start: ownStart(block, start, end), end }, ownStart(block, at, block.length));
	});
}

const record = '2000-01-01 00:00:00 INFO nothing';

/** Whether a record above and one below change nothing: a layout may end with a line break. */
function isSameAmongRecords(block: string, anchors: readonly number[], read: RegionReading): boolean {
	const by = record.length + 1;
	const framed = readAlone(
		`${record}\n${block}\n${record}`,
		anchors.map((anchor) => anchor + by),
	);
	return areSameFindings(read.findings, framed.findings, by);
}

/** Whether more anchors would find no more: a neighbour's bring the lines beside it to be read as well (`regions.ts`). */
function isReadWhole(block: string, anchors: readonly number[], { found }: RegionReading): boolean {
	if (anchors.length > 0 && !block.includes('\n')) return true;
	const starts = Array.from(block.matchAll(/^/gm), ({ index }) => index);
	const all = [...new Set([...starts, ...anchors])].sort((a, b) => a - b);
	return readAlone(block, all).found.length === found.length;
}

function readAlone(block: string, anchors: readonly number[]): RegionReading {
	return readRegion(block, { stretches: [{ start: 0, end: block.length }], anchors }, 'log', false);
}

/** A mention of which nothing in lines around could tell another thing (`judge.ts`): they may say S3, and so make a report surer. */
function isSettled({ text, certainties }: RegionReading, mention: Mention): boolean {
	const certainty = certainties.get(mention);
	if (mention.standsFor !== undefined || certainty === undefined || certainty === 'possible') return false;
	if (certainty === 'likely' && isUnmistakable(mention.code)) return false;
	if (mention.unit === 'body' && !isClosed(text, mention)) return false;
	// A line without a beginning of its own may be one of a table of codes.
	return mention.trust === 'sure' || beginsEvent(lineOf(text, mention));
}

function lineOf(text: string, { start, end }: Mention): string {
	const line: Span = lineAround(text, start, end, longestBlock);
	return text.slice(line.start, line.end);
}

/** A body that ends where its own end is printed, so that it does not go on in what follows. */
function isClosed(text: string, { start, end, extentStart, extentEnd }: Mention): boolean {
	return (
		/^<(?:[\w-]{1,32}:)?Error\b/i.test(text.slice(extentStart, start)) &&
		/<\/(?:[\w-]{1,32}:)?Error\s{0,16}>$/i.test(text.slice(end, extentEnd + 1))
	);
}

function reportTemplates(
	block: string,
	skeletons: readonly PlacedSkeleton[],
	anchors: readonly number[],
	read: RegionReading,
): readonly ReportTemplate[] | undefined {
	// What stands alone cannot be one with another.
	const forms = read.found.length > 1 ? (['apart', 'alike'] as const) : (['apart'] as const);
	const twins = forms.map((form) => {
		const text = twinOf(block, skeletons, form);
		return { text, read: readAlone(text, anchors) };
	});
	if (twins.some((twin) => !isAlike(read, twin.read))) return undefined;
	const templates: ReportTemplate[] = [];
	for (const [index, report] of read.reports.entries()) {
		const finding = read.findings[index];
		const others = twins.map((twin) => ({ text: twin.text, finding: twin.read.findings[index] }));
		const template = finding && findingTemplate({ text: block, finding }, others);
		if (template === undefined) return undefined;
		templates.push({ ...template, ...traitsOf(read, report, template.finding) });
	}
	return templates.toSorted((a, b) => a.finding.span.start - b.finding.span.start);
}

function traitsOf(read: RegionReading, report: readonly Mention[], { code, fields }: Finding) {
	return {
		printsId: report.every((mention) => {
			const index = read.found.indexOf(mention);
			return (
				fields.requestId !== undefined &&
				idOf(read.text, mention, read.found[index - 1], read.found[index + 1]) === fields.requestId
			);
		}),
		isBodyless: isBodyless(code),
		isRecord: report.every(({ unit }) => unit === 'record'),
		isDump: report.some(({ unit }) => unit === 'dump'),
		row: report[0]?.row ?? '',
	};
}

/** Whether two readings have the same mentions and reports at the same places. */
function isAlike(one: RegionReading, two: RegionReading): boolean {
	const form = ({ found, kept, certainties, reports }: RegionReading): string =>
		JSON.stringify([
			found.filter((mention) => kept.includes(mention)).map(({ start, end, row }) => [start, end, row]),
			kept.map((mention) => [mention.start, certainties.get(mention)]),
			reports.map((report) => report.map(({ start }) => start)),
		]);
	return form(one) === form(two);
}
