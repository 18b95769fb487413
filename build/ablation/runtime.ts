import { alternativesOf, withoutAlternative } from './alternatives.ts';

/** What can be taken away: a table's row, a word of a list of words, an alternative of a pattern (outermost, or inside a group). */
export interface Branch {
	readonly kind: 'row' | 'label' | 'alternative' | 'inner alternative';
	/** File and line. */
	readonly place: string;
	/** Of the table's rows or words, or of the pattern's alternatives. */
	readonly index: number;
	/** The pattern, of an alternative. */
	readonly pattern?: string;
	/** What it says, for the reader of the table. */
	readonly words: string;
}

/** What a source with switches calls, see `switches.ts`. */
export interface Runtime {
	table(place: string, rows: readonly unknown[]): unknown[];
	record(place: string, rows: object): object;
	pattern(place: string, source: string | RegExp, flags?: string): RegExp;
}

/** Leaves `off` out of all that is made; tells `seen` of each branch that comes by. */
export function runtimeWithout(off: Branch | undefined, seen: (branch: Branch) => void = () => {}): Runtime {
	/** A row is being made: a pattern without a choice is the row. */
	let rowsOpen = 0;
	const isOff = (place: string, index: number, pattern?: string) =>
		off !== undefined && off.place === place && off.index === index && off.pattern === pattern;
	return {
		table(place, rows) {
			return rows.flatMap((row, index) => {
				const isRow = typeof row === 'function';
				if (isOff(place, index)) return [];
				rowsOpen += isRow ? 1 : 0;
				const made = isRow ? (row as () => unknown)() : row;
				rowsOpen -= isRow ? 1 : 0;
				seen({ kind: isRow ? 'row' : 'label', place, index, words: wordsOf(made) });
				return [made];
			});
		},
		record(place, rows) {
			const entries = Object.entries(rows);
			for (const [index, [name]] of entries.entries()) seen({ kind: 'row', place, index, words: name });
			return Object.fromEntries(entries.filter((_, index) => !isOff(place, index)));
		},
		pattern(place, given, flags) {
			const source = typeof given === 'string' ? given : given.source;
			const made = (pattern: string) => new RegExp(pattern, flags ?? (typeof given === 'string' ? '' : given.flags));
			if (off === undefined) {
				for (const [index, { start, end, isInner }] of alternativesOf(source).entries()) {
					if (start === 0 && end === source.length && rowsOpen > 0) continue;
					const kind = isInner ? 'inner alternative' : 'alternative';
					seen({ kind, place, index, pattern: source, words: source.slice(start, end) });
				}
			} else if (off.place === place && off.pattern === source) {
				return made(withoutAlternative(source, alternativesOf(source)[off.index]!));
			}
			return made(source);
		},
	};
}

function wordsOf(row: unknown): string {
	if (typeof row === 'string') return row;
	const { name, id } = row as { name?: unknown; id?: unknown };
	const told = name ?? id ?? (Array.isArray(row) ? row.find((part) => typeof part === 'string') : undefined);
	return typeof told === 'string' ? told : (JSON.stringify(row)?.slice(0, 80) ?? '');
}
