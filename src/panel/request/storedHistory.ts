import * as v from 'valibot';
import type { HistoryEntry } from '../../core/s3/answer/history.ts';
import { choiceSchema, draftSchema } from './requestSchemas.ts';

const text = v.pipe(v.string(), v.maxLength(20_000));

/** A request of the past with the connection that was chosen for it; both were redacted when they were written. */
const past = v.strictObject({
	choice: choiceSchema,
	entry: v.strictObject({
		at: v.pipe(v.number(), v.finite()),
		draft: draftSchema,
		origin: text,
		region: text,
		accessKeyId: text,
		status: v.nullable(v.number()),
		code: v.nullable(text),
		requestId: v.nullable(text),
		totalMs: v.number(),
		/** Older versions said that something was blanked, not what; the draft is read accordingly. */
		isRedacted: v.optional(v.boolean()),
	}) satisfies v.GenericSchema<unknown, HistoryEntry>,
});

export type Past = v.InferOutput<typeof past>;

/** Reads what was kept, perhaps by another version of us; what is no entry is left out. */
export function readHistory(left: unknown): readonly Past[] {
	if (!Array.isArray(left)) return [];
	return left.flatMap((each): Past[] => {
		const read = v.safeParse(past, each);
		return read.success ? [read.output] : [];
	});
}
