import type { Fact } from '../facts.ts';
import type { Report } from './report.ts';

/** The key id that signed, as the request or the answer states it; undefined for an empty or a cut one. */
export function keyId({ facts }: Report): Fact | undefined {
	const stated = facts.request.keyId ?? facts.answer.elements.get('AWSAccessKeyId');
	return stated !== undefined && /^[A-Za-z0-9_-]{4,128}$/.test(stated.value.trim()) ? stated : undefined;
}
