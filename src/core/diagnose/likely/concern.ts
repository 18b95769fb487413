import type { CauseId } from '../../catalog/causeId.ts';
import type { Finding } from '../../finding.ts';
import { factsOfFields } from '../factsOfFields.ts';
import { likelyCauses } from '../likely.ts';

/** The part of a connection that a cause lies in. */
export type Concern = 'clock' | 'key' | 'account' | 'region';

const concerns: ReadonlyMap<CauseId, Concern> = new Map([
	['clock-wrong', 'clock'],
	['stale-signature', 'clock'],
	['wrong-secret', 'key'],
	['foreign-key', 'key'],
	['key-revoked', 'key'],
	['session-token-foreign', 'key'],
	['session-token-missing', 'key'],
	['account-suspended', 'account'],
	['account-billing', 'account'],
	['account-unverified', 'account'],
	['wrong-region', 'region'],
	['key-of-other-region', 'region'],
	['location-constraint', 'region'],
]);

/** The part that the likeliest cause of an answer's code lies in; undefined where that lies in none, and for a status without a code. */
export function concernOf(finding: Finding): Concern | undefined {
	const [first] = /^\d{3}$/.test(finding.code) ? [] : causesOf(finding);
	return first && concerns.get(first);
}

/** Whether an answer may come from a region that is not the right one. */
export function mayBeOfRegion(finding: Finding): boolean {
	return causesOf(finding).some((cause) => concerns.get(cause) === 'region');
}

function causesOf(finding: Finding): readonly CauseId[] {
	return likelyCauses({ finding, facts: factsOfFields(finding), code: finding.code, others: [], translate: (words) => words });
}
