import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExplainContext } from '../../../../src/core/explain/context.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import { value } from '../../../../src/core/richText.ts';
import { entryOf, type FindingRow, told } from './samples.ts';

interface Row {
	readonly name: string;
	readonly finding: FindingRow;
	readonly text?: string;
	readonly context?: Partial<ExplainContext>;
	/** Sentences that must be there, whole. */
	readonly says?: readonly string[];
	/** Beginnings of the first steps. */
	readonly first?: string;
	readonly headline?: string;
	/** Words that must not be there. */
	readonly silent?: RegExp;
}

const rgwId = 'tx00000ca615cf2d2b855ac-006b030a54-1023-bkk';
const amazonKey = ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');
const sessionKey = ['ASIA', 'QP8XEUCJM', 'EXAMPLE'].join('');
const ourKey = ['BGSAKIA', 'TESTMAIN', '00001'].join('');
const credential = (region: string, key = ourKey) =>
	`Authorization: AWS4-HMAC-SHA256 Credential=${key}/20261122/${region}/s3/aws4_request, SignedHeaders=host`;

const clock: readonly Row[] = [
	{
		name: 'a clock behind, by the body’s two times',
		finding: { code: 'RequestTimeTooSkewed', details: { RequestTime: '20261122T150924Z', ServerTime: '2026-11-22T15:29:29Z' } },
		says: ['It was signed at 2026-11-22 15:09:24 UTC, and the server’s clock read 2026-11-22 15:29:29 UTC: 20 min 5 s apart.'],
	},
	{
		name: 'a clock ahead, by the headers',
		finding: { code: 'RequestTimeTooSkewed' },
		text: '> GET /b HTTP/1.1\n> Host: s3.bkk.bangmod.storage\n> X-Amz-Date: 20261122T183000Z\n< HTTP/1.1 400\n< Date: Sun, 22 Nov 2026 15:29:24 GMT\n',
		says: ['The client’s clock is 3 h ahead: it signed 2026-11-22 18:30:00 UTC, the server had 2026-11-22 15:29:24 UTC.'],
	},
	{
		name: 'the server’s time out of the request id',
		finding: { code: 'RequestTimeTooSkewed', fields: { requestId: rgwId } },
		text: 'x-amz-date:20261122T150924Z\n',
		says: ['It was signed at 2026-11-22 15:09:24 UTC, and the server’s clock read 2026-11-22 15:29:24 UTC: 20 min apart.'],
	},
	{
		name: 'two times close together are not blamed',
		finding: { code: 'RequestTimeTooSkewed', details: { RequestTime: '20261122T152924Z', ServerTime: '2026-11-22T15:29:29Z' } },
		silent: /apart|clock is/,
	},
	{
		name: 'one time alone says nothing',
		finding: { code: 'RequestTimeTooSkewed' },
		text: 'Date: Sun, 22 Nov 2026 15:29:24 GMT',
		silent: /clock (?:is|read)/,
	},
];

const keys: readonly Row[] = [
	{
		name: 'an AWS key',
		finding: { code: 'InvalidAccessKeyId', details: { AWSAccessKeyId: amazonKey } },
		says: ['The request was signed with key id AKIA…MPLE; BangmodStorage’s begin with BGSAKIA.'],
		first: 'Run aws configure list',
	},
	{
		name: 'a temporary AWS key in the header',
		finding: { code: 'SignatureDoesNotMatch' },
		text: credential('ap-southeast-1-bkk', sessionKey),
		says: ['The key id ASIA…MPLE is a temporary one, and x-amz-security-token is not among the signed headers.'],
		silent: new RegExp(sessionKey.slice(4, 12)),
	},
	{ name: 'our own key', finding: { code: 'InvalidAccessKeyId', details: { AWSAccessKeyId: ourKey } }, silent: /begin with/ },
	{
		name: 'an AWS key at Amazon',
		finding: { code: 'InvalidAccessKeyId', details: { AWSAccessKeyId: amazonKey } },
		text: 'https://b.s3.us-east-2.amazonaws.com/',
		silent: /BGSAKIA/,
	},
];

