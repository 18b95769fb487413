import { isBodyless } from './codes.ts';
import { beginsCommand, beginsEvent, beginsRecord, goesOn, lineAround } from './passage/lines.ts';
import type { Mention } from './mention.ts';
import { momentOf } from './moment.ts';
import { once } from '../once.ts';
import { readPairs } from './stated/pairs.ts';

/** How far apart two mentions of one report may stand: a trace of 60 frames of 120 units. */
const mergeReach = 7_200;

/** Reports that may be open side by side: clients writing into one log. */
const openGroups = 4;

/** Mentions of one report: three are usual, a summary of retries has more; text that only repeats a code would never end otherwise. */
const longestGroup = 32;

/** Groups mentions (in order of place) into reports: each link joins a mention to the one before it. */
export function groupReports(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
	const groups: Group[] = [];
	for (const [index, mention] of mentions.entries()) {
		const next = identify(text, mention, mentions[index - 1], mentions[index + 1]);
		const open = groups.slice(-openGroups);
		const group = open.findLast((candidate) => isSameReport(text, candidate, next, candidate === groups.at(-1)));
		if (group === undefined) groups.push({ members: [next], asked: 0, id: undefined });
		else group.members.push(next);
	}
	return groups.map(({ members }) => members.map(({ mention }) => mention));
}

interface Group {
	readonly members: Identified[];
	/** How many of the members were asked for their request id. */
	asked: number;
	/** The first request id that one of those prints. */
	id: string | undefined;
}

interface Identified {
	readonly mention: Mention;
	/** The request id that this mention prints, if any; read when asked for, as most reports stand alone. */
	readonly id: () => string | undefined;
}

function identify(text: string, mention: Mention, previous: Mention | undefined, next: Mention | undefined): Identified {
	return { mention, id: once(() => idOf(text, mention, previous, next)) };
}

/** The request id on a mention's own line, or on the indented lines behind it (a whole dump's for a label), between its neighbours. */
export function idOf(
	text: string,
	mention: Mention,
	previous: Mention | undefined,
	next: Mention | undefined,
): string | undefined {
	if (mention.fields.requestId !== undefined || mention.unit === 'body') return mention.fields.requestId;
	const line = lineAround(text, mention.extentStart, mention.extentEnd, 1500);
	const from = Math.max(line.start, previous?.extentEnd ?? 0);
	let to = line.end;
	for (let count = mention.unit === 'dump' ? 8 : 1; count > 0; count--) {
		const after = lineAround(text, Math.min(to + 1, text.length), Math.min(to + 1, text.length), 600);
		if (!/^[ \t]{1,24}\S/.test(text.slice(after.start, after.end))) break;
		to = after.end;
	}
	return readPairs(text.slice(from, Math.min(to, next?.extentStart ?? text.length)), mention.start - from).fields.requestId;
}

/** An id is one whatever lies between; without one, the same code printed again, in one event or as an echo of it, and nothing against it. */
function isSameReport(text: string, group: Group, next: Identified, isLatest: boolean): boolean {
	const last = group.members.at(-1);
	if (last === undefined || group.members.length >= longestGroup) return false;
	if (next.mention.start - last.mention.end > mergeReach) return false;
	const between = text.slice(last.mention.end, next.mention.start);
	const isSameCode = last.mention.code === next.mention.code;
	if (!isSameCode && !isOneBodyless(last.mention, next.mention)) return false;
	const [known, id] = [firstId(group), next.id()];
	if (known !== undefined && id !== undefined) return known === id || id.startsWith(known) || known.startsWith(id);
	// A server logs a request once.
	if (last.mention.unit === 'record' && last.mention.row === next.mention.row) return false;
	if (!isLatest || disagree(last.mention, next.mention)) return isSameCode && isMarshalled(text, last, next);
	if (!isSameCode) return isStatusOfCode(last.mention, next.mention, between);
	return (
		isEcho(text, last.mention, next.mention) || isMarshalled(text, last, next) || isOneEvent(between, last.mention, next.mention)
	);
}

/** The first request id that a report prints. */
function firstId(group: Group): string | undefined {
	while (group.id === undefined && group.asked < group.members.length) group.id = group.members[group.asked++]?.id();
	return group.id;
}

/** One of the two is only the status that goes with the other's code. */
function isOneBodyless(last: Mention, next: Mention): boolean {
	return isBodyless(last.code) !== isBodyless(next.code);
}

/** A status, or its name, and the code itself on the same line. */
function isStatusOfCode(last: Mention, next: Mention, between: string): boolean {
	return !between.includes('\n') && between.length < 400 && (last.fields.status ?? next.fields.status) !== undefined;
}

/** The C++ SDK logs an answer with its headers and, on a line of its own before or after, the error that it made of them. */
function isMarshalled(text: string, last: Identified, next: Identified): boolean {
	const isMade = ({ mention }: Identified): boolean =>
		text.slice(mention.extentStart - 12, mention.extentStart) === 'Encountered ';
	return isMade(last) !== isMade(next) && last.mention.message() === next.mention.message();
}

