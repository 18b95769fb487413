import type { Mention } from './mention.ts';
import { beginsEvent, goesOn, lineAround } from './lines.ts';
import { once } from '../once.ts';
import { readPairs } from './pairs.ts';

/** How far apart two mentions of one report may stand: a trace of 60 frames of 120 units. */
const mergeReach = 7_200;

/** Reports that may be open side by side: two clients writing into one log. */
const openGroups = 2;

/** Mentions of one report: three are usual, a summary of retries has more; text that only repeats a code would never end otherwise. */
const longestGroup = 32;

/** Groups mentions (in order of place) into reports: each link joins a mention to the one before it. */
export function groupReports(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
	const groups: Group[] = [];
	for (const [index, mention] of mentions.entries()) {
		const identified = identify(text, mention, mentions[index - 1], mentions[index + 1]);
		const group = groups
			.slice(-openGroups)
			.findLast((candidate) => isSameReport(text, candidate, identified, candidate === groups.at(-1)));
		if (group === undefined) groups.push({ members: [identified], asked: 0, id: undefined });
		else group.members.push(identified);
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
function idOf(text: string, mention: Mention, previous: Mention | undefined, next: Mention | undefined): string | undefined {
	if (mention.fields.requestId !== undefined || mention.row === 'xml') return mention.fields.requestId;
	const line = lineAround(text, mention.extentStart, mention.extentEnd, 1500);
	const from = Math.max(line.start, previous?.extentEnd ?? 0);
	let to = line.end;
	for (let count = mention.row === 'code-label' ? 8 : 1; count > 0; count--) {
		const after = lineAround(text, Math.min(to + 1, text.length), Math.min(to + 1, text.length), 600);
		if (!/^[ \t]{1,24}\S/.test(text.slice(after.start, after.end))) break;
		to = after.end;
	}
	return readPairs(text.slice(from, Math.min(to, next?.extentStart ?? text.length)), mention.start - from).fields.requestId;
}

function isSameReport(text: string, group: Group, next: Identified, isLatest: boolean): boolean {
	const last = group.members.at(-1);
	if (last === undefined || group.members.length >= longestGroup) return false;
	if (next.mention.start - last.mention.end > mergeReach) return false;
	const between = text.slice(last.mention.end, next.mention.start);
	if (last.mention.code !== next.mention.code) return isStatusOfCode(last.mention, next.mention, between);
	const [known, id] = [firstId(group), next.id()];
	if (known !== undefined && id !== undefined) return known === id || id.startsWith(known) || known.startsWith(id);
	if (isEcho(text, last, next)) return true;
	return isLatest && !disagree(last.mention, next.mention) && isOneEvent(between, last.mention, next.mention);
}

/** The first request id that a report prints. */
function firstId(group: Group): string | undefined {
	while (group.id === undefined && group.asked < group.members.length) group.id = group.members[group.asked++]?.id();
	return group.id;
}

/** The C++ SDK logs an answer with its headers and, on a line of its own before or after, the error that it made of them. */
function isEcho(text: string, last: Identified, next: Identified): boolean {
	const isMarshalled = ({ mention }: Identified): boolean =>
		text.slice(mention.extentStart - 12, mention.extentStart) === 'Encountered ';
	return isMarshalled(last) !== isMarshalled(next) && last.mention.message() === next.mention.message();
}

/** A status that stands for the code, and the code itself behind it on the same line. */
function isStatusOfCode(last: Mention, next: Mention, between: string): boolean {
	return /^\d{3}$/.test(last.code) && last.row === 'java-v2' && next.row === 'message-only-code' && !between.includes('\n');
}

/** Two mentions of one code with another operation, or two bodies with another key, are two reports. */
function disagree({ row, fields }: Mention, next: Mention): boolean {
	const isOther = (name: 'operation' | 'key'): boolean =>
		fields[name] !== undefined && next.fields[name] !== undefined && fields[name] !== next.fields[name];
	return isOther('operation') || (row === 'xml' && next.row === 'xml' && isOther('key'));
}

/** What stands between two mentions of one event: the rest of a line, a trace, a body that was cut, the inside of a dump. */
function isOneEvent(between: string, last: Mention, next: Mention): boolean {
	if (between.includes('(truncated')) return true;
	if (between.includes('Custom Error Document')) return true;
	if (last.row === 'code-label' && next.row === 'code-label')
		return !/\}\s{0,40},?\s{0,40}\{|\n\n/.test(between) && between.length < 600;
	const lines = between.split('\n');
	if (lines.length === 1)
		return (
			(between.length < 800 &&
				!(last.row === 'xml' && next.row === 'xml') &&
				!/["'\]}], ?["'{[]?[^"']{0,40}$/.test(between.slice(-60))) ||
			last.shape !== next.shape
		);
	const inner = lines.slice(1);
	if (inner.some((line) => beginsEvent(line))) return false;
	const rest = inner.slice(0, -1);
	if (!rest.every((line) => goesOn(line))) return /Traceback|During handling/.test(between);
	const hasStructure = rest.some((line) => line.trim() !== '' && !/^\s*<\/?Error>/.test(line));
	if (last.row === 'xml' && next.row === 'xml') return false;
	return hasStructure || last.row !== next.row;
}
