import { ownData } from '../../ownString.ts';
import { evenly, mostTaken, type Sample } from './sample.ts';

/** As much of a hit as tells whether it was read closely. */
interface Sampled {
	readonly code: string;
	readonly sample?: Sample | undefined;
}

/** The first codes are kept; a log has some ten. Each sample may hold 16,000 units of text. */
const mostCodes = 50;

/** Keeps the hits that were read closely, by code; memory stays flat however many come. */
export interface SampleKeeper<Hit extends Sampled> {
	add(hit: Hit): void;
	/** Of each code, evenly over all of its hits. */
	make(): ReadonlyMap<string, readonly Hit[]>;
}

/** A keeper without hits. */
export function createSampleKeeper<Hit extends Sampled>(): SampleKeeper<Hit> {
	const kept = new Map<string, readonly Hit[]>();
	return {
		add: (hit) => {
			if (hit.sample === undefined || (!kept.has(hit.code) && kept.size >= mostCodes)) return;
			const own = ownData(hit);
			const hits = [...(kept.get(hit.code) ?? []), own];
			kept.set(own.code, hits.length > mostTaken ? evenly(hits) : hits);
		},
		make: () => new Map(Array.from(kept, ([code, hits]) => [code, evenly(hits)])),
	};
}
