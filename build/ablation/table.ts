import type { Sample } from '../../test/corpus/score.ts';
import type { Serving } from './serving.ts';

/** Longer branches are cut. */
const longestWords = 100;

/** One line a branch, those that serve most first: samples, families of clients, kind, place, words. */
export function tableOf(servings: readonly Serving[], samples: readonly Sample[]): string[] {
	const sorted = servings.toSorted((a, b) => b.served.length - a.served.length);
	return sorted.map(({ branch, served }) => {
		const families = new Set(served.map((index) => samples[index]?.family)).size;
		const words = JSON.stringify(branch.words).slice(1, -1);
		const shown = words.length > longestWords ? `${words.slice(0, longestWords)}…` : words;
		return `${String(served.length).padStart(4)} ${String(families).padStart(4)}  ${branch.kind.padEnd(17)}  ${branch.place}  ${shown}`;
	});
}

/** How many branches of each kind serve at most one sample; the last line is all of them. */
export function totalsOf(title: string, servings: readonly Serving[]): string[] {
	const kinds = Map.groupBy(servings, ({ branch }) => branch.kind);
	return [...kinds, ['all', servings] as const].map(([kind, some]) => {
		const idle = some.filter(({ served }) => served.length <= 1).length;
		const share = some.length === 0 ? 0 : (idle / some.length) * 100;
		return `${title}, ${kind}: ${idle} of ${some.length} serve at most one sample (${share.toFixed(0)} %)`;
	});
}
