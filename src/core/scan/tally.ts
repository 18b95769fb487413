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
	const rows = new Map<string, TallyRow>();
	let others = 0;
	return {
		add: (name, at) => {
			if (name === undefined) return;
			const row = rows.get(name);
			if (row === undefined && rows.size >= mostNames) others++;
			else rows.set(name, withTime({ name, count: (row?.count ?? 0) + 1 }, row, at));
		},
		make: () => ({ rows: [...rows.values()].sort((a, b) => b.count - a.count), others }),
	};
}

function withTime(next: TallyRow, row: TallyRow | undefined, at: number | undefined): TallyRow {
	const first = Math.min(row?.first ?? Infinity, at ?? Infinity);
	const last = Math.max(row?.last ?? -Infinity, at ?? -Infinity);
	return first <= last ? { ...next, first, last } : next;
}
