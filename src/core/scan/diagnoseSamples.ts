import type { CauseId } from '../catalog/causeId.ts';
import { causeOf } from '../explain/causeOf.ts';
import type { ExplainContext } from '../explain/context.ts';
import type { CodeCauses, SharedCause } from './codeCauses.ts';
import { contextOfHit, findingOfHit } from './findingOfHit.ts';
import type { Hit } from './hit.ts';
import { evenly } from './sample/sample.ts';
import type { Summary } from './summary.ts';

/**
 * Diagnoses what was sampled of a code, when somebody looks: some 20 µs a report (`test/bench/diagnose.bench.ts`), so 64 of them cost a few
 * milliseconds, and a scan nothing.
 */
export function diagnoseCode(
	code: string,
	total: number,
	hits: readonly Hit[],
	context: Pick<ExplainContext, 'lookUp' | 'translate'>,
): CodeCauses {
	const shared = new Map<CauseId, SharedCause>();
	const sample = evenly(hits);
	for (const hit of sample) {
		const cause = causeOf(findingOfHit(hit), { ...context, ...contextOfHit(hit) });
		if (cause === undefined) continue;
		const known = shared.get(cause.id) ?? { ...cause, count: 0, first: hit };
		shared.set(cause.id, { ...known, count: known.count + 1 });
	}
	const causes = [...shared.values()].toSorted((a, b) => b.count - a.count);
	return { code, total, read: sample.length, causes, example: causes[0]?.first ?? sample[0] };
}

/** The same for each code of a summary, the commonest code first. */
export function diagnoseSummary(
	{ byCode, samples }: Pick<Summary, 'byCode' | 'samples'>,
	context: Pick<ExplainContext, 'lookUp' | 'translate'>,
): readonly CodeCauses[] {
	return byCode.rows.flatMap(({ name, count }) => {
		const sample = samples.get(name);
		return sample === undefined ? [] : [diagnoseCode(name, count, sample, context)];
	});
}
