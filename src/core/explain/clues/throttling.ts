import { code, phrase, type RichText, value } from '../../richText.ts';
import { rateLimits, throttleCodes, verbOf } from '../../vendor/rateLimits.ts';
import type { Case, Look } from '../clue.ts';
import { headerIn } from '../headers.ts';
import { isForeign } from '../../vendor/serviceOfHost.ts';

/** Which published rate this operation counts against, and how long the server asks to wait. */
export const throttling: Look = (report) => {
	if (!throttleCodes.has(report.code)) return undefined;
	const { translate, fields, text, host } = report;
	const wait = headerIn(text, 'Retry-After');
	const evidence = isForeign(host) || fields.operation === undefined ? [] : [limitOf(report, fields.operation)];
	return {
		evidence,
		steps:
			wait === undefined || !/^\d{1,5}$/.test(wait)
				? []
				: [phrase(translate, 'Wait {0} s, as the server asks, before the next try.', value(wait))],
	};
};

function limitOf({ translate }: Case, operation: string): RichText {
	const verb = verbOf(operation);
	const { rate, burstFactor } = rateLimits[verb];
	const parts = [value(operation), code(String(rate)), code(String(burstFactor))] as const;
	if (verb === 'list')
		return phrase(translate, '{0} counts as listing: {1} requests a second per bucket, {2} times that for 30 s.', ...parts);
	return verb === 'read'
		? phrase(translate, '{0} counts as a read: {1} requests a second per prefix, {2} times that for 30 s.', ...parts)
		: phrase(translate, '{0} counts as a write: {1} requests a second per prefix, {2} times that for 30 s.', ...parts);
}
