import type { Outcome } from './outcome.ts';

/**
 * Whether a request may have done what it asked for. Only a refusal by the store says no, or that not a byte was sent: behind a proxy's 504, a
 * 500 or a lost answer it may be done.
 */
export function mayHaveHappened(outcome: Outcome): boolean {
	if (outcome.kind === 'no answer') return outcome.failure.reached === 'perhaps';
	return outcome.kind !== 'error' || outcome.answer.status < 400 || outcome.answer.status >= 500;
}
