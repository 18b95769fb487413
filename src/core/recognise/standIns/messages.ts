import type { LogShape } from '../logShape.ts';
import { anyOwnMessage, messageEndings } from '../ownMessages.ts';
import { linear } from '../shapes/parts.ts';

/** Where a message may begin: a line, or behind what introduces it. */
const begins = String.raw`(?=[A-Za-z])(?<=(?:^|\n|[:.=,;>»([{]|\s-|[\w\s]["'\x60])\s{0,2}["'\x60([]{0,3})`;
/** Where a known message ends, or goes on with what differs from report to report. */
const ends = String.raw`(?=(?: (?:object )?size(?: for a copy source)?)?(?:[.…;:,!)\]"'\x60}|\\]|\s{0,8}(?:\n|$)|\s{1,2}[({[<]|\s\w{1,24}[=:]))`;

/** What all rows say of a message. */
const said = { standsFor: 'message', shape: 'other', codes: 'known', trust: 'hint' } as const;

/** The service's message where no code is printed: one that S3's servers are known to send, or whatever an S3 client says behind its name. */
export const messages: readonly LogShape[] = [
	{
		name: 'own-message',
		...said,
		gates: messageEndings,
		pattern: linear(`(?:${begins}|(?<=\\w )(?!Access|Request has))(?<code>${anyOwnMessage})${ends}`),
		rank: 3,
		samples: [
			'Save(<data/7c1f>) returned error, retrying after 1.2s: client.PutObject: «Access Denied».',
			'store: chunk 14: get s3://frames/14.bin: «The specified key does not exist».',
			'level=error msg="shipping failed" err="upload 01H/meta.json: «The specified bucket does not exist»"',
		],
		antiSamples: ['The specified key does not exist in the key ring, so the lock will not open.'],
	},
	{
		name: 'exception-message',
		...said,
		gates: ['S3Exception', 'S3ServiceException', 'S3Error', 'S3ResponseError', 'ErrorResponseException'],
		pattern: linear(
			String.raw`\b(?<name>(?:Amazon)?S3(?:Service|Response)?(?:Exception|Error)|ErrorResponseException)(?:: |\[)["']?(?<code>[A-Z][a-z'’]{1,20} [^\n"(\[;]{4,200}[^\s"(\[;.'])`,
		),
		rank: 1,
		samples: ['Unhandled: Amazon.S3.AmazonS3Exception: «The upload was cut by the tenant’s own rule 7».'],
		antiSamples: ['class S3Error(Exception): pass'],
	},
	{
		name: 'operation-message',
		...said,
		gates: ['Object', 'Bucket', 'Upload', 'Part'],
		pattern: linear(
			String.raw`(?<![\w.])(?:\w{1,20}\.)?(?<operation>(?:Get|Put|Head|Delete|List|Create|Copy|Complete|Abort|Upload)[A-Z]\w{2,40}): (?<code>[A-Z][a-z]{1,20} [^\n:"]{8,200}[^\s:".])`,
		),
		rank: 1,
		samples: ['Fatal: cannot seal pack on s3:store-3/vault: client.PutObject: «Object locks of this tenant are frozen»'],
		antiSamples: ['docs: PutObject: Uploads one object with its body'],
	},
	{
		// A sentence about S3's own headers or signature, wherever an error says it.
		name: 'protocol-message',
		...said,
		gates: ['x-amz-', 'X-Amz-', 'AWS4-HMAC', 'aws-chunked'],
		pattern: linear(
			String.raw`(?:[Ee]rror|[Ff]ailed|ERROR|err|msg|[Mm]essage)["']?(?:: |=["'])(?<code>[A-Z][a-z]{1,20} (?=[^\n]{0,200}(?:[xX]-[aA]mz-|AWS4-HMAC|aws-chunked))[^\n"]{8,300}[^\s".,])`,
		),
		rank: 1,
		samples: ["pool/7: Failed to copy to spool/7 Error: «Our store knows no 'x-amz-sdk-checksum-algorithm' header»."],
		antiSamples: ['proxy: stripped x-amz-meta-a from the request, as asked'],
	},
];
