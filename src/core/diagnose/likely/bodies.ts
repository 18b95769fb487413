import type { LikelyRow } from './likelyRow.ts';
import { onComplete, onCreate, onDeletes } from './operations.ts';

/** What was sent, whole or in parts, and its checksums. */
export const bodies: readonly LikelyRow[] = [
	{
		codes: ['MalformedXML'],
		operation: onComplete,
		causes: ['no-parts', 'part-etag-hidden', 'malformed-document', 'part-mismatch', 'proxy-changes-header'],
	},
	{
		codes: ['MalformedXML'],
		operation: onDeletes,
		causes: ['no-parts', 'bad-argument', 'malformed-document', 'unsupported-feature'],
	},
	{ codes: ['MalformedXML'], operation: onCreate, causes: ['location-constraint', 'malformed-document'] },
	{
		codes: ['MalformedXML', 'MissingRequestBodyError'],
		causes: ['malformed-document', 'no-parts', 'unsupported-feature', 'part-mismatch'],
	},
	{
		codes: ['MalformedPolicy', 'MalformedPolicyDocument', 'MalformedACLError'],
		causes: ['malformed-document', 'unsupported-feature'],
	},
	{ codes: ['EntityTooSmall'], causes: ['part-too-small', 'tool-bug'] },
	{ codes: ['EntityTooLarge', 'MaxMessageLengthExceeded'], causes: ['too-large', 'proxy-body-limit', 'quota'] },
	{ codes: ['413'], causes: ['proxy-body-limit', 'too-large'] },
	{
		codes: ['InvalidPart', 'InvalidPartOrder'],
		causes: ['part-mismatch', 'part-etag-hidden', 'parts-unequal', 'concurrent-change', 'upload-gone'],
	},
	{ codes: ['InvalidPartNumber'], causes: ['bad-argument', 'too-many-parts'] },
	{ codes: ['InvalidRange', '416'], operation: /Part|Upload/, causes: ['too-many-parts', 'bad-argument'] },
	{ codes: ['InvalidRange', '416'], causes: ['bad-argument', 'too-many-parts', 'tool-bug'] },
	{ codes: ['InvalidDigest'], causes: ['body-changed', 'digest-malformed', 'checksum-default'] },
	{
		codes: ['BadDigest', 'XAmzContentChecksumMismatch'],
		causes: ['body-changed', 'checksum-default', 'digest-malformed', 'proxy-changes-header'],
	},
	{ codes: ['XAmzContentSHA256Mismatch'], causes: ['checksum-default', 'chunked-signing', 'body-changed', 'tool-bug'] },
	{
		codes: ['MissingContentLength', '411', 'LengthRequired'],
		causes: ['length-missing', 'checksum-default', 'proxy-changes-header'],
	},
	{ codes: ['MissingContentMD5'], causes: ['checksum-missing', 'checksum-default'] },
	{
		codes: ['MalformedTrailerError', 'InvalidChunkSizeError'],
		causes: ['malformed-trailer', 'checksum-default', 'chunked-signing'],
	},
	{ codes: ['IncompleteBody'], causes: ['length-wrong', 'slow-line', 'tool-bug', 'malformed-trailer'] },
	{ codes: ['RequestTimeout', '408'], causes: ['slow-line', 'length-wrong', 'region-degraded', 'throttled'] },
];
