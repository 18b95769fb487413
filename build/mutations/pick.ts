import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Equivalent } from '../../test/defence/equivalents.ts';
import { type Mutant, mutantsOf } from './places.ts';

/** A change and the file it is of, from the project's root. */
export interface PlacedMutant extends Mutant {
	readonly file: string;
}

/** Every change of `src/core` but those that are listed as changing nothing. */
export function allMutants(root: string, equivalents: readonly Equivalent[]): readonly PlacedMutant[] {
	const files = globSync('src/core/**/*.ts', { cwd: root }).filter((file) => !file.endsWith('.generated.ts'));
	return files.toSorted().flatMap((file) => {
		const source = readFileSync(path.join(root, file), 'utf8');
		const listed = equivalents.filter((row) => row.file === file);
		return mutantsOf(source)
			.filter((mutant) => !listed.some((row) => isListed(mutant, row, source)))
			.map((mutant) => ({ ...mutant, file }));
	});
}

/** Whether a row of the list is of this change of its file. */
export function isListed({ text, put, start }: Mutant, row: Equivalent, source: string): boolean {
	const around = row.within === undefined ? 0 : source.indexOf(row.within);
	const end = row.within === undefined ? source.length : around + row.within.length;
	return text === row.text && put === row.put && around <= start && start < end;
}

/** `count` of the items, each once, the same ones for the same seed (a whole number). */
export function pick<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
	const left = [...items];
	const random = randomFrom(seed);
	return Array.from({ length: Math.min(count, items.length) }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** Mulberry32: numbers from 0 to 1 that look random. */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
