import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { factsOf } from '../recognise/facts/factsOf.ts';
import type { OtherReport } from './report.ts';

/** What a text states of one of its reports, and what else happened near it. */
export interface Reading {
	readonly facts: Facts;
	readonly others: readonly OtherReport[];
}

/** Reports this far before and after are looked at together: a retry's last line, a lock's refusal and the read behind it. */
const mostNeighbours = 4;

/** A reading of each report of a text, made when somebody asks for it and then kept.  */
export function readingsOf(text: string, findings: readonly Finding[]): readonly (() => Reading)[] {
	const known = new Map<Finding, Facts>();
	const factsAt = (finding: Finding): Facts => {
		const facts = known.get(finding) ?? factsOf(text, finding, findings);
		known.set(finding, facts);
		return facts;
	};
	return findings.map((finding, index) => () => ({
		facts: factsAt(finding),
		others: findings
			.slice(Math.max(0, index - mostNeighbours), index + mostNeighbours + 1)
			.filter((other) => other !== finding)
			.map((other) => ({ code: other.code, facts: factsAt(other) })),
	}));
}
