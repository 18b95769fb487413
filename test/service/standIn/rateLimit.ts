import type { Asked } from './asked.ts';

/** Requests a second: writes and reads for each prefix, lists for each bucket. */
export interface Rates {
	readonly write: number;
	readonly read: number;
	readonly list: number;
}

/** The vendor's published rates (2026-05-27), without their bursts of 30 seconds. */
export const publishedRates: Rates = { write: 3500, read: 5500, list: 500 };

/** What a request counts against: its kind, and the bucket or prefix it is for. */
export function countedAs({ method, bucket, key }: Asked): { kind: keyof Rates; place: string } {
	if (method !== 'GET' && method !== 'HEAD') return { kind: 'write', place: prefixOf(bucket, key) };
	if (method === 'GET' && key === '') return { kind: 'list', place: bucket };
	return { kind: 'read', place: prefixOf(bucket, key) };
}

function prefixOf(bucket: string, key: string): string {
	return `${bucket}/${key.slice(0, key.lastIndexOf('/') + 1)}`;
}

/** Counts the requests of the running second. */
export class RequestCounter {
	#second = 0;
	#counts = new Map<string, number>();

	/** Counts one more at `now` (milliseconds) and gives how many this second has seen of that kind at that place. */
	count(kind: keyof Rates, place: string, now: number): number {
		const second = Math.floor(now / 1000);
		if (second !== this.#second) this.#counts.clear();
		this.#second = second;
		const name = `${kind} ${place}`;
		const count = (this.#counts.get(name) ?? 0) + 1;
		this.#counts.set(name, count);
		return count;
	}
}
