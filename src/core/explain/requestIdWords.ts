import { phrase, type RichText, value } from '../richText.ts';
import { formatAtOffset, formatUtc } from '../time/formatTime.ts';
import { requestIdTime } from '../vendor/requestIdTime.ts';
import type { ExplainContext } from './context.ts';

/** A sentence for when an RGW request id was made, and one for the zone; none for another id, and for a time that is yet to come. */
export function requestIdWords(id: string, { translate, now, utcOffsetMinutes }: ExplainContext): readonly RichText[] {
	const told = requestIdTime(id, now);
	if (told === undefined) return [];
	const utc = value(formatUtc(told.at));
	const offset = utcOffsetMinutes?.(told.at) ?? 0;
	const when =
		offset === 0
			? phrase(translate, 'The request id says when: {0}.', utc)
			: phrase(translate, 'The request id says when: {0}, which is {1} here.', utc, value(formatAtOffset(told.at, offset)));
	const zone = phrase(translate, 'It also names the zone that answered: {0}.', value(told.zone));
	return [when, ...(told.zone === '' ? [] : [zone])];
}
