import type { FindingFields } from '../finding.ts';
import { beginsEvent, goesOn, lineAround } from './lines.ts';
import type { Mention } from './mention.ts';
import { type Pairs, readPairs } from './pairs.ts';
import { readPlace, readPlaceOfRequest } from './places.ts';
import { logOperation } from './s3Operations.ts';

/** Lines that may carry a report's facts before and after its code: a curl transcript, a dump's rest. */
const linesBefore = 24;
const linesAfter = 48;

/** Everything that a report states: its layout's own groups first, then its lines, then the lines that go with them. */
export function readFields(text: string, report: readonly Mention[], primary: Mention, neighbours: readonly Mention[]): Pairs {
	const own = [primary, ...report.filter((mention) => mention !== primary)];
	const first = Math.min(...report.map(({ extentStart }) => extentStart));
	const last = Math.max(...report.map(({ extentEnd }) => extentEnd));
	const index = neighbours.indexOf(report[0] ?? primary);
	const floor = neighbours.slice(0, Math.max(0, index)).findLast((mention) => !report.includes(mention))?.extentEnd ?? 0;
	const ceiling =
		neighbours.slice(Math.max(0, index)).find((mention) => !report.includes(mention) && mention.start >= last)?.extentStart ??
		text.length;
	const line = lineAround(text, first, last, 3000);
	const sameLine = text.slice(Math.max(line.start, floor), Math.min(line.end, Math.max(ceiling, last)));
	const after = text.slice(Math.min(line.end, ceiling), linesDown(text, line.end, ceiling));
	const before = text.slice(linesUp(text, line.start, floor), Math.max(line.start, floor));
	const layers: Partial<Pairs>[] = [
		...own.map(({ fields, details }) => ({ fields, details: withoutService(details) })),
		readPairs(sameLine),
		{ fields: readPlace(sameLine) },
		{ fields: placeIn(readPlaceOfRequest(sameLine)) },
		{ fields: statusIn(sameLine) },
		readPairs(after),
		readPairs(before),
		{ fields: placeIn(readPlaceOfRequest(after)) },
		{ fields: placeIn(readPlaceOfRequest(before)) },
		{ fields: statusIn(before) },
		{ fields: fromResource(primary.fields.resource) },
	];
	return combine(layers);
}

function placeIn({ bucket, key }: FindingFields): FindingFields {
	return { ...(bucket === undefined ? {} : { bucket }), ...(key === undefined ? {} : { key }) };
}

function combine(layers: readonly Partial<Pairs>[]): Pairs {
	const fields: { [name: string]: string | number } = {};
	const details = new Map<string, string>();
	for (const layer of layers) {
		for (const [name, value] of Object.entries(layer.fields ?? {}))
			if (value !== undefined && name !== 'host') fields[name] ??= value;
		for (const [name, value] of layer.details ?? []) if (!details.has(name)) details.set(name, value);
	}
	return { fields, details };
}

function withoutService(details: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	return new Map([...details].filter(([name]) => name !== 'Service'));
}

const statusLine =
	/\bHTTP(?:\/\d(?:\.\d)?)? ?(?:status (?:client|server) error )?\(?(\d{3})\b|\b(?:status|code|error|response|resulted in a|ResponseCode|Actual\(|failed with|error:|content|Status\()\W{0,6}(\d{3})\b|\[(\d{3})\]|\((\d{3})\)|\b([345]\d\d) (?:Forbidden|Not Found|Bad Request|OK|Slow Down|Moved|Conflict|Internal|Service|Not Impl|Length|Precond|Request)|(?:^|-> |\s)([345]\d\d) b?["']/;

function statusIn(text: string): FindingFields {
	const found = statusLine
		.exec(text)
		?.slice(1)
		.find((group) => group !== undefined);
	const status = Number(found);
	return status >= 100 && status < 600 ? { status } : {};
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
		if (beginsEvent(line) || !goesOn(line)) break;
		end = stop;
	}
	return end;
}

/** The start of the lines that lead to `end`: headers, a command, an unfinished dump; stops at another report. */
function linesUp(text: string, end: number, floor: number): number {
	let start = end;
	for (let count = 0; count < linesBefore && start > floor; count++) {
		const previous = text.slice(Math.max(floor, start - 4097), start - 1).lastIndexOf('\n');
		const from = previous < 0 ? Math.max(floor, start - 4097) : Math.max(floor, start - 4097) + previous + 1;
		if (from >= start || logOperation.test(text.slice(from, start))) break;
		start = from;
	}
	return start;
}
