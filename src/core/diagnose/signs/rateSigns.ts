import { code, phrase, value } from '../../richText.ts';
import { rateLimits, verbOf } from '../../vendor/rateLimits.ts';
import type { Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { isOfAnother, storeOf } from '../addresses.ts';

/** The published rate that the operation counts against. */
export function publishedRate({ facts, translate }: Report): Evidence | undefined {
	const { operation } = facts.request;
	if (operation === undefined || isOfAnother(storeOf(facts))) return undefined;
	const verb = verbOf(operation.value);
	const { rate, burstFactor } = rateLimits[verb];
	const parts = [value(operation.value), code(String(rate)), code(String(burstFactor))] as const;
	const sentence =
		verb === 'list'
			? phrase(translate, '{0} counts as listing: {1} requests a second per bucket, {2} times that for 30 s.', ...parts)
			: verb === 'read'
				? phrase(translate, '{0} counts as a read: {1} requests a second per prefix, {2} times that for 30 s.', ...parts)
				: phrase(translate, '{0} counts as a write: {1} requests a second per prefix, {2} times that for 30 s.', ...parts);
	return { sentence, place: operation.place };
}

/** How long the server asks to wait; a date in the header's place is no number of seconds. */
export function waitAsked({ facts, translate }: Report): Evidence | undefined {
	const wait = facts.answer.headers.get('retry-after');
	if (wait === undefined || !/^\d{1,5}$/.test(wait.value.trim())) return undefined;
	return {
		sentence: phrase(translate, 'The server asks to wait {0} s before the next try.', value(wait.value.trim())),
		place: wait.place,
	};
}
