import type { Probe } from './probe.ts';
import type { StepMaker } from './probeSteps.ts';
import { recordedAnswers } from './recordedAnswers.ts';

type Prediction = Probe['prediction'];

/** A card whose steps need one of the person's buckets. */
export function card(id: string, spoiled: string, prediction: Prediction, ...steps: readonly StepMaker[]): Probe {
	return { id, spoiled, prediction, plan: { of: 'steps', needs: 'bucket', steps } };
}

/** A card that needs no bucket. */
export function cardWithoutBucket(id: string, spoiled: string, prediction: Prediction, ...steps: readonly StepMaker[]): Probe {
	return { id, spoiled, prediction, plan: { of: 'steps', needs: null, steps } };
}

/** A card that needs a bucket of somebody else's. */
export function cardOnForeignBucket(id: string, spoiled: string, prediction: Prediction, ...steps: readonly StepMaker[]): Probe {
	return { id, spoiled, prediction, plan: { of: 'steps', needs: 'foreign bucket', steps } };
}

/** A card for what cannot be provoked safely; `why` says so in one sentence. */
export function recorded(code: keyof typeof recordedAnswers, spoiled: string, why: string): Probe {
	return {
		id: `recorded-${code}`,
		spoiled,
		prediction: { codes: [code], statuses: [recordedAnswers[code].status] },
		plan: { of: 'recorded', why, answer: recordedAnswers[code] },
	};
}

/** What BangmodStorage's page promises: one status, and the codes that may come with it, the likeliest first. */
export function expect(status: number, ...codes: readonly string[]): Prediction {
	return { codes, statuses: [status] };
}

/** Adds what a plain Ceph RGW answers where it differs; `code` is '' for a success. */
export function onCeph(prediction: Prediction, code: string, status: number): Prediction {
	return { ...prediction, onCeph: { code, status } };
}
