import type { ExplainContext } from '../explain/context.ts';
import type { Finding } from '../finding.ts';
import type { Hit } from './hit.ts';

/** As much of a hit as an explanation rests on. */
export type ReportedHit = Omit<Hit, 'place' | 'alsoAt' | 'time' | 'lineHash'>;

/** The finding that a hit was, to explain it by; its offsets mean nothing, for its text is not held. */
export function findingOfHit({ code, shape, certainty, fields, details }: ReportedHit): Finding {
	const span = { start: 0, end: code.length };
	return { code, span, extent: span, alsoAt: [], shape, certainty, fields, details };
}

/** What a hit is explained by beside its own fields. */
export function contextOfHit({
	sample,
	excerpt,
}: Pick<ReportedHit, 'sample' | 'excerpt'>): Pick<ExplainContext, 'reading' | 'surroundings'> {
	return sample === undefined ? { surroundings: excerpt } : { reading: sample.reading, surroundings: sample.surroundings };
}
