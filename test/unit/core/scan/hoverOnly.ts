import type { Finding } from '../../../../src/core/finding.ts';

/** A scan does not stop at each request in a server's log, so that those without a code are a hover's alone. */
export function isHoverOnly({ certainty, shape }: Pick<Finding, 'certainty' | 'shape'>): boolean {
	return certainty === 'possible' && shape === 'access-log';
}
