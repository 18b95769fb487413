import { mayBeOfRegion } from '../../core/diagnose/likely/concern.ts';
import * as v from 'valibot';
import type { Connection } from '../../core/s3/connect/connection.ts';
import type { FailureCause } from '../../core/s3/answer/exchange.ts';
import { headerOf, type HttpRequest } from '../../core/s3/request/httpRequest.ts';
import type { Outcome } from '../../core/s3/answer/outcome.ts';
import { serverClock } from '../../core/s3/answer/serverClock.ts';
import { regions } from '../../core/vendor/service.ts';
import { isRegion } from '../../core/s3/connect/endpoint.ts';
import { choiceSchema } from './requestSchemas.ts';

/** What an answer suggests to send next; the person presses the button. */
export const offerSchema = v.variant('of', [
	/** HEAD hides the code: the same with GET and one byte. */
	v.strictObject({ of: v.literal('as get') }),
	/** The same, once, signed with the server's time. */
	v.strictObject({ of: v.literal('correct clock') }),
	/** The same, signed for the region that the answer names. */
	v.strictObject({
		of: v.literal('other place'),
		place: choiceSchema.entries.place,
		region: v.pipe(v.string(), v.maxLength(200)),
	}),
	/** The same with the bucket in the path: the host that begins with it is not found, or not in the certificate. */
	v.strictObject({ of: v.literal('path style') }),
]);
export type Offer = v.InferOutput<typeof offerSchema>;

/** What a request that came to this outcome suggests to send next. */
export function offersOf(
	outcome: Outcome,
	{ method, origin }: Pick<HttpRequest, 'method' | 'origin'>,
	connection: Connection,
): Offer[] {
	if (outcome.kind === 'no answer') {
		const isBucketInHost = origin !== connection.endpoint.origin;
		return isBucketInHost && failsByName(outcome.failure.cause) ? [{ of: 'path style' }] : [];
	}
	const isHead = method === 'HEAD' && outcome.kind === 'error' && outcome.isCodeHidden;
	const isSigned = connection.credential !== null;
	const place = isSigned ? otherPlace(outcome, connection) : null;
	const code = 'finding' in outcome ? outcome.finding.code : '';
	const isSkewed = isSigned && code !== '' && serverClock(outcome.answer)?.isBeyondLimit === true;
	return [
		...(isHead ? [{ of: 'as get' } as const] : []),
		...(isSkewed ? [{ of: 'correct clock' } as const] : []),
		...(place === null ? [] : [place]),
	];
}

function failsByName(cause: FailureCause): boolean {
	return cause.of === 'host not found' || (cause.of === 'certificate' && cause.why === 'wrong host');
}

function otherPlace(outcome: Exclude<Outcome, { kind: 'no answer' }>, { endpoint, region }: Connection): Offer | null {
	if (!('finding' in outcome) || !mayBeOfRegion(outcome.finding)) return null;
	const named = headerOf(outcome.answer.headers, 'x-amz-bucket-region') ?? outcome.finding.fields.region;
	const here = regions.find((known) => known.endpoint === endpoint.origin);
	if (here === undefined) {
		// A store of one's own keeps its endpoint; only the region string was wrong.
		if (named === undefined || named === region || !isRegion(named)) return null;
		return { of: 'other place', place: { of: 'custom', endpoint: endpoint.origin, region: named }, region: named };
	}
	const isElsewhere = outcome.finding.code === 'BGSRegionMismatch';
	const there = isElsewhere ? regions.find((known) => known !== here) : regions.find((known) => known.region === named);
	if (there === undefined || (there === here && region === here.region)) return null;
	return { of: 'other place', place: { of: 'region', id: there.id }, region: there.region };
}
