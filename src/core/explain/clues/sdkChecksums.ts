import { code, phrase, type RichText, value } from '../../richText.ts';
import type { Case, Look } from '../clue.ts';
import { type Sdk, sdkIn, whenRequiredEverywhere } from '../sdk.ts';

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

/** Signs of those checksums in the text or message, which make any code suspect. */
const signs =
	/x-amz-sdk-checksum-algorithm|STREAMING-(?:UNSIGNED-PAYLOAD|AWS4-HMAC-SHA256-PAYLOAD)-TRAILER|x-amz-trailer|x-amz-checksum-(?!mode)|aws-chunked/i;

/** Names the client and the exact setting that stops checksums nobody asked for. */
export const sdkChecksums: Look = (report) => {
	const sign = signs.exec(`${report.fields.message ?? ''}\n${report.text}`)?.[0];
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
