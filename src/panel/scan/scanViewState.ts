import * as v from 'valibot';
import { filterSchema, type ScanFilter } from './scanFilter.ts';
import { most } from './scanProtocol.ts';

const schema = v.strictObject({
	filter: filterSchema,
	/** The code whose details show; null for the commonest one. */
	chosen: v.nullable(v.pipe(v.string(), v.maxLength(8192))),
	/** How many of its reports are listed. */
	examples: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most.examples)),
	showsTable: v.boolean(),
});

/** What the view itself decides: small, without secrets, and kept over a reload. */
export type ScanViewState = v.InferOutput<typeof schema>;

/** Reports listed at first, and more at each wish. */
export const examplesAtOnce = 20;

const fresh: ScanViewState = { filter: {}, chosen: null, examples: examplesAtOnce, showsTable: false };

/** The state that was kept, or a fresh one. */
export function readViewState(kept: unknown): ScanViewState {
	const read = v.safeParse(schema, kept);
	return read.success ? read.output : fresh;
}

/** Parts of a filter to set; an undefined or empty one is taken out. */
export type FilterChanges = { readonly [Part in keyof ScanFilter]?: ScanFilter[Part] | undefined };

/** The filter with some parts changed. */
export function changeFilter(filter: ScanFilter, changes: FilterChanges): ScanFilter {
	const parts = Object.entries({ ...filter, ...changes }).filter(([, part]) => part !== undefined && part !== '');
	return v.parse(filterSchema, Object.fromEntries(parts));
}
