import { ownString } from '../ownString.ts';

/** One row of a count. */
export interface TallyRow {
	readonly name: string;
	readonly count: number;
	/** Milliseconds since 1970 UTC; absent where no time was stated. */
	readonly first?: number;
	readonly last?: number;
}

/** How often each name came. */
export interface Tally {
	/** The commonest first; among equals the first one seen. */
	readonly rows: readonly TallyRow[];
	/** Counted, but under a name that came when the table was full. */
	readonly others: number;
}

/** Counts names. Holds at most `mostNames` of them, so that memory stays flat; what comes later is still counted, without its name. */
export interface TallyMaker {
	add(name: string | undefined, at: number | undefined): void;
	make(): Tally;
}

/** More than anybody reads; ids are the only names that come in such numbers. */
const mostNames = 10_000;

/** Counts names; a hit without the name is not counted. */
export function createTally(): TallyMaker {
	const rows = new Map<string, Counted>();
	let others = 0;
	return {
		add: (name, at) => {
			if (name === undefined) return;
			let row = rows.get(name);
			if (row === undefined && rows.size >= mostNames) {
				others++;
				return;
			}
			if (row === undefined) {
				row = { name: ownString(name), count: 0, first: Infinity, last: -Infinity };
				rows.set(row.name, row);
			}
			row.count++;
			if (at === undefined) return;
			row.first = Math.min(row.first, at);
			row.last = Math.max(row.last, at);
		},
		make: () => ({ rows: Array.from(rows.values(), rowOf).sort((a, b) => b.count - a.count), others }),
	};
}

/** A row while it is counted; without times it begins behind its end. */
interface Counted {
	readonly name: string;
	count: number;
	first: number;
	last: number;
}

function rowOf({ name, count, first, last }: Counted): TallyRow {
	return first <= last ? { name, count, first, last } : { name, count };
}
