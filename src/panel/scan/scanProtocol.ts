import * as v from 'valibot';
import { commandText, explanationSchema, howSchema, lineSchema } from '../explanationData.ts';
import { fromViewLimit, messageReader, type ReadMessage, toViewLimit } from '../message.ts';
import { filterSchema } from './scanFilter.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.safeInteger());
/** A text that came out of a log, already made visible and cut. */
const text = v.pipe(v.string(), v.maxLength(8192));
const language = v.picklist(['en', 'th']);

/** Most rows that a view shows of each kind; a reader narrows down before that. */
export const most = {
	codes: 300,
	files: 200,
	names: 500,
	buckets: 400,
	series: 7,
	examples: 500,
	dropped: 100,
	shares: 8,
} as const;

const list = <Item extends v.GenericSchema>(item: Item, length: number) => v.pipe(v.array(item), v.maxLength(length));

const codeRow = v.strictObject({
	code: text,
	count,
	/** What happened, in one sentence. */
	headline: lineSchema,
	/** Position of its series in the timeline. */
	series: count,
});

const timeline = v.strictObject({
	/** Milliseconds since 1970 UTC at which the first bucket begins, and the width of each. */
	start: time,
	width: count,
	/** Codes of the series, the last one `null` for all others together. */
	series: list(v.nullable(text), most.series),
	/** Of each series, the count in each bucket. */
	counts: list(list(count, most.buckets), most.series),
});

/** What a scan has found so far, as far as the filter lets through. */
const snapshot = v.strictObject({
	kind: v.literal('snapshot'),
	/** Sorts late answers out: the view's own number of the filter that this answers. */
	answers: count,
	isRunning: v.boolean(),
	/** How far it is and how fast, or what was read and what was not; always shown. */
	status: lineSchema,
	/** From 0 to 1; absent where the size is not known or the scan is over. */
	progress: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	/** Whether everything was read. */
	isComplete: v.boolean(),
	/** What was not read, or is worth knowing, file by file. */
	shortfalls: list(
		v.strictObject({ file: text, effect: v.picklist(['note', 'partial', 'unread']), why: lineSchema }),
		most.files,
	),
	files: text,
	/** All that was found, and what of it the filter lets through. */
	found: count,
	shown: count,
	first: v.optional(time),
	last: v.optional(time),
	/** More words on the numbers: untimed, without zone, beyond what is kept. */
	remarks: list(lineSchema, 8),
	codes: list(codeRow, most.codes),
	timeline,
	throttling: list(list(lineSchema, 8), 10),
	/** What the filters offer. */
	names: list(text, most.names),
	statuses: list(count, most.names),
	buckets: list(text, most.names),
});

const example = v.strictObject({
	id: count,
	place: text,
	/** As the reader sees it; empty where the log states none. */
	at: v.optional(time),
	before: text,
	code: text,
	after: text,
	facts: list(text, 8),
});

const details = v.strictObject({
	kind: v.literal('details'),
	answers: count,
	code: text,
	explanation: explanationSchema,
	/** How many of the reports share a cause, and which: the commonest first. */
	shares: list(lineSchema, most.shares),
	total: count,
	examples: list(example, most.examples),
});

const toView = v.variant('kind', [
	v.strictObject({ kind: v.literal('words'), language, sentences: v.record(text, text) }),
	/** Other files are scanned from now on: what narrowed the view no longer holds. */
	v.strictObject({ kind: v.literal('begin') }),
	snapshot,
	details,
	/** Something that just happened, for the live region. */
	v.strictObject({ kind: v.literal('notice'), text: lineSchema }),
]);

const fromView = v.variant('kind', [
	/** The view is there, for the first time or again. */
	v.strictObject({ kind: v.literal('ready') }),
	v.strictObject({ kind: v.literal('show'), number: count, filter: filterSchema }),
	v.strictObject({ kind: v.literal('details'), number: count, code: text, examples: v.pipe(count, v.maxValue(most.examples)) }),
	v.strictObject({ kind: v.literal('open'), id: count }),
	v.strictObject({ kind: v.literal('cancel') }),
	v.strictObject({ kind: v.literal('again') }),
	v.strictObject({ kind: v.literal('pick'), what: v.picklist(['files', 'folder']) }),
	v.strictObject({ kind: v.literal('drop'), uris: list(v.pipe(v.string(), v.maxLength(4096)), most.dropped) }),
	v.strictObject({ kind: v.literal('export'), format: v.picklist(['json', 'csv', 'markdown']) }),
	v.strictObject({ kind: v.literal('openPage'), page: text }),
	v.strictObject({ kind: v.literal('useCommand'), text: commandText, how: howSchema }),
]);

export type ScanToView = v.InferOutput<typeof toView>;
export type ScanFromView = v.InferOutput<typeof fromView>;
export type ScanSnapshot = v.InferOutput<typeof snapshot>;
export type ScanDetails = v.InferOutput<typeof details>;
export type ScanExample = v.InferOutput<typeof example>;
export type TimelineData = v.InferOutput<typeof timeline>;
export type CodeRow = v.InferOutput<typeof codeRow>;
export type ExportFormat = Extract<ScanFromView, { kind: 'export' }>['format'];

export const readFromScanView: ReadMessage<ScanFromView> = messageReader(fromView, fromViewLimit);
export const readToScanView: ReadMessage<ScanToView> = messageReader(toView, toViewLimit);
