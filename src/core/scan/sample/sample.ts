import type { Reading } from '../../diagnose/readings.ts';
import type { Finding } from '../../finding.ts';
import { ownString } from '../../ownString.ts';

/** What a report states beyond its own fields; read of some reports only. */
export interface Sample {
	/** Drawn from the report's place in its file, so that the same reports are chosen in whichever parts and order it is read. */
	readonly rank: number;
	readonly reading: Reading;
	/** See `ExplainContext`. */
	readonly surroundings: string;
}

/**
 * So many reports of a code at most are read closely, those of the lowest ranks. One costs a third of a millisecond, ten times what recognising it
 * costs, for the facts of the reports around it are read as well; so not each is, but those that are among the lowest so far: 32 of each code and 22
 * more whenever its reports double.
 */
const mostSampled = 32;
/** More than these hold some that a later sample leaves out. */
export const mostTaken = 2 * mostSampled;

/** Codes that are sampled: more than there are (`catalog/standard.tsv`). */
const mostCodes = 1000;

/** The rank of a report, whose code stands at a byte of its file, where it is to be read closely. */
export type Sampler = (finding: Finding, byteOffset: number) => number | undefined;

/** Chooses reports evenly over those of each code, however many there will be and in whatever order they come. */
export function createSampler(includePossible: boolean): Sampler {
	/** Of each code the lowest so far, ascending. */
	const lowest = new Map<string, number[]>();
	return ({ code, certainty }, byteOffset) => {
		if (certainty === 'possible' && !includePossible) return undefined;
		let ranks = lowest.get(code);
		if (ranks === undefined) {
			if (lowest.size >= mostCodes) return undefined;
			ranks = [];
			lowest.set(ownString(code), ranks);
		}
		const rank = rankOf(byteOffset);
		if (ranks.length >= mostSampled && rank > (ranks.at(-1) ?? 0)) return undefined;
		const place = ranks.findIndex((other) => other > rank);
		ranks.splice(place < 0 ? ranks.length : place, 0, rank);
		ranks.length = Math.min(ranks.length, mostSampled);
		return rank;
	};
}

/** A number of 32 bits that says nothing of the offset: the finaliser of MurmurHash3. */
function rankOf(byteOffset: number): number {
	let hash = (byteOffset % 2 ** 32) ^ Math.floor(byteOffset / 2 ** 32);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** Of what was sampled of a code, the part that lies evenly over all of its reports, in the same order. */
export function evenly<Hit extends { readonly sample?: Sample | undefined }>(hits: readonly Hit[]): readonly Hit[] {
	const sampled = hits.filter(({ sample }) => sample !== undefined);
	if (sampled.length <= mostSampled) return sampled;
	const chosen = new Set(sampled.toSorted((a, b) => (a.sample?.rank ?? 0) - (b.sample?.rank ?? 0)).slice(0, mostSampled));
	return sampled.filter((hit) => chosen.has(hit));
}
