import { phrase, value } from '../../richText.ts';
import { formatDuration, formatUtc } from '../../time/formatTime.ts';
import { limits } from '../../vendor/service.ts';
import type { Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { onWrite } from '../likely/operations.ts';
import { isCode, isOperation } from '../signs.ts';
import { isNear, loggedAt, presignedUntil, servedAt, signedAt, wholeHours } from '../times.ts';

const isOfClocks = isCode('AccessDenied', 'RequestExpired', 'ExpiredRequest', '403', '400', 'Forbidden');
const isSkewCode = isCode('RequestTimeTooSkewed');
/** A presigned URL is signed long before its use, and rightly so. */
const isSkewed = (report: Report) => isSkewCode(report) || (isOfClocks(report) && report.facts.request.presigned === undefined);
const allowed = limits.skewMinutes * 60_000;
/** A request that waited is sent within the hour as a rule; a clock that was never set is off by any amount. */
const longestWait = 60 * 60_000;

/** The log's own clock agrees with the server's, and the signature is older: the request waited. */
export function signedLongBefore(report: Report): Evidence | undefined {
	const [signed, served, logged] = [signedAt(report), servedAt(report), loggedAt(report)];
	if (signed === undefined || served === undefined || logged === undefined || !isSkewed(report)) return undefined;
	if (served.at - signed.at <= allowed || !isNear(logged, served.at) || isNear(logged, signed.at)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'It was signed at {0} and reached the server {1} later; the log’s own clock agrees with the server’s ({2}).',
			value(formatUtc(signed.at)),
			value(formatDuration(served.at - signed.at)),
			value(logged.fact.value),
		),
		place: signed.fact.place,
	};
}

/** The log's own clock agrees with the signature's, and both differ from the server's: the clock is off. */
export function clockOff(report: Report): Evidence | undefined {
	const [signed, served, logged] = [signedAt(report), servedAt(report), loggedAt(report)];
	if (signed === undefined || served === undefined || !isSkewed(report)) return undefined;
	const off = signed.at - served.at;
	if (Math.abs(off) <= allowed) return undefined;
	const isByLog = logged?.isZoned === true && isNear(logged, signed.at) && !isNear(logged, served.at);
	const isPlain = off > 0 || off < -longestWait;
	return isByLog || isPlain ? skew(report, off, signed.at, served.at, signed.fact.place) : undefined;
}

/** What is repeated until it is too old, and what drifts, both fail first a little beyond the limit: there it tells nothing. */
const firstRefusal = 2 * 60_000;

/** The two clocks are further apart than is allowed, and nothing tells which of the two causes it is. */
export function apart(report: Report): Evidence | undefined {
	const [signed, served] = [signedAt(report), servedAt(report)];
	if (signed === undefined || served === undefined || !isSkewed(report) || Math.abs(signed.at - served.at) <= allowed)
		return undefined;
	const age = served.at - signed.at;
	if (waitingWrite(report) !== undefined || (age > 0 && age <= allowed + firstRefusal)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'It was signed at {0}, and the server’s clock read {1}: {2} apart.',
			value(formatUtc(signed.at)),
			value(formatUtc(served.at)),
			value(formatDuration(signed.at - served.at)),
		),
		place: signed.fact.place,
	};
}

const isOfWrite = isOperation(onWrite);
const isWrite = (report: Report) => isOfWrite(report) || report.facts.request.method?.value === 'PUT';

/** A write that was signed within the hour: it waited, or was repeated as it was, until it was too old. */
export function waitingWrite(report: Report): Evidence | undefined {
	const [signed, served] = [signedAt(report), servedAt(report)];
	if (signed === undefined || served === undefined || !isSkewed(report) || !isWrite(report)) return undefined;
	const age = served.at - signed.at;
	if (age <= allowed || age > longestWait) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The write was signed at {0} and reached the server {1} later; {2} min are allowed.',
			value(formatUtc(signed.at)),
			value(formatDuration(age)),
			value(String(limits.skewMinutes)),
		),
		place: signed.fact.place,
	};
}

/** Whole hours between the two: local time was signed as if it were UTC, or the other way round. */
export function zoneTaken(report: Report): Evidence | undefined {
	const [signed, served] = [signedAt(report), servedAt(report)];
	if (signed === undefined || served === undefined || !isSkewed(report)) return undefined;
	const hours = wholeHours(signed.at - served.at);
	if (hours === 0) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The two times are {0} whole hours apart, as when local time is signed for UTC.',
			value(String(Math.abs(hours))),
		),
		place: signed.fact.place,
	};
}

/** A presigned URL whose end lies before the server's time. */
export function usedAfterItsEnd(report: Report): Evidence | undefined {
	const until = presignedUntil(report);
	const served = servedAt(report) ?? loggedAt(report);
	if (until === undefined || served === undefined || served.at <= until.at || !isOfExpiry(report)) return undefined;
	if ('isZoned' in served && !served.isZoned) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The presigned URL ended at {0} and was used {1} later.',
			value(formatUtc(until.at)),
			value(formatDuration(served.at - until.at)),
		),
		place: until.fact.place,
	};
}

const isOfExpiry = isCode(
	'AccessDenied',
	'ExpiredRequest',
	'RequestExpired',
	'ExpiredToken',
	'SignatureDoesNotMatch',
	'403',
	'Forbidden',
	'400',
);

function skew({ translate }: Report, off: number, signed: number, served: number, place: Evidence['place']): Evidence {
	const parts = [value(formatDuration(off)), value(formatUtc(signed)), value(formatUtc(served))] as const;
	const sentence =
		off < 0
			? phrase(translate, 'The client’s clock is {0} behind: it signed {1}, the server had {2}.', ...parts)
			: phrase(translate, 'The client’s clock is {0} ahead: it signed {1}, the server had {2}.', ...parts);
	return place === undefined ? { sentence } : { sentence, place };
}
