import type { FindingFields } from '../finding.ts';
import { lastLine } from './lines.ts';
import type { Mention } from './mention.ts';
import { type Pairs, readPairs } from './pairs.ts';
import { type Neighbours, partsAround } from './partsAround.ts';
import { readNearestPlace, readPlace, readPlaceOfRequest } from './places.ts';
import { headlineOf } from './messages.ts';
import { isS3Operation } from './s3Operations.ts';
import { failureStatus, statusAndId, statusIn } from './statuses.ts';

/** Everything that a report states: its layout's own groups first, then its lines, then the lines that go with them. */
export function readFields(text: string, report: readonly Mention[], primary: Mention, neighbours: Neighbours): Pairs {
	const own = [primary, ...report.filter((mention) => mention !== primary)];
	const { sameLine, start, before, after, next, ceiling } = partsAround(text, report, primary.shape, neighbours);
	const layers: readonly Layer[] = [
		...own.map((mention): Layer => [[], text, () => statedBy(mention, ceiling)]),
		[[], sameLine, (line) => readPairs(line, primary.start - start)],
		[placeNames, sameLine, (line) => asPairs(readPlace(line))],
		[placeNames, sameLine, (line) => asPairs(readPlaceOfRequest(line))],
		[['status'], sameLine, (line) => ({ fields: statusIn(line, 0) })],
		[['operation'], sameLine, (line) => ({ fields: operationIn(line) })],
		[['status', 'requestId'], next, (line) => ({ fields: statusAndId(line) })],
		[[], after, readPairs],
		[[], before, (lines) => readPairs(lines, lines.length)],
		[['operation'], before, (lines) => ({ fields: operationIn(lines) })],
		[placeNames, after, (lines) => asPairs(readPlaceOfRequest(lines))],
		[placeNames, before, (lines) => asPairs(readNearestPlace(lines))],
		[['status'], after, (lines) => ({ fields: statusIn(lines, 0) })],
		[['status'], before, (lines) => ({ fields: statusIn(lastLine(lines), -1) })],
		[['status'], before, (lines) => ({ fields: failureStatus(statusIn(lines, -1)) })],
		[['message'], before, (lines) => ({ fields: messageIn(headlineOf(lines)) })],
		[['bucket', 'key'], text, () => ({ fields: fromResource(primary.fields.resource) })],
		[placeNames, next, (line) => asPairs(readPlaceOfRequest(line))],
		[['requestId'], text, () => ({ fields: idIn(`${sameLine}${after}\n${lastLine(before)}`) })],
		[['region'], sameLine, (line) => ({ fields: regionIn(line) })],
	];
	return combine(layers);
}

/** What a part of the text tells, read only where something of it is not known yet; without names it is always read. */
type Layer = readonly [names: readonly string[], part: string, read: (part: string) => Partial<Pairs>];

const placeNames = ['bucket', 'key', 'Host'];

/** A place's host is evidence of where the request went. */
function asPairs({ host, ...fields }: ReturnType<typeof readPlace>): Partial<Pairs> {
	return { fields, details: new Map(host === undefined ? [] : [['Host', host]]) };
}

function regionIn(text: string): FindingFields {
	const region = /\bregion ["'`]([a-z]{2}-[a-z]{1,20}-\d[\w-]{0,20})["'`]/.exec(text)?.[1];
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

/** The first that tells a field has it. */
function combine(layers: readonly Layer[]): Pairs {
	const fields: { [name: string]: string | number } = {};
	const details = new Map<string, string>();
	for (const [names, part, read] of layers) {
		if (part === '') continue;
		if (names.length > 0 && names.every((name) => fields[name] !== undefined || details.has(name))) continue;
		const told = read(part);
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
