import type { Reading } from '../../diagnose/readings.ts';
import type { Finding } from '../../finding.ts';
import { ownString } from '../../ownString.ts';

/** What a report states beyond its own fields; read of some reports only. */
export interface Sample {
	/** The report's number among those of its code, from 0. */
	readonly nth: number;
	readonly reading: Reading;
	/** See `ExplainContext`. */
	readonly surroundings: string;
}

/**
 * So many reports of a code at most are read closely. One costs half a millisecond, ten times what recognising it costs, for the facts of the
 * reports around it are read as well; so not each is, but 32 of each code and 16 more whenever its reports double. Of 20 MB with nothing but
 * errors, 77,000 of them, a scan with it took 1.10 times (1.09 to 1.11) as long (`npm run bench:scan`); of a log with an error in 2,000 lines
 * nothing that shows.
 */
const mostSampled = 32;
/** More than these hold some that a later sample leaves out. */
export const mostTaken = 2 * mostSampled;

/** Codes that are sampled; a log has some ten. Each sample may hold 16,000 units of text. */
const mostCodes = 50;

/** The number of a report among those of its code where it is to be read closely. */
export type Sampler = (finding: Finding) => number | undefined;

/** Chooses reports evenly over those of each code, however many there will be. */
export function createSampler(includePossible: boolean): Sampler {
	const counts = new Map<string, number>();
	return ({ code, certainty }) => {
		if (certainty === 'possible' && !includePossible) return undefined;
		if (!counts.has(code)) {
			if (counts.size >= mostCodes) return undefined;
			counts.set(ownString(code), 0);
		}
		const nth = counts.get(code) ?? 0;
		counts.set(code, nth + 1);
		return nth % strideOf(nth + 1) === 0 ? nth : undefined;
	};
}

/** Every how-manieth of so many reports is one of the sample; a power of two, so that a later sample is part of each earlier one. */
function strideOf(count: number): number {
	let stride = 1;
	while (count / stride > mostSampled) stride *= 2;
	return stride;
}

/** Of what was sampled of a code, the part that lies evenly over all of its reports. */
export function evenly<Hit extends { readonly sample?: Sample | undefined }>(hits: readonly Hit[]): readonly Hit[] {
	const stride = strideOf(1 + Math.max(0, ...hits.map(({ sample }) => sample?.nth ?? 0)));
	return hits.filter(({ sample }) => sample !== undefined && sample.nth % stride === 0);
}
