import type { Sample } from '../../test/corpus/score.ts';
import type { Look } from './probe.ts';
import { probeLoader } from './probing.ts';
import { type Branch, runtimeWithout } from './runtime.ts';

/** What all samples look like with every branch in its place. */
export interface Baseline {
	readonly looks: readonly Look[];
	readonly branches: readonly Branch[];
	/** By a pattern: the samples in which it matches something, by their index. */
	readonly matched: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * Looks at each sample with a recogniser that has seen no other, and gathers the branches that came by. A pattern that code makes out of
 * the text it reads, another one each time, is no branch.
 */
export function takeBaseline(code: string, samples: readonly Sample[]): Baseline {
	const load = probeLoader(code);
	const branches = new Map<string, { branch: Branch; samples: Set<number> }>();
	const matched = new Map<string, Set<number>>();
	const looks = samples.map((sample, index) => {
		const runtime = runtimeWithout(undefined, (branch) => {
			const id = JSON.stringify([branch.place, branch.index, branch.pattern]);
			const known = branches.get(id) ?? { branch, samples: new Set() };
			branches.set(id, known);
			known.samples.add(index);
		});
		const lookAt = load({
			...runtime,
			pattern: (...parts) =>
				watched(runtime.pattern(...parts), ({ source }) => {
					matched.set(source, (matched.get(source) ?? new Set()).add(index));
				}),
		});
		return lookAt(sample, true);
	});
	const made = [...branches.values()].filter(({ samples: seenIn }) => samples.length === 1 || seenIn.size > 1);
	return { looks, branches: made.map(({ branch }) => branch), matched };
}

/** A pattern that tells when it matches something, its copies too (`matchAll` makes them). */
function watched(pattern: RegExp, onMatch: (pattern: RegExp) => void): RegExp {
	class Watched extends RegExp {
		override exec(text: string): RegExpExecArray | null {
			const match = super.exec(text);
			if (match !== null) onMatch(this);
			return match;
		}
	}
	return new Watched(pattern);
}
