import { phrase, type RichText, value } from '../../richText.ts';
import { formatAtOffset, formatUtc } from '../../time/formatTime.ts';
import type { Look } from '../clue.ts';
import { requestIdTime } from '../../vendor/requestIdTime.ts';

/** An RGW request id carries the second in which it was made: half of what support asks for. */
export const requestTime: Look = ({ translate, fields, context }) => {
	const told = requestIdTime(fields.requestId, context.now);
	if (told === undefined) return undefined;
	const utc = value(formatUtc(told.at));
	const offset = context.utcOffsetMinutes?.(told.at) ?? 0;
	const evidence: RichText[] = [
		offset === 0
			? phrase(translate, 'The request id says when: {0}.', utc)
			: phrase(translate, 'The request id says when: {0}, which is {1} here.', utc, value(formatAtOffset(told.at, offset))),
	];
	if (told.zone !== '') evidence.push(phrase(translate, 'It also names the zone that answered: {0}.', value(told.zone)));
	return { evidence };
};