const regions: readonly Row[] = [
	{
		name: 'Amazon’s default region at our endpoint',
		finding: { code: 'SignatureDoesNotMatch' },
		text: `GET https://s3.bkk.bangmod.storage/b\n${credential('us-east-1')}`,
		says: ['The request was signed for region us-east-1; s3.bkk.bangmod.storage wants exactly ap-southeast-1-bkk.'],
		first: 'on BangmodStorage ap-southeast-1-bkk goes with https://s3.bkk.bangmod.storage',
	},
	{
		name: 'the other region’s string, percent-encoded',
		finding: { code: 'SignatureDoesNotMatch' },
		text: 'https://media.s3.bkk.bangmod.storage/k?X-Amz-Credential=K%2F20261122%2Fap-southeast-1-sg%2Fs3%2Faws4_request',
		says: [
			'The request went to s3.bkk.bangmod.storage but was signed for ap-southeast-1-sg, the region of s3.sg.bangmod.storage.',
		],
	},
	{
		name: 'another region answered',
		finding: { code: 'BGSRegionMismatch' },
		text: 'Host: s3.bkk.bangmod.storage\nx-bgs-region: ap-southeast-1-sg',
		says: ['The endpoint is s3.bkk.bangmod.storage, yet region ap-southeast-1-sg answered.'],
	},
	{
		name: 'the right pair',
		finding: { code: 'SignatureDoesNotMatch' },
		text: `Host: s3.sg.bangmod.storage\n${credential('ap-southeast-1-sg')}`,
		silent: /signed for|wants exactly/i,
	},
];

/** A value as text shows it: a line end as a sign. */
const shown = (bucket: string): string => plainLine([value(bucket)]);

const names: readonly Row[] = [
	['My_Bucket', ['It has upper-case letters (M B); only lower case is allowed.', 'It has an underscore; use a hyphen.']],
	['ab', ['It has 2 characters; at least 3 are needed.']],
	['a'.repeat(64), ['It has 64 characters; at most 63 are allowed.']],
	['a.b.c', ['It has a dot; Amazon allows dots, BangmodStorage does not.']],
	['ab cd\n', ['It has white space; look for a stray blank or line end in a variable.']],
	['-abc-', ['It does not begin with a letter or digit.', 'It does not end with a letter or digit.']],
	['192.168.1.1', ['It has a dot; Amazon allows dots, BangmodStorage does not.', 'It looks like an IPv4 address.']],
	['xn--abc', ['It begins with xn--, which is reserved.']],
	['bgs-mine', ['It begins with bgs-, which is reserved.']],
	[
		'กขค',
		[
			'It has ก ข ค; only letters a–z, digits and hyphens are allowed.',
			'It does not begin with a letter or digit.',
			'It does not end with a letter or digit.',
		],
	],
	['s3://b/k', ['It has : /; only letters a–z, digits and hyphens are allowed.']],
].map(([bucket, says]) => ({
	name: `the bucket name ${JSON.stringify(bucket)}`,
	finding: { code: 'InvalidBucketName', fields: { bucket: bucket as string } },
	// The first rule stands in one sentence with the name.
	says: (says as string[]).map((rule, index) =>
		index === 0 ? `The bucket name ${shown(bucket as string)} breaks the naming rules: ${rule}` : rule,
	),
}));

const sizes: readonly Row[] = [
	{
		name: 'a body over the limit',
		finding: { code: 'EntityTooLarge', details: { ProposedSize: '7437099286', MaxSizeAllowed: '5368709120' } },
		says: ['7,437,099,286 bytes (6.93 GiB) were sent; one request may carry 5,368,709,120 bytes (5 GiB).'],
	},
	{
		name: 'a part below the limit',
		finding: { code: 'EntityTooSmall', details: { ProposedSize: '60166' } },
		says: ['A part of 60,166 bytes (58.76 KiB) was sent; all but the last need 5,242,880 bytes (5 MiB).'],
	},
	{
		name: 'a size that is no number',
		finding: { code: 'EntityTooSmall', details: { ProposedSize: 'a lot' } },
		silent: /part of/,
	},
	{
		name: 'a key over 1,024 bytes',
		finding: { code: 'KeyTooLongError', fields: { key: 'ก'.repeat(400) } },
		says: ['The key has 1200 UTF-8 bytes in 400 characters; at most 1024 bytes are allowed.'],
	},
	{ name: 'a key of 1,024 bytes', finding: { code: 'KeyTooLongError', fields: { key: 'a'.repeat(1024) } }, silent: /UTF-8/ },
];

