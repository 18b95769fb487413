import { code, phrase, type RichText, value } from '../../richText.ts';
import type { Case, Look } from '../clue.ts';
import { type Sdk, sdkIn, whenRequiredEverywhere } from '../../clients/sdkIn.ts';

/** Errors that the checksums which SDKs add by themselves since January 2025 are known to cause. */
const checksumErrors = new Set([
	'MissingContentLength',
	'NotImplemented',
	'InvalidDigest',
	'BadDigest',
	'XAmzContentSHA256Mismatch',
	'XAmzContentChecksumMismatch',
	'InvalidChunkSizeError',
	'MalformedTrailerError',
]);

/** Those checksums as a request carries them: a header with its value, a header among the signed ones, or the payload's own name. */
const carried =
	/(?:x-amz-sdk-checksum-algorithm|x-amz-trailer|x-amz-checksum-(?:crc32c?|crc64nvme|sha1|sha256))(?=["'\\]{0,3} {0,4}[:=;]|%3B)|STREAMING-(?:UNSIGNED-PAYLOAD|AWS4-HMAC-SHA256-PAYLOAD)-TRAILER|\baws-chunked\b/i;

/** What a service complains of when it does not know them. `x-amz-checksum-` it also names where one is missing. */
const complainedOf =
	/x-amz-sdk-checksum-algorithm|STREAMING-(?:UNSIGNED-PAYLOAD|AWS4-HMAC-SHA256-PAYLOAD)-TRAILER|\baws-chunked\b/i;

/** curl marks the answer's header lines so; a store that keeps checksums sends them back. */
const answerLine = /^<[^\n]{0,8000}$/gm;

/** Names the client and the exact setting that stops checksums nobody asked for. */
export const sdkChecksums: Look = (report) => {
	const sign = (complainedOf.exec(report.fields.message ?? '') ?? carried.exec(report.text.replace(answerLine, '')))?.[0];
	if (!checksumErrors.has(report.code) && sign === undefined) return undefined;
	const sdk = sdkIn(report.text);
	if (sdk?.addsChecksums === false) return undefined;
	if (sdk === undefined && sign === undefined) return undefined;
	const { translate } = report;
	return {
		evidence: [
			...(sign === undefined ? [] : [phrase(translate, 'The request carries a checksum of the newer kind: {0}.', value(sign))]),
			...named(report, sdk),
		],
		steps: [
			phrase(
				translate,
				'Let the client send checksums only where they are required: {0}.',
				code(sdk?.whenRequired ?? whenRequiredEverywhere),
			),
		],
	};
};

function named({ translate }: Case, sdk: Sdk | undefined): readonly RichText[] {
	if (sdk === undefined) return [];
	if (sdk.version === '') return [phrase(translate, 'The client is {0}.', code(sdk.name))];
	return sdk.addsChecksums === true
		? [phrase(translate, 'The client is {0} {1}, which adds checksums by itself.', code(sdk.name), value(sdk.version))]
		: [phrase(translate, 'The client is {0} {1}.', code(sdk.name), value(sdk.version))];
}
