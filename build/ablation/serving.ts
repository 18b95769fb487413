import type { Sample } from '../../test/corpus/score.ts';
import { alternativesOf } from './alternatives.ts';
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
	baseline: Baseline,
): (branch: Branch, explains: boolean) => Serving {
	const { looks } = baseline;
	const load = probeLoader(code);
	return (branch, explains) => {
		const reached = reachedBy(branch, baseline) ?? samples.keys();
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
 * All samples that can come out another way without an alternative: those in which its pattern matched anything, for it can only match
 * less then; or, of one that forbids, those in which the pattern was tried. Undefined, any may: without a row or a label, and where other
 * patterns are made of this one.
 */
export function reachedBy({ pattern, index }: Branch, { tried, matched, composed }: Baseline): Iterable<number> | undefined {
	if (pattern === undefined || composed.has(pattern)) return undefined;
	const isNegated = alternativesOf(pattern)[index]?.isNegated === true;
	return (isNegated ? tried : matched).get(pattern) ?? [];
}

/** Something is wrong that was not; of an explanation, which no sample labels, any change counts. */
function isWorseThan(look: Look, before: Look, explains: boolean): boolean {
	return look.wrong.some((line) => !before.wrong.includes(line)) || (explains && look.told !== before.told);
}
