import { code, phrase, type RichText } from '../../richText.ts';
import type { Translate } from '../../ports.ts';
import type { Look } from '../clue.ts';

/** A message that says more than its code. */
interface MessageRow {
	/** Codes that carry it. */
	readonly codes: readonly string[];
	readonly pattern: RegExp;
	readonly evidence: (translate: Translate) => RichText;
	readonly step: (translate: Translate) => RichText;
}

/** Where a code is a catch-all, its message decides. What stands around the message is not the message. */
const rows: readonly MessageRow[] = [
	{
		codes: ['AccessDenied'],
		pattern: /headers present in the request which were not signed/i,
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
		pattern: /object lock|WORM protected|legal hold|bypass ?governance|governance (?:mode|retention)/i,
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
		pattern: /Content-MD5/i,
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
];

/** Names that a message repeats, of users, roles and files, are no words of the service: `arn:…:role/data-governance`. */
const names = /\b(?:arn:|[a-z][a-z\d+.-]{0,12}:\/\/)[^\s"'<>]{1,2000}/gi;

/** Longer is no message of a service. */
const longestMessage = 4000;

/** What the service's own message says beyond the code. */
export const statedReasons: Look = ({ translate, code: name, fields }) => {
	const message = fields.message?.slice(0, longestMessage).replace(names, '');
	if (message === undefined) return undefined;
	const row = rows.find(({ codes, pattern }) => codes.includes(name) && pattern.test(message));
	return row === undefined ? undefined : { evidence: [row.evidence(translate)], steps: [row.step(translate)] };
};
