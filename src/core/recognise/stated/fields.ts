import type { FindingFields } from '../../finding.ts';
import { isBodyless } from '../codes.ts';
import { beginsRecord, lastLine } from '../passage/lines.ts';
import type { Mention } from '../mention.ts';
import { type Pairs, readPairs } from './pairs.ts';
import { type Neighbours, type Parts, partsAround } from './partsAround.ts';
import { readCommand } from './command.ts';
import { placeOf, readBareHost, readNearestPlace, readPlace, readPlaceOfRequest } from './places.ts';
import { headlineOf } from '../messages.ts';
import { anyStockSentenceIn, serviceWords, stockSentenceIn } from '../ownMessages.ts';
import { impliedOperation, operationIn, operationOfFrames } from './operationIn.ts';
import { failureStatus, statusAndId, statusIn } from './statuses.ts';

/** Everything that a report states: its layout's own groups first, then its lines, then the lines that go with them. */
export function readFields(text: string, report: readonly Mention[], primary: Mention, neighbours: Neighbours): Pairs {
	const parts = partsAround(text, report, primary.shape, neighbours);
	const fields: { [name: string]: string | number } = {};
	const details = new Map<string, string>();
	/** The first that tells a field has it. */
	const add = (told: Partial<Pairs>): void => {
		for (const [name, value] of Object.entries(told.fields ?? {})) if (value !== undefined) fields[name] ??= value;
		for (const [name, value] of told.details ?? []) if (!details.has(name)) details.set(name, value);
	};
	add(statedBy(primary, parts.ceiling));
	for (const mention of report) if (mention !== primary) add(statedBy(mention, parts.ceiling));
	const around: Around = { text, primary, neighbours, parts, stated: fields };
	for (const [names, part, read] of layers) {
		if (parts[part] === '') continue;
		if (names.length > 0 && names.every((name) => fields[name] !== undefined || details.has(name))) continue;
		add(read(parts[part], around));
	}
	const message = fields['message'];
	if (typeof message === 'string') fields['message'] = serviceWords(primary.code, message);
	return { fields, details };
}

/** What a layer may look at besides its own part. */
interface Around {
	readonly text: string;
	readonly primary: Mention;
	readonly neighbours: Neighbours;
	readonly parts: Parts;
	/** What is known by now. */
	readonly stated: Readonly<Record<string, string | number>>;
}

/** What a part of the text tells, read only where something of it is not known yet; without names it is always read. */
type Layer = readonly [
	names: readonly string[],
	part: 'sameLine' | 'object' | 'next' | 'after' | 'before',
	read: (part: string, around: Around) => Partial<Pairs>,
];

const placeNames = ['bucket', 'key', 'Host'];

/** In the order in which they are believed. */
const layers: readonly Layer[] = [
	[[], 'sameLine', (line, { primary, parts }) => readPairs(line, primary.start - parts.start)],
	[placeNames, 'sameLine', (line) => asPairs(readPlace(line))],
	[placeNames, 'sameLine', (line) => asPairs(readPlaceOfRequest(line))],
	[placeNames, 'sameLine', pathIn],
	[['status'], 'sameLine', (line) => ({ fields: statusIn(line, 0) })],
	[['operation'], 'sameLine', (line) => ({ fields: operationIn(line) })],
	[['status', 'requestId'], 'next', (line) => ({ fields: statusAndId(line) })],
	[[], 'object', (object, { text, primary }) => readPairs(object, placeIn(object, text, primary))],
	[[], 'after', (lines) => readPairs(lines)],
	[[], 'before', (lines) => readPairs(lines, lines.length)],
	[['operation'], 'before', (lines) => ({ fields: operationIn(lines) })],
	[['operation'], 'after', (lines) => ({ fields: operationIn(lines) })],
	[placeNames, 'after', (lines) => asPairs(readPlaceOfRequest(lines))],
	[placeNames, 'before', (lines) => asPairs(readNearestPlace(lines))],
	[placeNames, 'before', pathIn],
	[['status'], 'after', (lines) => ({ fields: statusIn(lines, 0) })],
	[['status'], 'before', (lines) => ({ fields: statusIn(lastLine(lines), -1) })],
	[['status'], 'before', (lines) => ({ fields: failureStatus(statusIn(lines, -1)) })],
	[['message'], 'before', (lines, { primary }) => ({ fields: messageIn(stockSentenceIn(primary.code, lines)) })],
	[['message'], 'before', (lines) => ({ fields: messageIn(headlineOf(lines)) })],
	[
		['message'],
		'before',
		(lines, { primary }) => ({ fields: isBodyless(primary.code) ? messageIn(anyStockSentenceIn(lastLine(lines))) : {} }),
	],
	[['bucket', 'key'], 'sameLine', (_, { primary }) => ({ fields: fromResource(primary.fields.resource) })],
	[placeNames, 'next', (line) => asPairs(readPlaceOfRequest(line))],
	[['requestId'], 'sameLine', (line, { parts }) => ({ fields: idIn(`${line}${parts.after}\n${lastLine(parts.before)}`) })],
	[['bucket'], 'sameLine', (line) => asPairs(readBareHost(line))],
	[['bucket'], 'after', (lines) => asPairs(readBareHost(lines))],
	[['region'], 'sameLine', (line) => ({ fields: regionIn(line) })],
	[['region'], 'before', (lines) => ({ fields: regionIn(lines) })],
	[['operation'], 'sameLine', (line) => ({ fields: impliedOperation(line) })],
	[['operation'], 'before', (lines) => ({ fields: impliedOperation(lines) })],
	[['operation'], 'after', (lines) => ({ fields: operationOfFrames(lines) })],
	[['bucket', 'key', 'region'], 'sameLine', (_, around) => ({ fields: commandIn(around) })],
];

