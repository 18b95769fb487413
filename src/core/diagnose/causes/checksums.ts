import { chunkedTransfer, trailerOfNothing, twoSums } from '../signs/bodySigns.ts';
import { checksumRefused, newChecksums, noChecksumSigned, olderThanChecksums, oneHashOfNothing } from '../signs/checksumSigns.ts';
import { setUpWithChecksums, setUpWithoutChecksums } from '../signs/setupSigns.ts';
import type { Cause } from '../cause.ts';
import type { Report } from '../report.ts';
import { code, fact, isCode, look, message } from '../signs.ts';
import { phrase, value } from '../../richText.ts';

/** Codes behind which the checksums of 2025 hide. */
const isOfChecksums = isCode(
	'MissingContentLength',
	'NotImplemented',
	'InvalidArgument',
	'InvalidRequest',
	'InvalidDigest',
	'BadDigest',
	'XAmzContentSHA256Mismatch',
	'XAmzContentChecksumMismatch',
	'MalformedTrailerError',
	'SignatureDoesNotMatch',
	'AccessDenied',
	'400',
	'403',
	'411',
	'501',
	'BadRequest',
	'InvalidChunkSizeError',
	'UnsupportedHeader',
);

/** A message that asks for a checksum, or for fewer of them, is from a store that takes them. */
function takesNone({ facts }: Report): boolean {
	return !/required|missing|value for|single|only specify|multiple|no corresponding|must be sent with|does not match/i.test(
		facts.answer.message?.value ?? '',
	);
}