/** As far as a program goes on about one failure. */
const echoReach = 1_500;

/** What a program says again of the failure that it has just printed: in another layout, or the very same words at another level. */
function isEcho(text: string, last: Mention, next: Mention): boolean {
	const between = text.slice(last.end, next.start);
	if (between.length > echoReach) return false;
	if (last.standsFor !== undefined && next.standsFor !== undefined) return isSaidAgain(text, last, next);
	if (isTrace(text, last, next)) return true;
	if (last.shape === next.shape || last.unit === 'record' || next.unit === 'record') return false;
	const [one, two] = [last.message(), next.message()];
	const isOtherMessage = one !== undefined && two !== undefined && !one.startsWith(two) && !two.startsWith(one);
	return (
		!isOtherMessage &&
		!between
			.split('\n')
			.slice(1)
			.some((line) => beginsRecord(line) || beginsCommand(line))
	);
}

/** A record, and on the next line the exception that it tells of, in the same words. */
function isTrace(text: string, last: Mention, next: Mention): boolean {
	if (last.row !== next.row || text.slice(last.extentEnd, next.extentStart).split('\n').length !== 2) return false;
	return isTold(text, next) && !isTold(text, last) && last.message() === next.message();
}

/** Nothing but an exception's name before a layout, and a message that the layout has in front. */
function isTold(text: string, mention: Mention): boolean {
	const before = text.slice(lineAround(text, mention.start, mention.end, 1500).start, mention.extentStart);
	return isHeadline.test(before.replace(mention.message() ?? 'null', '').replace(/ {1,2}$/, ' '));
}

/** Two stand-ins of one request: a server's two lines on it, or one line printed twice in the same moment. */
function isSaidAgain(text: string, last: Mention, next: Mention): boolean {
	const isNextLine = text.slice(last.end, next.start).split('\n').length === 2;
	if (isNextLine && last.code === next.code && isHeadline.test(beforeOf(text, next))) return true;
	if (last.shape !== next.shape) return isNextLine;
	const [first, second] = [momentOf(text, last, 200), momentOf(text, next, 200)];
	if (first !== second) return false;
	return leadOf(text, last) === leadOf(text, next) || (isNextLine && first !== undefined && last.row !== next.row);
}

/** What stands before a mention on its line. */
function beforeOf(text: string, mention: Mention): string {
	return text.slice(lineAround(text, mention.start, mention.end, 1500).start, mention.start);
}

/** A mention and what stands right before it on its line. */
function leadOf(text: string, mention: Mention): string {
	return beforeOf(text, mention).slice(-60) + text.slice(mention.start, mention.end);
}

/** Nothing but an exception's name before its message. */
const isHeadline = /^\s{0,8}(?:[\w.$:]{0,200}(?:Exception|Error): )?$/;

/** Two mentions of one code with another operation, or two bodies with another key, are two reports. */
function disagree({ unit, fields }: Mention, next: Mention): boolean {
	const isOther = (name: 'operation' | 'key'): boolean =>
		fields[name] !== undefined && next.fields[name] !== undefined && fields[name] !== next.fields[name];
	return isOther('operation') || (unit === 'body' && next.unit === 'body' && isOther('key'));
}

/** What a client writes where it cuts a body that it then prints whole, and a website's page between an error and the error of its error page. */
const saidBetween: readonly string[] = ['(truncated', 'Custom Error Document'];

/** What stands between two mentions of one event: the rest of a line, a trace, a body that was cut, the inside of a dump. */
function isOneEvent(between: string, last: Mention, next: Mention): boolean {
	if (saidBetween.some((words) => between.includes(words))) return true;
	if (last.unit === 'dump' && next.unit === 'dump') return !/\}\s{0,40},?\s{0,40}\{|\n\n/.test(between) && between.length < 600;
	const areBodies = last.unit === 'body' && next.unit === 'body';
	const lines = between.split('\n');
	if (lines.length === 1)
		return (
			(between.length < 800 && !areBodies && !/["'\]}], ?["'{[]?[^"']{0,40}$/.test(between.slice(-60))) ||
			last.shape !== next.shape
		);
	const inner = lines.slice(1);
	if (inner.some((line) => beginsEvent(line))) return false;
	const rest = inner.slice(0, -1);
	// A trace's last line stands right below its frames.
	if (!rest.every((line) => goesOn(line))) return /Traceback|During handling/.test(between) && rest.at(-1) !== '';
	// A sentence of its own behind an empty line.
	if (inner.at(-2) === '' && !goesOn(inner.at(-1) ?? '') && /[Ee]rror|[Ff]ail/.test(inner.at(-1) ?? '')) return false;
	const hasStructure = rest.some((line) => line.trim() !== '' && !/^\s*<\/?Error>/.test(line));
	if (areBodies) return false;
	return hasStructure || last.row !== next.row;
}
