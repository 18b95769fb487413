import { groupBy } from '../../groupBy.ts';
import { groupLiterals, type Keyed, keyLength } from './literalGroups.ts';
import { countLineStartsIn, countUnitsIn, type MakeMatcher } from './matcher.ts';
import { hashKey, layout, searchModule } from './searchModule.ts';

/** What a host makes of the module's bytes. */
export interface SearchInstance {
	readonly memory: { readonly buffer: ArrayBuffer };
	readonly search: (from: number, to: number) => number;
	readonly countLineFeeds: (from: number, to: number) => number;
	readonly countLineStarts: (from: number, to: number) => number;
	readonly countUnits: (from: number, to: number) => number;
}

/** Compiles and instantiates a WebAssembly module that imports nothing; undefined on an engine without its SIMD instructions. */
export type Instantiate = (module: Uint8Array<ArrayBuffer>) => SearchInstance | undefined;

/**
 * A matcher that looks at sixteen places at a time. Literals have at least four bytes. Undefined on an engine without SIMD instructions.
 *
 * Searching for the literals of `scanAnchors` in a mixed log, Node 24, one core, best of 6 runs over 64 MB in chunks of 256 KiB: 5.0 GB/s for
 * the 166 without those of lone messages, 3.2 for all 184, three quarters of that since there are some 450 (statuses, reasons, failures); without the relaxed instruction a quarter less. The matcher in plain JavaScript:
 * 0.16. `rg -F -c -j1` with all codes of the catalogue: 0.48.
 */
export function makeVectorMatcher(instantiate: Instantiate): MakeMatcher | undefined {
	const isRelaxed = [true, false].find((relaxed) => instantiate(searchModule(0, relaxed)) !== undefined);
	if (isRelaxed === undefined) return undefined;
	return (literals, capacity) => {
		const instance = instantiate(searchModule(capacity, isRelaxed));
		if (instance === undefined) throw new Error('the engine took a small module but not a large one');
		const memory = new Uint8Array(instance.memory.buffer);
		const keyed = groupLiterals(literals);
		fillTables(memory, keyed);
		return matcherOn(instance, memory, keyed, capacity);
	};
}

function matcherOn(
	{ search, countLineFeeds, countLineStarts, countUnits }: SearchInstance,
	memory: Uint8Array,
	keyed: readonly Keyed[],
	capacity: number,
) {
	const view = new DataView(memory.buffer);
	const byKey = groupBy(keyed, ({ literal, keyAt }) => keyNumber(literal, keyAt));
	const bytes = memory.subarray(layout.text, layout.text + capacity);
	const longest = Math.max(0, ...keyed.map(({ literal }) => literal.length));
	const isAt = (literal: Uint8Array, start: number): boolean => {
		for (let i = 0; i < literal.length; i++) if (bytes[start + i] !== literal[i]) return false;
		return true;
	};

	return {
		bytes,
		longest,
		search: (from: number, to: number) => {
			const found = new Set<number>();
			const end = to + longest + layout.text;
			for (let at = from + layout.text; at < end; ) {
				// A little back, since a key may lie across the place where the search before had to stop.
				at = search(at - keyLength, end);
				const count = view.getUint32(layout.count, true);
				for (let i = 0; i < count; i++) {
					const place = view.getUint32(layout.offsets + 4 * i, true);
					for (const { literal, keyAt } of byKey.get(view.getUint32(place, true)) ?? []) {
						const start = place - layout.text - keyAt;
						if (start >= from && start < to && isAt(literal, start)) found.add(start);
					}
				}
			}
			return [...found].sort((a, b) => a - b);
		},
		countLineStarts: (from: number, to: number) => {
			const whole = wholeVectors(from, to);
			const range = [from + layout.text, whole + layout.text] as const;
			const feeds = countLineFeeds(...range);
			return (feeds >= 0 ? feeds : countLineStarts(...range)) + countLineStartsIn(bytes, whole, to);
		},
		countUnits: (from: number, to: number) => {
			const whole = wholeVectors(from, to);
			return countUnits(from + layout.text, whole + layout.text) + countUnitsIn(bytes, whole, to);
		},
	};
}

/** Up to where the text can be counted four vectors at a time. */
function wholeVectors(from: number, to: number): number {
	return from + ((to - from) & ~63);
}

function keyNumber(bytes: Uint8Array, at: number): number {
	const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + keyLength);
	return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

/** Writes what each group allows at each of the four places, and the hashes of all keys. */
function fillTables(memory: Uint8Array, keyed: readonly Keyed[]): void {
	const setBits = (address: number, bits: number): void => {
		memory[address] = (memory[address] ?? 0) | bits;
	};
	for (const { literal, keyAt, group } of keyed) {
		for (let place = 0; place < keyLength; place++) {
			const byte = literal[keyAt + place] ?? 0;
			setBits(layout.tables + 32 * place + (byte & 15), 1 << group);
			setBits(layout.tables + 32 * place + 16 + (byte >> 4), 1 << group);
		}
		const hash = hashKey(keyNumber(literal, keyAt));
		setBits(layout.keys + (hash >> 3), 1 << (hash & 7));
	}
}
