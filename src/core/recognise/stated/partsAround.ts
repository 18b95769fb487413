import type { Shape } from '../../finding.ts';
import { beginsEvent, goesOn, isWholeRecord, lineAround, withoutWebLog } from '../passage/lines.ts';
import type { Command } from './command.ts';
import type { Span } from '../../span.ts';
import type { Mention } from '../mention.ts';
import { momentIn } from '../moment.ts';
import { logOperation } from '../s3Operations.ts';
import { objectAround } from './objectAround.ts';

/**
 * Lines before a report that may carry its facts: a body's request and headers, a debug log around an answer without a body, the command
 * above a message; a record on one line needs none.
 */
const linesBefore: Readonly<Record<Shape, number>> = {
	xml: 24,
	other: 24,
	'head-no-body': 24,
	'object-dump': 24,
	'sdk-message': 24,
	bare: 24,
	json: 5,
	'access-log': 0,
};
/** A dump's rest, or the headers behind a code. */
const linesAfter = 48;

/** All mentions of a stretch in order, and each one's index. */
export interface Neighbours {
	readonly mentions: readonly Mention[];
	readonly places: ReadonlyMap<Mention, number>;
	/** The command whose output stands at an offset. */
	readonly commandAbove: (offset: number) => Command | undefined;
}

/** Parts of a text that may tell of a report; empty where there is none. */
export interface Parts {
	/** The report's own lines, which begin at `start`. */
	readonly sameLine: string;
	readonly start: number;
	readonly before: string;
	readonly after: string;
	/** The line behind, where a program says in its own words what it tried; not another event's. */
	readonly next: string;
	/** The printed object that its code stands in, where that has lines of its own. */
	readonly object: string;
	/** Where the report's line begins. */
	readonly lineStart: number;
	/** Where the next report begins: what lies beyond is not this one's. */
	readonly ceiling: number;
}

/** Finds the parts of a text that may tell of a report: its own lines, and those that go with them. */
export function partsAround(text: string, report: readonly Mention[], shape: Shape, neighbours: Neighbours): Parts {
	const { floor, ceiling } = roomOf(report, neighbours, text.length);
	const last = Math.max(...report.map(({ extentEnd }) => extentEnd));
	const line = lineAround(text, Math.min(...report.map(({ extentStart }) => extentStart)), last, 3000);
	const start = Math.max(line.start, floor);
	const isAlone =
		floor >= line.start || (isWholeRecord(text.slice(line.start, line.end)) && !isBelowTranscript(text, line.start));
	const up = isAlone
		? line.start
		: linesUp(text, { end: line.start, floor: behindLine(text, floor, line.start), lines: linesBefore[shape] });
	const isRecord = report.some(({ unit }) => unit === 'record');
	const down = isRecord || ceiling <= line.end ? line.end : linesDown(text, line.end, ceiling);
	return {
		ceiling,
		lineStart: line.start,
		sameLine: text.slice(start, Math.min(line.end, Math.max(ceiling, last))),
		start,
		before: withoutWebLog(text.slice(up, line.start)),
		after: withoutWebLog(text.slice(line.end, down)),
		next: isRecord ? '' : nextLine(text, line, ceiling),
		object: objectAround(text, { at: report[0]?.start ?? last, floor, ceiling }),
	};
}

/** A record right below a request that a debug log tells line by line is the end of that. */
function isBelowTranscript(text: string, start: number): boolean {
	const above = text
		.slice(Math.max(0, start - 1_200), start)
		.trimEnd()
		.split('\n')
		.slice(-8);
	return !isWholeRecord(above.at(-1) ?? '') && above.some((line) => /^(?:< )?HTTP\/\d/.test(line));
}

/** Between these a report may find its facts. */
interface Room {
	readonly floor: number;
	readonly ceiling: number;
}

/** The room that a report has between its neighbours: what lies beyond is theirs. */
function roomOf(report: readonly Mention[], { mentions, places }: Neighbours, length: number): Room {
	const indices = report.map((mention) => places.get(mention) ?? 0);
	const before = mentions[Math.min(...indices) - 1];
	const after = mentions[Math.max(...indices) + 1];
	return { floor: before?.extentEnd ?? 0, ceiling: after?.extentStart ?? length };
}

/**
 * Two lines at most: a question, and the repository that was asked, or a record that the program wrote in the same moment; not the line that
 * another report stands in.
 */
function nextLine(text: string, { start, end }: Span, ceiling: number): string {
	const moment = momentIn(text.slice(start, start + headUnits));
	const stop = Math.min(end + 900, ceiling);
	const lines = text.slice(end + 1, stop).split('\n');
	const own = stop === ceiling && ceiling < text.length ? lines.slice(0, -1) : lines;
	const event = own.findIndex(
		(line) => beginsEvent(line) && (moment === undefined || momentIn(line.slice(0, headUnits)) !== moment),
	);
	return own.slice(0, event < 0 ? 2 : Math.min(event, 2)).join('\n');
}

/** A record's time stands among so many units of its line. */
const headUnits = 64;

/** Where the line of an offset ends: the rest of the line that a report stands in is that one's. */
function behindLine(text: string, offset: number, limit: number): number {
	if (offset === 0) return 0;
	const rest = text.slice(offset, limit).indexOf('\n');
	return rest < 0 ? limit : offset + rest + 1;
}

/** The end of the lines that go on from `start`, never beyond `ceiling`. */
function linesDown(text: string, start: number, ceiling: number): number {
	let end = start;
	for (let count = 0; count < linesAfter && end < ceiling; count++) {
		const next = text.indexOf('\n', end + 1);
		const stop = Math.min(next < 0 || next - end > 4096 ? end + 4096 : next, ceiling, text.length);
		const line = text.slice(end + 1, stop);
		const isWrapped = end - lineStartOf(text, end) >= 60 && line.length < 60;
		if (beginsEvent(line) || !(goesOn(line) || isWrapped)) break;
		end = stop;
	}
	return end;
}

/** The start of the lines that lead to `end`: headers, a command, an unfinished dump; stops at another report. */
function linesUp(text: string, { end, floor, lines }: { end: number; floor: number; lines: number }): number {
	let start = end;
	for (let count = 0; count < lines && start > floor; count++) {
		const previous = text.slice(Math.max(floor, start - 4097), start - 1).lastIndexOf('\n');
		const from = previous < 0 ? Math.max(floor, start - 4097) : Math.max(floor, start - 4097) + previous + 1;
		if (from >= start || logOperation.test(text.slice(from, start))) break;
		start = from;
		if (isWholeRecord(text.slice(start, start + 200))) break;
	}
	return start;
}

function lineStartOf(text: string, end: number): number {
	return Math.max(text.slice(Math.max(0, end - 200), end).lastIndexOf('\n') + 1 + Math.max(0, end - 200), 0);
}
