import { code, phrase, type RichText } from '../../richText.ts';
import type { Translate } from '../../ports.ts';
import type { Look } from '../clue.ts';

/** A message that says more than its code. */
interface MessageRow {
	/** Codes that carry it; any code when absent. */
	readonly codes?: readonly string[];
	readonly pattern: RegExp;
	readonly evidence: (translate: Translate) => RichText;
	readonly step: (translate: Translate) => RichText;
}

/** Where a code is a catch-all, its message decides. */
const rows: readonly MessageRow[] = [
	{
		codes: ['AccessDenied'],
		pattern: /headers present in the request which were not signed|HeadersNotSigned/i,
		evidence: (translate) => phrase(translate, 'The message says that a header was added after signing.'),
		step: (translate) => phrase(translate, 'Find the proxy or hook that adds {0} headers, or sign them.', code('x-amz-*')),
	},
	{
		codes: ['AccessDenied'],
		pattern: /anonymous/i,
		evidence: (translate) => phrase(translate, 'The message says that the request was not signed at all.'),
		step: (translate) => phrase(translate, 'Give the client a key, or make the object public on purpose.'),
	},
	{
		codes: ['AccessDenied'],
		pattern: /object lock|WORM protected|legal hold|governance/i,
		evidence: (translate) => phrase(translate, 'The message speaks of object lock: the version may not be changed yet.'),
		step: (translate) => phrase(translate, 'Read the object’s retention and legal hold; wait until they end.'),
	},
	{
		codes: ['AccessDenied'],
		pattern: /explicit deny/i,
		evidence: (translate) =>
			phrase(translate, 'The message says that a policy denies this in so many words; no allow can undo that.'),
		step: (translate) =>
			phrase(translate, 'Find the {0} statement in the bucket policy and its condition.', code('"Effect": "Deny"')),
	},
	{
		codes: ['InvalidRequest', 'InvalidArgument', 'AccessDenied', '400'],
		pattern: /use AWS4-HMAC-SHA256|authorization mechanism you have provided is not supported/i,
		evidence: (translate) =>
			phrase(translate, 'The message says that the request was signed in the old way, with signature version 2.'),
		step: (translate) => phrase(translate, 'Set the client’s signature version to {0}.', code('s3v4')),
	},
	{
		codes: ['InvalidRequest'],
		pattern: /missing required header|Content-MD5/i,
		evidence: (translate) => phrase(translate, 'The message asks for {0}, which newer SDKs no longer send.', code('Content-MD5')),
		step: (translate) => phrase(translate, 'Tell the SDK to send MD5 for this operation, or use an older release.'),
	},
	{
		codes: ['InvalidRequest', 'EntityTooLarge'],
		pattern: /copy source is larger/i,
		evidence: (translate) => phrase(translate, 'The message says that the copy’s source is too large for one request.'),
		step: (translate) => phrase(translate, 'Copy in parts with {0}.', code('UploadPartCopy')),
	},
	{
		codes: ['BucketAlreadyExists'],
		pattern: /cannot modify existing|already owned/i,
		evidence: (translate) => phrase(translate, 'The message says that the bucket is yours already, with other settings.'),
		step: (translate) => phrase(translate, 'Use the bucket as it is, or change its settings with their own requests.'),
	},
	{
		codes: ['InternalError'],
		pattern: /multipart completion is already in progress/i,
		evidence: (translate) => phrase(translate, 'The message says that an earlier try to complete this upload still runs.'),
		step: (translate) => phrase(translate, 'Wait, then look whether the object is there, before completing again.'),
	},
	{
		codes: ['SignatureDoesNotMatch'],
		pattern: /accept-encoding/i,
		evidence: (translate) =>
			phrase(translate, 'The text names {0}, a header that proxies rewrite after it was signed.', code('accept-encoding')),
		step: (translate) =>
			phrase(translate, 'Keep it out of the signature; with rclone: {0}.', code('--s3-sign-accept-encoding=false')),
	},
	{
		codes: ['QuotaExceeded'],
		pattern: /^/,
		evidence: (translate) =>
			phrase(translate, 'A quota is used up; this is no matter of permissions, although the status is 403.'),
		step: (translate) =>
			phrase(translate, 'Free space, old versions and unfinished uploads included; the sums follow minutes later.'),
	},
];

/** What the message, or a telling word beside it, says beyond the code. */
export const messages: Look = ({ translate, code: name, fields, text }) => {
	const told = `${fields.message ?? ''}\n${text}`;
	const row = rows.find(({ codes, pattern }) => (codes === undefined || codes.includes(name)) && pattern.test(told));
	return row === undefined ? undefined : { evidence: [row.evidence(translate)], steps: [row.step(translate)] };
};
