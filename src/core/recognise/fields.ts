import type { FindingFields, Shape } from '../finding.ts';
import { beginsEvent, goesOn, isWholeRecord, lastLine, lineAround, withoutWebLog } from './lines.ts';
import type { Mention } from './mention.ts';
import { type Pairs, readPairs } from './pairs.ts';
import { readNearestPlace, readPlace, readPlaceOfRequest } from './places.ts';
import { headlineOf } from './messages.ts';
import { isS3Operation, logOperation } from './s3Operations.ts';
import { failureStatus, statusAndId, statusIn } from './statuses.ts';

/**
 * Lines before a report that may carry its facts: a body's request and headers, a debug log around an answer without a body, the command
 * above a message; a record on one line needs none.
 */
const linesBefore: Readonly<Record<Shape, number>> = {
	xml: 24,
	other: 24,
	'head-no-body': 16,
	'object-dump': 12,
	'sdk-message': 5,
	bare: 5,
	json: 5,
	'access-log': 0,
};
/** A dump's rest, or the headers behind a code. */
const linesAfter = 48;

/** Everything that a report states: its layout's own groups first, then its lines, then the lines that go with them. */
export function readFields(text: string, report: readonly Mention[], primary: Mention, neighbours: Neighbours): Pairs {
	const own = [primary, ...report.filter((mention) => mention !== primary)];
	const first = Math.min(...report.map(({ extentStart }) => extentStart));
	const last = Math.max(...report.map(({ extentEnd }) => extentEnd));
	const { floor, ceiling } = roomOf(report, neighbours, text.length);
	const line = lineAround(text, first, last, 3000);
	const sameLine = text.slice(Math.max(line.start, floor), Math.min(line.end, Math.max(ceiling, last)));
	const after = ceiling <= line.end ? '' : withoutWebLog(text.slice(line.end, linesDown(text, line.end, ceiling)));
	const before =
		floor >= line.start || isWholeRecord(text.slice(line.start, line.end))
			? ''
			: withoutWebLog(text.slice(linesUp(text, { end: line.start, floor, lines: linesBefore[primary.shape] }), line.start));
	const next = nextLine(text, line.end, ceiling);
	const layers: readonly Layer[] = [
		...own.map((mention): Layer => [[], () => statedBy(mention, ceiling)]),
		[[], () => readPairs(sameLine, primary.start - Math.max(line.start, floor))],
		[placeNames, () => asPairs(readPlace(sameLine))],
		[placeNames, () => asPairs(readPlaceOfRequest(sameLine))],
		[['status'], () => ({ fields: statusIn(sameLine, 0) })],
		[['operation'], () => ({ fields: operationIn(sameLine) })],
		[['status', 'requestId'], () => ({ fields: statusAndId(next) })],
		[[], () => readPairs(after)],
		[[], () => readPairs(before, before.length)],
		[['operation'], () => ({ fields: operationIn(before) })],
		[placeNames, () => asPairs(readPlaceOfRequest(after))],
		[placeNames, () => asPairs(readNearestPlace(before))],
		[['status'], () => ({ fields: statusIn(after, 0) })],
		[['status'], () => ({ fields: statusIn(lastLine(before), -1) })],
		[['status'], () => ({ fields: failureStatus(statusIn(before, -1)) })],
		[['message'], () => ({ fields: messageIn(headlineOf(before)) })],
		[['bucket', 'key'], () => ({ fields: fromResource(primary.fields.resource) })],
		[placeNames, () => asPairs(readPlaceOfRequest(next))],
		[['requestId'], () => ({ fields: idIn(`${sameLine}${after}\n${lastLine(before)}`) })],
		[['region'], () => ({ fields: regionIn(sameLine) })],
	];
	return combine(layers);
}

/** What a place of the text tells, read only where something of it is not known yet; without names it is always read. */
type Layer = readonly [names: readonly string[], read: () => Partial<Pairs>];

const placeNames = ['bucket', 'key', 'Host'];

/** A place's host is evidence of where the request went. */
function asPairs({ host, ...fields }: ReturnType<typeof readPlace>): Partial<Pairs> {
	return { fields, details: new Map(host === undefined ? [] : [['Host', host]]) };
}

