import * as v from 'valibot';
import { toPlainLine } from '../../core/safe/encode.ts';
import { redact } from '../../core/safe/redact.ts';
import type { Translate } from '../../core/ports.ts';
import { code, phrase, value, type RichText } from '../../core/richText.ts';
import type { PresignedFault, PresignedParts, TakeApartAnswer } from '../../core/s3/sign/presigned.ts';
import { formatDuration, formatUtc } from '../../core/time/formatTime.ts';
import { lineSchema, toLineData } from '../explanationData.ts';

/** A presigned URL in words; holds neither signature nor token. */
export const presignedSchema = v.strictObject({
	/** The one sentence that a reader wants: still good, or since when not. */
	headline: lineSchema,
	tone: v.picklist(['ok', 'failed', 'unknown']),
	facts: v.pipe(v.array(v.strictObject({ label: lineSchema, text: lineSchema })), v.maxLength(20)),
	faults: v.pipe(v.array(lineSchema), v.maxLength(40)),
});
export type PresignedData = v.InferOutput<typeof presignedSchema>;

/** Explains a URL that was taken apart. `now` is milliseconds since 1970 UTC. */
export function toPresignedData(answer: TakeApartAnswer, now: number, translate: Translate): PresignedData {
	if (answer.kind === 'not presigned') return nothing('This is no presigned URL: it has no X-Amz-Signature.', translate);
	if (answer.kind === 'signature version 2') {
		return nothing(
			'This URL is signed in the older way (version 2), which BangmodStorage does not name. Make it anew with version 4.',
			translate,
		);
	}
	const { parts } = answer;
	const isWrong = parts.faults.some(({ of }) => of !== 'headers to send');
	return {
		headline: toLineData(headlineOf(parts, now, translate)),
		tone: isWrong ? 'failed' : 'ok',
		facts: factsOf(parts, translate),
		faults: parts.faults.map((fault) => toLineData(faultWords(fault, translate))),
	};
}

function nothing(sentence: string, translate: Translate): PresignedData {
	return { headline: toLineData(phrase(translate, sentence)), tone: 'unknown', facts: [], faults: [] };
}

function headlineOf({ expiresAt, signedAt, faults }: PresignedParts, now: number, translate: Translate): RichText {
	if (expiresAt === null || signedAt === null) return phrase(translate, 'It does not say until when it is good.');
	const left = value(formatDuration(Math.abs(expiresAt - now)));
	if (expiresAt < now) return phrase(translate, 'It expired {0} ago.', left);
	if (faults.some(({ of }) => of !== 'headers to send'))
		return phrase(translate, 'It would expire in {0}, but something is wrong with it.', left);
	return phrase(translate, 'It is good for another {0}.', left);
}

function factsOf(parts: PresignedParts, translate: Translate): PresignedData['facts'] {
	const fact = (label: string, text: RichText | null) =>
		text === null ? [] : [{ label: toLineData(phrase(translate, label)), text: toLineData(text) }];
	const stated = (text: string) => (text === '' ? null : [value(toPlainLine(redact(text), 2000))]);
	return [
		...fact('Endpoint', stated(parts.origin)),
		...fact('Bucket and key', stated(parts.path)),
		...fact('Key id', stated(parts.accessKeyId)),
		...fact('Region', stated(parts.region)),
		...fact('Service', stated(parts.service)),
		...fact('Signed at', parts.signedAt === null ? null : [value(formatUtc(parts.signedAt))]),
		...fact('Valid for', parts.lifeSeconds === null ? null : [value(formatDuration(parts.lifeSeconds * 1000))]),
		...fact('Expires at', parts.expiresAt === null ? null : [value(formatUtc(parts.expiresAt))]),
		...fact('Signed headers', stated(parts.signedHeaders.join(', '))),
		...fact('Session token', parts.hasToken ? phrase(translate, 'there is one') : null),
		...fact('Other parameters', stated(parts.otherParameters.join(', '))),
		...fact(
			'Method',
			phrase(
				translate,
				'not in the URL: it is good for the one that it was signed for, and any other gets SignatureDoesNotMatch',
			),
		),
	];
}

function faultWords(fault: PresignedFault, translate: Translate): RichText {
	const say = (sentence: string, ...parts: readonly Parameters<typeof phrase>[2][]) => phrase(translate, sentence, ...parts);
	switch (fault.of) {
		case 'missing':
			return say('The parameter {0} is missing.', code(fault.parameter));
		case 'expired':
			return say('It expired at {0}. Make a new one.', value(formatUtc(fault.at)));
		case 'not yet valid':
			return say('It begins at {0}, which is in the future: one of the clocks is wrong.', value(formatUtc(fault.from)));
		case 'life too long':
			return say('X-Amz-Expires must be between 1 and {0} seconds (7 days).', value(String(fault.longestSeconds)));
		case 'broken credential':
			return say('X-Amz-Credential is not of the form key/date/region/s3/aws4_request.');
		case 'scope date':
			return say('The date in X-Amz-Credential is not the day of X-Amz-Date.');
		case 'scope service':
			return say('It is signed for the service {0} instead of s3.', value(fault.service));
		case 'region and endpoint':
			return say('It is signed for the region {0}, but this endpoint is in {1}.', value(fault.region), code(fault.expected));
		case 'host not signed':
			return say('The header host is not among the signed ones.');
		case 'broken signature':
			return say('X-Amz-Signature is not made of 64 hexadecimal digits: the URL was cut or changed on its way.');
		case 'headers to send':
			return say(
				'Whoever uses it must send these headers along, with the values that were signed: {0}',
				value(fault.names.join(', ')),
			);
	}
}
