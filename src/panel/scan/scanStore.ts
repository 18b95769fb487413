import type { Hit } from '../../core/scan/hit.ts';
import { createYearKeeper, type YearKeeper } from '../../core/scan/logTime.ts';
import { createSummary, type Summary } from '../../core/scan/summary.ts';
import { isEmptyFilter, rowTest, type ScanFilter, type ScanRow } from './scanFilter.ts';

/** Hits kept one by one, about 100 MB at most; further ones are still counted, and exported by a scan of a narrower time. */
export const mostKept = 100_000;

/** The hits of one scan. */
export interface ScanStore {
	/** Takes hits of one file after another, in order. */
	add(file: string, hits: readonly Hit[]): void;
	/** The first `mostKept` hits. */
	readonly rows: readonly ScanRow[];
	/** All of them, kept or not. */
	readonly found: number;
	/** What all hits, kept or not, come to. */
	summary(): Summary;
}

/** `newest`: a time that no entry is younger than, in milliseconds since 1970 UTC. */
export function createScanStore(newest: number): ScanStore {
	const rows: ScanRow[] = [];
	const summary = createSummary({ newest });
	const years = new Map<string, YearKeeper>();
	let found = 0;
	return {
		add: (file, hits) => {
			const keeper = years.get(file) ?? createYearKeeper(newest);
			years.set(file, keeper);
			for (const hit of hits) {
				found++;
				summary.add(file, hit);
				const at = hit.time === undefined ? undefined : keeper.resolve(hit.time);
				if (rows.length < mostKept) rows.push({ id: rows.length, file, hit, at });
			}
		},
		rows,
		get found() {
			return found;
		},
		summary: () => summary.make(),
	};
}

/** The store's hits as seen through a filter; follows the store as that grows. */
export interface Lens {
	readonly filter: ScanFilter;
	/** Looks at so many more hits; false when there is none left. */
	advance(count: number): boolean;
	/** The hits so far that the filter lets through. */
	readonly rows: readonly ScanRow[];
	summary(): Summary;
}

export function createLens(store: ScanStore, filter: ScanFilter, newest: number): Lens {
	if (isEmptyFilter(filter)) return { filter, advance: () => false, rows: store.rows, summary: () => store.summary() };
	const passes = rowTest(filter);
	const summary = createSummary({ newest });
	const rows: ScanRow[] = [];
	let looked = 0;
	return {
		filter,
		advance: (count) => {
			const end = Math.min(looked + count, store.rows.length);
			for (const row of store.rows.slice(looked, end)) {
				if (!passes(row)) continue;
				rows.push(row);
				summary.add(row.file, row.hit);
			}
			looked = end;
			return looked < store.rows.length;
		},
		rows,
		summary: () => summary.make(),
	};
}
