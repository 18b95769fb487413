import * as v from 'valibot';
import { toPlainLine } from '../../core/safe/encode.ts';
import { redact } from '../../core/safe/redact.ts';
import type { Hit } from '../../core/scan/hit.ts';

const time = v.pipe(v.number(), v.safeInteger());
/** A name as the view was given it: visible and cut. */
const name = v.pipe(v.string(), v.maxLength(8192));

/** Which errors the reader wants to see; an absent part lets everything through. */
export const filterSchema = v.strictObject({
	/** Anywhere in the line or in the report's fields, in any case. */
	text: v.optional(v.pipe(v.string(), v.maxLength(200))),
	code: v.optional(name),
	status: v.optional(v.pipe(v.number(), v.integer())),
	bucket: v.optional(name),
	/** Milliseconds since 1970 UTC. What has no time is left out when either is given. */
	since: v.optional(time),
	until: v.optional(time),
});

export type ScanFilter = v.InferOutput<typeof filterSchema>;

/** One hit that a scan keeps. */
export interface ScanRow {
	/** Position among the kept hits, from 0. */
	readonly id: number;
	readonly file: string;
	readonly hit: Hit;
	/** Milliseconds since 1970 UTC; undefined where the log states no time. */
	readonly at: number | undefined;
}

export function isEmptyFilter(filter: ScanFilter): boolean {
	return Object.values(filter).every((part) => part === undefined);
}

/** A bucket's name as the view lists it, without secrets, and gives it back in a filter. */
export function shownName(name: string): string {
	return toPlainLine(redact(name));
}

/** The filter as a test of one hit. */
export function rowTest({ text, code, status, bucket, since, until }: ScanFilter): (row: Omit<ScanRow, 'id'>) => boolean {
	const wanted = text?.toLowerCase();
	return ({ hit, at }) => {
		if (code !== undefined && toPlainLine(hit.code) !== code) return false;
		if (status !== undefined && hit.fields.status !== status) return false;
		if (bucket !== undefined && shownName(hit.fields.bucket ?? '') !== bucket) return false;
		if (since !== undefined && (at === undefined || at < since)) return false;
		if (until !== undefined && (at === undefined || at > until)) return false;
		return wanted === undefined || wanted === '' || textsOf(hit).some((part) => part.toLowerCase().includes(wanted));
	};
}

function textsOf({ excerpt, code, fields: { message, requestId, operation, bucket, key } }: Hit): readonly string[] {
	return [excerpt, code, message, requestId, operation, bucket, key].filter((part) => part !== undefined);
}
