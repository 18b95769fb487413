import { code, phrase, type RichText, value } from '../../richText.ts';
import type { Case, Look } from '../clue.ts';
import { headerIn } from '../headers.ts';
import { isForeign } from '../../vendor/serviceOfHost.ts';

/** Published request rates (defaults, 2026-05-27): a second, for what, and how often within a burst of 30 s. */
const rates = {
	write: { perSecond: 3500, burst: 10 },
	read: { perSecond: 5500, burst: 10 },
	list: { perSecond: 500, burst: 3 },
} as const;

/** Codes by which services ask for fewer requests. */
const throttles = new Set([
	'SlowDown',
	'TooManyRequests',
	'SlowDownRead',
	'SlowDownWrite',
	'RequestRateLimitExceeded',
	'ErrTooManyRequest',
]);

/** Which published rate this operation counts against, and how long the server asks to wait. */
export const throttling: Look = (report) => {
	if (!throttles.has(report.code)) return undefined;
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
	const shown = value(operation);
	if (/^List|\.GET\.BUCKET|^GetBucket$/i.test(operation))
		return phrase(
			translate,
			'{0} counts as listing: {1} requests a second per bucket, {2} times that for 30 s.',
			shown,
			code(String(rates.list.perSecond)),
			code(String(rates.list.burst)),
		);
	const isRead = /^(?:Get|Head)|\.(?:GET|HEAD)\./i.test(operation);
	const rate = isRead ? rates.read : rates.write;
	const parts = [shown, code(String(rate.perSecond)), code(String(rate.burst))] as const;
	return isRead
		? phrase(translate, '{0} counts as a read: {1} requests a second per prefix, {2} times that for 30 s.', ...parts)
		: phrase(translate, '{0} counts as a write: {1} requests a second per prefix, {2} times that for 30 s.', ...parts);
}
