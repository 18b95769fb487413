import { code, phrase, type RichText, value } from '../../richText.ts';
import { limits } from '../../vendor/service.ts';
import { formatDuration, formatUtc } from '../../time/formatTime.ts';
import { parseTime } from '../../time/parseTime.ts';
import type { Case, Look } from '../clue.ts';
import { answerHeaderIn } from '../headers.ts';
import { requestIdTime } from '../../vendor/requestIdTime.ts';

/** How long a presigned URL was good for and when it was used, as far as the text says. */
export const presigned: Look = (report) => {
	if (report.code !== 'AccessDenied' && report.code !== 'ExpiredToken' && report.code !== 'AuthorizationQueryParametersError')
		return undefined;
	const seconds = lifetime(report);
	const end = expiry(report, seconds);
	const used =
		parseTime(report.details.get('ServerTime') ?? answerHeaderIn(report.text, 'Date') ?? '') ??
		requestIdTime(report.fields.requestId)?.at;
	const expired = [...saidSo(report), ...usedLate(report, end, used)];
	const evidence = [...expired, ...tooLong(report, seconds)];
	if (evidence.length === 0) return undefined;
	const step = phrase(
		report.translate,
		'Make a new presigned URL just before it is used; it may live {0} at most.',
		code(`${limits.presignSeconds} s`),
	);
	if (expired.length === 0) return { evidence, steps: [step] };
	return { headline: phrase(report.translate, 'The presigned URL has expired.'), evidence, steps: [step] };
};

/** The one denial whose message tells it from a policy's: Amazon's wording and RGW's. */
function saidSo({ translate, fields }: Case): readonly RichText[] {
	if (!/request has expired|pre-?signed url has expired/i.test(fields.message ?? '')) return [];
	return [phrase(translate, 'The message says that the presigned URL is past its time; no policy denied it.')];
}

function tooLong({ translate }: Case, seconds: number | undefined): readonly RichText[] {
	if (seconds === undefined || (seconds >= 1 && seconds <= limits.presignSeconds)) return [];
	return [
		phrase(
			translate,
			'The URL asks for {0} seconds; from 1 to {1} are allowed.',
			value(String(seconds)),
			value(String(limits.presignSeconds)),
		),
	];
}

function usedLate({ translate }: Case, end: number | undefined, used: number | undefined): readonly RichText[] {
	if (end === undefined || used === undefined || used <= end) return [];
	return [
		phrase(
			translate,
			'The presigned URL ended at {0} and was used {1} later.',
			value(formatUtc(end)),
			value(formatDuration(used - end)),
		),
	];
}

function lifetime({ details, text }: Case): number | undefined {
	const stated = details.get('X-Amz-Expires') ?? /X-Amz-Expires(?:=|%3D|>)(-?\d{1,12})/i.exec(text)?.[1] ?? '';
	return /^-?\d{1,12}$/.test(stated) ? Number(stated) : undefined;
}

function expiry({ details, text }: Case, seconds: number | undefined): number | undefined {
	const stated = parseTime(details.get('Expires') ?? '');
	if (stated !== undefined || seconds === undefined) return stated;
	const signed = parseTime(/X-Amz-Date(?:=|%3D)(\d{8}T\d{6}Z)/i.exec(text)?.[1] ?? '');
	return signed === undefined ? undefined : signed + seconds * 1000;
}
