import type { Certainty } from '../../finding.ts';
import { standInEvidence, type StandInPlace } from './standInEvidence.ts';

/** How sure words that stand for a code are a report of S3's; undefined where nothing says so. */
export function judgeStandIn(place: StandInPlace): Certainty | undefined {
	return standInEvidence.find(({ holds }) => holds(place))?.certainty;
}