const answers: readonly Row[] = [
	{
		name: 'HEAD without a body',
		finding: { code: '403', shape: 'head-no-body', fields: { status: 403, operation: 'HeadObject' } },
		says: [
			'An answer to HEAD has no body, so the error code is lost; only the status is known.',
			'Behind 403 may stand: AccessDenied, InvalidAccessKeyId, SignatureDoesNotMatch, BGSRegionMismatch, RequestNotAuthorized.',
		],
		first: 'Repeat it as GET with Range: bytes=0-0',
	},
	{
		name: 'HEAD without a body at Amazon',
		finding: { code: '403', shape: 'head-no-body', fields: { status: 403 } },
		text: 'https://b.s3.us-east-2.amazonaws.com/k',
		says: ['Behind 403 may stand: AccessDenied, InvalidAccessKeyId, SignatureDoesNotMatch.'],
	},
	{
		name: 'a proxy’s page',
		finding: { code: '502', fields: { status: 502 } },
		context: { lookUp: (code) => entryOf(code, { origin: 'client' }) },
		text: 'HTTP/1.1 502\nServer: nginx/1.24\nVia: 1.1 squid\n\n<html><head><title>502 Bad Gateway</title>',
		headline: 'A proxy, portal or other program answered, not the store.',
		says: [
			'The answer is a web page titled 502 Bad Gateway.',
			'It passed a proxy: Via: 1.1 squid.',
			'It names its server: Server: nginx/1.24.',
			'No request id: the gateway puts x-amz-request-id on every answer.',
		],
	},
	{
		name: 'an S3 code through a proxy that names itself',
		finding: { code: 'InvalidPart' },
		text: 'Server: cloudflare',
		headline: 'About InvalidPart.',
	},
	{
		name: 'the gateway behind a proxy',
		finding: { code: 'AccessDenied', fields: { requestId: rgwId } },
		text: 'Server: nginx\nVia: 1.1 squid\n<Error><Code>AccessDenied</Code>',
		headline: 'About AccessDenied.',
		silent: /proxy/,
	},
	{
		name: 'Amazon’s answer',
		finding: { code: 'AccessDenied' },
		text: 'https://media.s3.eu-west-1.amazonaws.com/k',
		says: ['The text names a host of Amazon S3, not of BangmodStorage: media.s3.eu-west-1.amazonaws.com.'],
		first: 'If you meant BangmodStorage, set the endpoint to https://s3.bkk.bangmod.storage',
	},
	{
		name: 'S3’s XML namespace is nobody’s host',
		finding: { code: 'AccessDenied' },
		text: '<Error xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
		silent: /Amazon/,
	},
	{
		name: 'a host that only ends like ours',
		finding: { code: 'AccessDenied' },
		text: 'https://s3.evil-bangmod.storage.example/ https://s3.аmazonaws.com/',
		silent: /from/,
	},
	{
		name: 'an error inside a 200',
		finding: { code: 'InternalError', fields: { status: 200 } },
		says: ['The status is 200, but the body is an error: the operation failed.'],
	},
	{
		name: 'one key of a DeleteResult',
		finding: { code: 'AccessDenied' },
		text: '<DeleteResult><Error><Key>k</Key><Code>AccessDenied</Code></Error></DeleteResult>',
		says: ['The request as a whole answered 200; this key alone was not deleted.'],
		first: 'Check the Errors list',
	},
	{
		name: 'a request id’s own time, here and in UTC',
		finding: { code: 'NoSuchKey', fields: { requestId: rgwId } },
		context: { utcOffsetMinutes: () => 420 },
		says: [
			'The request id says when: 2026-11-22 15:29:24 UTC, which is 2026-11-22 22:29:24 +07:00 here.',
			'It also names the zone that answered: bkk.',
		],
	},
	{
		name: 'a request id from before RGW',
		finding: { code: 'NoSuchKey', fields: { requestId: 'tx4798ea3f2295f848cd474-0025283e7a-105620-sg' } },
		silent: /request id/,
	},
	{
		name: 'a request id from a time to come',
		finding: { code: 'NoSuchKey', fields: { requestId: 'tx62cf656eb0c6a66a77242-00bf902ab2-a12122-bkk' } },
		context: { now: Date.UTC(2026, 10, 22) },
		silent: /request id/,
	},
	{
		name: 'a presigned URL past its time',
		finding: { code: 'AccessDenied', details: { Expires: '2025-04-20T06:05:22Z', ServerTime: '2025-04-20T06:06:24Z' } },
		headline: 'The presigned URL is past its life.',
		says: ['The presigned URL ended at 2025-04-20 06:05:22 UTC and was used 1 min 2 s later.'],
		first: 'Make a new URL just before it is used',
	},
	{
		name: 'a presigned URL that asks for too long',
		finding: { code: 'AccessDenied' },
		text: '?X-Amz-Date=20261122T150000Z&X-Amz-Expires=604801',
		says: ['The URL asks for 604801 seconds; from 1 to 604800 are allowed.'],
	},
];

