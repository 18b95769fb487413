import { phrase, type RichText, value } from '../../richText.ts';
import { limits } from '../../vendor/service.ts';
import { formatDuration, formatUtc } from '../../time/formatTime.ts';
import { parseTime } from '../../time/parseTime.ts';
import type { Case, Look } from '../clue.ts';
import { answerHeaderIn, headerIn } from '../headers.ts';
import { requestIdTime } from '../../vendor/requestIdTime.ts';

/** Two times of one request: the client's, which it signed, and the server's. Says how far the clock is off, and which way. */
export const clockSkew: Look = (report) => {
	if (report.code !== 'RequestTimeTooSkewed') return undefined;
	const signed = signedTime(report);
	const served = servedTime(report);
	if (signed === undefined || served === undefined) return undefined;
	const off = signed - served;
	return { evidence: [sentence(report, off, signed, served)] };
};

function sentence({ translate }: Case, off: number, signed: number, served: number): RichText {
	const parts = [value(formatDuration(off)), value(formatUtc(signed)), value(formatUtc(served))] as const;
	if (Math.abs(off) <= limits.skewMinutes * 60_000)
		return phrase(
			translate,
			'The two times in the text are only {0} apart ({1} signed, {2} on the server), which is allowed; the clock was off elsewhere.',
			...parts,
		);
	return off < 0
		? phrase(translate, 'The client’s clock is {0} behind: it signed {1}, the server had {2}.', ...parts)
		: phrase(translate, 'The client’s clock is {0} ahead: it signed {1}, the server had {2}.', ...parts);
}

function signedTime({ details, text }: Case): number | undefined {
	return firstTime([details.get('RequestTime'), headerIn(text, 'X-Amz-Date'), headerIn(text, 'RequestTime')]);
}

function servedTime({ details, text, fields, context }: Case): number | undefined {
	const stated = firstTime([details.get('ServerTime'), answerHeaderIn(text, 'Date')]);
	return stated ?? requestIdTime(fields.requestId, context.now)?.at;
}

/** The first candidate that begins with a time; a header's value may go on behind it. */
function firstTime(candidates: readonly (string | undefined)[]): number | undefined {
	for (const candidate of candidates) {
		const at = candidate === undefined ? undefined : (parseTime(candidate) ?? parseTime(candidate.split(/[&\s]/, 1)[0] ?? ''));
		if (at !== undefined) return at;
	}
	return undefined;
}
