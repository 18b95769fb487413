import type { Sample } from '../../test/corpus/score.ts';
import type { Baseline } from './baseline.ts';
import type { Look } from './probe.ts';
import { type LookAt, probeLoader } from './probing.ts';
import { type Branch, runtimeWithout } from './runtime.ts';

/** A branch, and the samples that come out worse without it, by their index. */
export interface Serving {
	readonly branch: Branch;
	readonly served: readonly number[];
}

/** Makes what takes one branch away and tells which samples it serves; where it is the explanation's (`explains`), by any change of that. */
export function servingOf(
	code: string,
	samples: readonly Sample[],
	{ looks, matched }: Baseline,
): (branch: Branch, explains: boolean) => Serving {
	const load = probeLoader(code);
	return (branch, explains) => {
		const reached = reachedBy(branch, matched) ?? samples.keys();
		let lookAt: LookAt | undefined;
		const isWorse = (index: number): boolean => {
			try {
				lookAt ??= load(runtimeWithout(branch));
				return isWorseThan(lookAt(samples[index]!, explains), looks[index]!, explains);
			} catch {
				// A recogniser that cannot even be loaded, or that throws, without the branch.
				return true;
			}
		};
		return { branch, served: [...reached].filter(isWorse) };
	};
}

/**
 * Where an outermost alternative is taken away, a pattern can only match less: the samples in which it matched anything are all that can
 * change. Undefined: any may.
 */
function reachedBy({ kind, pattern }: Branch, matched: Baseline['matched']): Iterable<number> | undefined {
	return kind === 'alternative' && pattern !== undefined ? (matched.get(pattern) ?? []) : undefined;
}

/** Something is wrong that was not; of an explanation, which no sample labels, any change counts. */
function isWorseThan(look: Look, before: Look, explains: boolean): boolean {
	return look.wrong.some((line) => !before.wrong.includes(line)) || (explains && look.told !== before.told);
}
