import type { Sample } from '../../test/corpus/score.ts';
import type { Look } from './probe.ts';
import { probeLoader } from './probing.ts';
import { type Branch, type Runtime, runtimeWithout } from './runtime.ts';
import { Watched } from './watched.ts';

/** What all samples look like with every branch in its place. */
export interface Baseline {
	readonly looks: readonly Look[];
	readonly branches: readonly Branch[];
	/** By a pattern: the samples in which it was put to a text, by their index. */
	readonly tried: ReadonlyMap<string, ReadonlySet<number>>;
	/** By a pattern: those of them in which it matched something. */
	readonly matched: ReadonlyMap<string, ReadonlySet<number>>;
	/** The patterns that others may be made of. */
	readonly composed: ReadonlySet<string>;
}

/**
 * Looks at each sample with a recogniser that has seen no other, and gathers the branches that came by. A pattern that code makes out of
 * the text it reads, another one each time, is no branch.
 */
export function takeBaseline(code: string, samples: readonly Sample[]): Baseline {
	const load = probeLoader(code);
	const branches = new Map<string, { branch: Branch; samples: Set<number> }>();
	const tried = new Map<string, Set<number>>();
	const matched = new Map<string, Set<number>>();
	const composed = new Set<string>();
	let now = 0;
	const runtime = runtimeWithout(undefined, (branch) => {
		const id = `${branch.place} ${branch.index} ${branch.pattern ?? ''}`;
		const known = branches.get(id) ?? { branch, samples: new Set() };
		branches.set(id, known);
		known.samples.add(now);
	});
	const watch = {
		tried: (source: string, isMatch: boolean) => {
			addTo(tried, source, now);
			if (isMatch) addTo(matched, source, now);
		},
		composed: (source: string) => void composed.add(source),
	};
	const watching: Runtime = { ...runtime, pattern: (...parts) => new Watched(runtime.pattern(...parts), undefined, watch) };
	const looks = samples.map((sample, index) => {
		now = index;
		return load(watching)(sample, true);
	});
	const made = [...branches.values()].filter(({ samples: seenIn }) => samples.length === 1 || seenIn.size > 1);
	return { looks, branches: made.map(({ branch }) => branch), tried, matched, composed };
}

function addTo(sets: Map<string, Set<number>>, key: string, item: number): void {
	const known = sets.get(key);
	if (known === undefined) sets.set(key, new Set([item]));
	else known.add(item);
}