const skew = entryOf('RequestTimeTooSkewed', { origin: 'documented', vendor: [{ status: 400, meaning: 'Clock.' }] });
const slow = entryOf('SlowDown', { origin: 'documented', vendor: [{ status: 503, meaning: 'Slow.' }] });

const meanings: readonly Row[] = [
	{
		name: 'a skewed clock with status 403',
		finding: { code: 'RequestTimeTooSkewed', fields: { status: 403 } },
		context: { lookUp: () => skew },
		says: [
			'The status is 403, as on Amazon and plain Ceph; BangmodStorage’s front end answers 400. So this answer came from elsewhere.',
		],
	},
	{
		name: 'another status than the vendor’s',
		finding: { code: 'SlowDown', fields: { status: 429 } },
		context: { lookUp: () => slow },
		says: ['The status is 429, but BangmodStorage answers this code with 503.'],
	},
	{
		name: 'the vendor’s status',
		finding: { code: 'SlowDown', fields: { status: 503 } },
		context: { lookUp: () => slow },
		silent: /but BangmodStorage/,
	},
	{
		name: 'two digests',
		finding: { code: 'BadDigest', details: { ExpectedDigest: 'aaaa', CalculatedDigest: 'bbbb' } },
		says: ['The request promised aaaa; the server computed bbbb.'],
	},
	{
		name: 'a hexadecimal Content-MD5',
		finding: { code: 'InvalidDigest', details: { 'Content-MD5': 'd41d8cd98f00b204e9800998ecf8427e' } },
		says: ['The Content-MD5 is d41d8cd98f00b204e9800998ecf8427e: 32 hexadecimal digits where base64 belongs.'],
	},
	{
		name: 'an expired URL inside AccessDenied',
		finding: { code: 'AccessDenied', fields: { message: 'The pre-signed URL has expired' } },
		says: ['The service says: The pre-signed URL has expired'],
		headline: 'The presigned URL is past its life.',
	},
	{
		name: 'a name that is not found: the words are the client’s, as nothing answered',
		finding: { code: 'getaddrinfo ENOTFOUND' },
		says: ['The client says: getaddrinfo ENOTFOUND'],
		silent: /The service says/,
	},
	{
		name: 'a message alone is the service’s',
		finding: { code: 'Request has expired', fields: { message: 'Request has expired' } },
		says: ['The service says: Request has expired'],
		silent: /The client says/,
	},
	{
		name: 'a status alone, of a request that the line names',
		finding: { code: '400', fields: { status: 400, operation: 'UploadPart' } },
		headline: 'UploadPart got status 400, and this text holds no code.',
	},
	{
		name: 'a status alone, of a HEAD',
		finding: { code: '403', fields: { status: 403, operation: 'HeadObject' } },
		headline: 'HeadObject got status 403: an answer to HEAD has no body, so no code came with it.',
	},
	{
		name: 'a status alone, of nobody knows what',
		finding: { code: '403', fields: { status: 403 } },
		headline: 'About 403.',
	},
	{
		name: 'signature version 2 inside InvalidRequest',
		finding: {
			code: 'InvalidRequest',
			fields: { message: 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.' },
		},
		headline: 'The client signs in the old way, with signature version 2.',
	},
	{
		name: 'an SDK that adds checksums',
		finding: { code: 'MissingContentLength' },
		text: 'User-Agent: Boto3/1.36.2 md/Botocore#1.36.2',
		says: ['The client is boto3 1.36.2, which adds checksums by itself.'],
		first: "With boto3: Config(request_checksum_calculation='when_required'",
	},
	{
		name: 'an SDK that does not',
		finding: { code: 'MissingContentLength' },
		text: 'aws-cli/2.22.35 Python',
		silent: /checksums/,
	},
	{
		name: 'a checksum header in any error',
		finding: { code: 'InvalidArgument', fields: { message: "Unsupported header 'x-amz-sdk-checksum-algorithm' received" } },
		says: ["The service says: Unsupported header 'x-amz-sdk-checksum-algorithm' received"],
		first: 'Let the client send checksums only where they are required: AWS_REQUEST_CHECKSUM_CALCULATION=when_required',
	},
	{
		name: 'throttled listing, with the server’s wish',
		finding: { code: 'SlowDown', fields: { operation: 'ListObjectsV2' } },
		text: '< Retry-After: 3',
		says: [
			'ListObjectsV2 counts as listing: 500 requests a second per bucket, 3 times that for 30 s.',
			'The server asks to wait 3 s before the next try.',
		],
	},
	{
		name: 'throttled writing',
		finding: { code: 'SlowDown', fields: { operation: 'PutObject' } },
		says: ['PutObject counts as a write: 3500 requests a second per prefix, 10 times that for 30 s.'],
	},
	{
		name: 'throttled reading',
		finding: { code: 'SlowDown', fields: { operation: 'REST.HEAD.OBJECT' } },
		says: ['REST.HEAD.OBJECT counts as a read: 5500 requests a second per prefix, 10 times that for 30 s.'],
	},
	{
		name: 'a torn part number',
		finding: { code: 'InvalidPart', details: { PartNumber: '7&uploadId=x' } },
		silent: /part number/,
	},
	{
		name: 'a named argument',
		finding: { code: 'InvalidArgument', details: { ArgumentName: 'partNumber', ArgumentValue: '10001' } },
		says: ['The server names the argument: partNumber.', 'Its value was 10001.'],
	},
];

for (const { name, finding, text, context, says = [], first, headline, silent } of [
	...clock,
	...keys,
	...regions,
	...names,
	...sizes,
	...answers,
	...meanings,
]) {
	test(`tells of ${name}`, () => {
		const explanation = told(finding, { ...context, ...(text === undefined ? {} : { surroundings: text }) });
		const sentences = explanation.evidence.split('\n');
		for (const sentence of says) assert.ok(sentences.includes(sentence), `${sentence}\nnot in\n${explanation.evidence}`);
		if (first !== undefined) assert.ok(explanation.steps.includes(first), explanation.steps);
		if (headline !== undefined) assert.equal(explanation.headline, headline);
		if (silent !== undefined) assert.doesNotMatch(`${explanation.evidence}\n${explanation.steps}`, silent);
	});
}

test('what an SDK prints for an empty message is no second error', () => {
	assert.match(
		told({ code: 'SignatureDoesNotMatch' }, { surroundings: 'api error SignatureDoesNotMatch: UnknownError' }).notes,
		/no second error/,
	);
});

test('an empty message of the gateway is normal', () => {
	const finding = { code: 'AccessDenied', fields: { requestId: rgwId } };
	assert.match(told(finding, { surroundings: '<Code>AccessDenied</Code><Message></Message>' }).notes, /empty message is normal/);
});

test('no sentence carries a secret out of the text', () => {
	const signature = 'ab12'.repeat(16);
	const surroundings = `HTTP/1.1 502\nServer: nginx\nVia: joe:${signature}@proxy\n\n<title>Signature=${signature}</title>`;
	const page = told({ code: '502', fields: { status: 502 } }, { surroundings, lookUp: () => undefined });
	assert.match(page.evidence, /passed a proxy/);
	const body = told({ code: 'Zorch', details: { Header: `Authorization: Bearer ${signature}` } }, { lookUp: () => undefined });
	assert.match(body.evidence, /The header in question/);
	assert.doesNotMatch(JSON.stringify([page, body]), new RegExp(signature));
});