/** Sums over the body, and its length. */
export const checksums: readonly Cause[] = [
	{
		id: 'checksum-default',
		what: 'A newer SDK adds a checksum that the store does not take.',
		next: 'Let the client send checksums only where they are required: `AWS_REQUEST_CHECKSUM_CALCULATION=when_required AWS_RESPONSE_CHECKSUM_VALIDATION=when_required`.',
		setting: 'checksums',
		signs: [
			look(
				'proves',
				newChecksums,
				isCode(
					'XAmzContentSHA256Mismatch',
					'MissingContentLength',
					'NotImplemented',
					'InvalidChunkSizeError',
					'XAmzContentChecksumMismatch',
				),
			),
			message(
				'proves',
				/STREAMING-(?:UNSIGNED-PAYLOAD|AWS4-HMAC-SHA256-PAYLOAD)-TRAILER|must be UNSIGNED-PAYLOAD|x-amz-(?:sdk-)?checksum|x-amz-trailer/i,
				takesNone,
			),
			look('proves', checksumRefused, isCode('NotImplemented', 'InvalidArgument', 'InvalidRequest')),
			look('suggests', newChecksums, isOfChecksums),
			look('against', olderThanChecksums),
			look('against', noChecksumSigned),
		],
		ofSetup: [look('suggests', setUpWithChecksums, isOfChecksums), look('against', setUpWithoutChecksums)],
		pages: ['compatibility'],
	},
	{
		id: 'checksum-twice',
		what: 'Two checksums stand in one request.',
		next: 'Send one of the two: let the client add its own checksum only where it is required, or take your Content-MD5 out.',
		setting: 'checksums',
		signs: [message('proves', /(?:only )?(?:specify )?(?:one|a single) (?:non-default )?(?:x-amz-)?checksum|multiple checksum/i)],
	},
	{
		id: 'checksum-missing',
		what: 'This request needs a Content-MD5 or another checksum, and has none.',
		next: 'Let the client send MD5 for this operation, or use a release that does.',
		signs: [
			message('proves', /content-md5.{0,40}(?:required|missing|must)|(?:missing|required|requires?)[^.]{0,60}content-md5/i),
			code('proves', 'MissingContentMD5'),
		],
		pages: ['compatibility'],
	},
	{
		id: 'malformed-trailer',
		what: 'The client ends its body with a broken trailer or chunk.',
		next: 'Switch the client’s checksum trailer off for this upload, above all for an empty body, or use a newer release.',
		setting: 'checksums',
		signs: [
			message(
				'proves',
				/trailing data that was not well-formed|(?:malformed|invalid|unexpected) trailer|trailer .{0,40}(?:malformed|invalid)/i,
			),
			code('proves', 'MalformedTrailerError'),
			look('suggests', trailerOfNothing, isCode('IncompleteBody', 'InvalidRequest', '400', 'BadRequest')),
			code('suggests', 'InvalidChunkSizeError'),
		],
	},
	{
		id: 'body-changed',
		what: 'The body that arrived is not the body that was hashed.',
		next: 'Upload a copy that nothing writes to, in one try; if the same bytes pass on the second try, look for a proxy that changes bodies.',
		signs: [
			look('suggests', oneHashOfNothing),
			look('suggests', twoSums),
			message(
				'suggests',
				/did not match what (?:we received|was computed)|does not match what was computed|checksum (?:did|does) not match|md5 (?:did|does) not match|sha256.{0,40}(?:did|does) not match/i,
				// The code says the same, and is oftener of what the client adds to the body.
				(report) => report.code !== 'XAmzContentSHA256Mismatch',
			),
			code('suggests', 'BadDigest', 'XAmzContentChecksumMismatch'),
		],
	},
	{
		id: 'digest-malformed',
		what: 'The Content-MD5 is no base64 of 16 bytes: hex, or cut off.',
		next: 'Make the header from the bytes of this very body: `openssl dgst -md5 -binary FILE | base64`.',
		signs: [
			fact(
				'proves',
				({ facts }) => facts.request.headers.get('content-md5') ?? facts.answer.elements.get('Content-MD5'),
				(translate, sum) => malformedSum(translate, sum.trim()),
			),
			message(
				'suggests',
				/(?:content-md5 you specified|value for x-amz-checksum-\w{1,12} header) (?:was|is) (?:not valid|invalid)/i,
			),
		],
	},
	{
		id: 'length-missing',
		what: 'The body is sent without its length.',
		next: 'Pass the length, or upload a stream in parts: boto3 `upload_fileobj`, JavaScript `Upload` of `@aws-sdk/lib-storage`, Go `manager.Uploader`.',
		signs: [
			message(
				'proves',
				/must provide the content-length|length required|content-length (?:header )?(?:is )?(?:required|missing)|functionality that is not implemented.{0,20}transfer-encoding|transfer-encoding.{0,60}not (?:implemented|supported)/i,
				// A release that adds checksums sends a body of unknown length in chunks by itself.
				(report) => newChecksums(report) === undefined,
			),
			look('proves', chunkedTransfer, isCode('MissingContentLength', '411', 'LengthRequired', 'NotImplemented', '501')),
			code('suggests', 'MissingContentLength', '411', 'LengthRequired'),
		],
	},
	{
		id: 'length-wrong',
		what: 'The declared length and the body differ.',
		next: 'Do not set Content-Length yourself, and upload a copy of the file that nothing writes to.',
		signs: [
			message(
				'proves',
				/did not provide the number of bytes|ContentLength.{0,30}(?:Body length|with Body)|body (?:is )?(?:shorter|longer) than|content-length.{0,40}(?:mismatch|does not match)|body length does not match|different length than (?:the )?expected|more data read than expected/i,
			),
			code('suggests', 'IncompleteBody'),
		],
	},
];

/** An MD5 is 16 bytes, which base64 writes in 22 characters and two equals signs. */
function malformedSum(translate: Report['translate'], sum: string) {
	if (/^[0-9a-f]{32}$/i.test(sum))
		return phrase(translate, 'The Content-MD5 is {0}: 32 hexadecimal digits where base64 belongs.', value(sum));
	return /^[A-Za-z0-9+/]{22}==$/.test(sum)
		? undefined
		: phrase(translate, 'The Content-MD5 {0} is no base64 of 16 bytes.', value(sum));
}