/** Where in its object a report's code stands. */
function placeIn(object: string, text: string, { start, end }: Mention): number {
	return Math.max(0, object.indexOf(text.slice(start, end)));
}

/** A place's host is evidence of where the request went. */
function asPairs({ host, ...fields }: ReturnType<typeof readPlace>): Partial<Pairs> {
	return { fields, details: new Map(host === undefined ? [] : [['Host', host]]) };
}

/** What the command says whose output the report stands in, and what was typed behind it. */
function commandIn({ text, primary, neighbours, parts: { lineStart }, stated }: Around): FindingFields {
	const command = primary.unit === 'record' ? undefined : neighbours.commandAbove(lineStart);
	if (command === undefined) return {};
	const rest = text.slice(command.start, lineStart);
	const isOthers = neighbours.mentions.some(({ start, end }) => start > command.start && end < lineStart);
	const typed = isOthers || rest.split('\n').some(beginsRecord) ? {} : readPairs(rest).fields;
	const { bucket, key, region } = { ...typed, ...readCommand(command) };
	// A report about another bucket is not this command's.
	if (bucket !== undefined && stated['bucket'] !== undefined && stated['bucket'] !== bucket) return {};
	return Object.fromEntries(Object.entries({ bucket, key, region }).filter(([, value]) => value !== undefined));
}

/** A URL that a dump takes apart: `host: …, path: "/b/k"`. */
function pathIn(lines: string): Partial<Pairs> {
	if (!lines.includes('path') || !lines.includes('host')) return {};
	const path = /\bpath["']?\s{0,24}(?:[:=]>?)\s?["']\/([^"'?]{3,1400})["'?]/.exec(lines)?.[1];
	const host = /\bhost(?:name)?["']?\s{0,24}(?:[:=]>?)\s?["']([\w.-]{3,255})["':]/.exec(lines)?.[1];
	return path === undefined ? {} : asPairs(placeOf({ host: host ?? '', path, query: '' }));
}

function regionIn(text: string): FindingFields {
	if (!text.includes('egion ') && !text.includes('EGION ')) return {};
	const region = /\bregion ["'`]?([a-z]{2}-[a-z]{1,20}-\d[\w-]{0,20})/i.exec(text)?.[1];
	return region === undefined ? {} : { region };
}

/** RGW's transaction id, wherever it stands, or what stands behind `Request ID` without a colon. */
function idIn(text: string): FindingFields {
	const requestId =
		/\btx[\da-f]{16,32}-[\da-f]{6,16}-[\w-]{1,64}/.exec(text)?.[0] ??
		/\b[Rr]equest[ -]?I[Dd] (?=\S{0,64}\d)([\w+/=.-]{8,64})/.exec(text)?.[1];
	return requestId === undefined ? {} : { requestId };
}

function statedBy({ fields, details, message }: Mention, ceiling: number): Partial<Pairs> {
	return { fields: { ...fields, ...messageIn(message(ceiling)) }, details: withoutService(details) };
}

function messageIn(message: string | undefined): FindingFields {
	return message === undefined ? {} : { message };
}

function withoutService(details: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	return new Map([...details].filter(([name]) => name !== 'Service'));
}

function fromResource(resource: string | undefined): FindingFields {
	const [, bucket, key] = /^\/([\w.-]{3,255})(?:\/(.{1,1100}))?$/.exec(resource ?? '') ?? [];
	return { ...(bucket === undefined ? {} : { bucket }), ...(key === undefined ? {} : { key }) };
}