/** The line behind a report, where a program says in its own words what it tried; not another event's. */
function nextLine(text: string, end: number, ceiling: number): string {
	const { start, end: stop } = lineAround(text, Math.min(end + 1, text.length), Math.min(end + 1, text.length), 600);
	const line = stop > ceiling ? '' : text.slice(start, stop);
	return beginsEvent(line) ? '' : line;
}

function regionIn(text: string): FindingFields {
	const region = /\bregion ["'`]([a-z]{2}-[a-z]+-\d[\w-]{0,20})["'`]/.exec(text)?.[1];
	return region === undefined ? {} : { region };
}

/** RGW's transaction id, wherever it stands, or what stands behind `Request ID` without a colon. */
function idIn(text: string): FindingFields {
	const requestId =
		/\btx[\da-f]{16,32}-[\da-f]{6,16}-[\w-]{1,64}/.exec(text)?.[0] ??
		/\b[Rr]equest[ -]?I[Dd] (?=\S{0,64}\d)([\w+/=.-]{8,64})/.exec(text)?.[1];
	return requestId === undefined ? {} : { requestId };
}

/** All mentions of a stretch in order, and each one's index. */
export interface Neighbours {
	readonly mentions: readonly Mention[];
	readonly places: ReadonlyMap<Mention, number>;
}

/** The room that a report has between its neighbours: what lies beyond is theirs. */
function roomOf(
	report: readonly Mention[],
	{ mentions, places }: Neighbours,
	length: number,
): { floor: number; ceiling: number } {
	const indices = report.map((mention) => places.get(mention) ?? 0);
	const before = mentions[Math.min(...indices) - 1];
	const after = mentions[Math.max(...indices) + 1];
	return { floor: before?.extentEnd ?? 0, ceiling: after?.extentStart ?? length };
}

function statedBy({ fields, details, message }: Mention, ceiling: number): Partial<Pairs> {
	return { fields: { ...fields, ...messageIn(message(ceiling)) }, details: withoutService(details) };
}

function messageIn(message: string | undefined): FindingFields {
	return message === undefined ? {} : { message };
}

/** The first that tells a field has it. */
function combine(layers: readonly Layer[]): Pairs {
	const fields: { [name: string]: string | number } = {};
	const details = new Map<string, string>();
	for (const [names, read] of layers) {
		if (names.length > 0 && names.every((name) => fields[name] !== undefined || details.has(name))) continue;
		const told = read();
		for (const [name, value] of Object.entries(told.fields ?? {})) if (value !== undefined) fields[name] ??= value;
		for (const [name, value] of told.details ?? []) if (!details.has(name)) details.set(name, value);
	}
	return { fields, details };
}

function withoutService(details: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	return new Map([...details].filter(([name]) => name !== 'Service'));
}

/** Parts of the names of S3's operations; text without any names none. */
const operationNouns: readonly string[] = ['Object', 'Bucket', 'Part', 'Session', 'Directory', 'AccessBlock', 'AccessPoint'];
const quotedOperation = /\b(?:executing|calling|from|client\.|s3[/.])\s?["']?([A-Z]\w{3,60})/g;
const operationToken = /(?<![\w:.])([A-Z][a-z]{2,8}(?:Object|Bucket|Multipart|Part)[A-Za-z\d]{0,40})\b/g;

/** The S3 operation that a text names last before a code: `executing "PutObject"`, `s3/HeadObject`, `GetObject:`. */
function operationIn(text: string): FindingFields {
	if (!operationNouns.some((noun) => text.includes(noun))) return {};
	for (const pattern of [quotedOperation, operationToken]) {
		const operation = [...text.matchAll(pattern)]
			.map((match) => operationNamed(match[1] ?? ''))
			.findLast((name) => isS3Operation(name));
		if (operation !== undefined) return { operation };
	}
	return {};
}

/** `PutObjectCommand` is the JavaScript SDK's class for PutObject; `ListBucketResult` is an element, no operation. */
function operationNamed(word: string): string {
	return word.endsWith('Result') ? '' : word.replace(/(?:Command|Request)$/, '');
}

function fromResource(resource: string | undefined): FindingFields {
	const [, bucket, key] = /^\/([\w.-]{3,255})(?:\/(.{1,1100}))?$/.exec(resource ?? '') ?? [];
	return { ...(bucket === undefined ? {} : { bucket }), ...(key === undefined ? {} : { key }) };
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
