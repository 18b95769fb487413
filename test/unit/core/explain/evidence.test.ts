/** Every piece of evidence beside its near miss: a text that holds the same words elsewhere, of which it would be false. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingsOf } from '../../../../src/core/diagnose/readings.ts';
import { explain } from '../../../../src/core/explain/explain.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import { surroundingsOf } from '../../../../src/core/explain/surroundings.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { contextOf } from './samples.ts';

interface Row {
	readonly of: string;
	/** What may be said of the first text and of none of the others. */
	readonly says: RegExp;
	readonly text: string;
	readonly nearMisses: Readonly<Record<string, string>>;
}

const requestId = 'tx00000ca615cf2d2b855ac-006b030a54-1023-bkk';
const amazonKey = ['AKIA', 'IOSFODNN7', 'Q3WXYZA'].join('');
const cephKey = ['0555B35654AD', '1656D804'].join('');
const xml = (code: string, message: string, more = '') =>
	`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>${requestId}</RequestId></Error>`;
const signedWith = (key: string, headers = 'host;x-amz-date') =>
	`Authorization: AWS4-HMAC-SHA256 Credential=${key}/20261122/ap-southeast-1-bkk/s3/aws4_request, SignedHeaders=${headers}, Signature=0`;

const rows: readonly Row[] = [
	{
		of: 'a request that was not signed',
		says: /not signed at all/,
		text: xml('AccessDenied', 'Anonymous access is forbidden for this operation'),
		nearMisses: {
			'a log line before the report': `INFO anonymous telemetry disabled\n${xml('AccessDenied', 'Access Denied')}`,
			'a user’s name inside the message': xml(
				'AccessDenied',
				'User: arn:aws:iam::123456789012:user/anonymous-uploads is not authorized to perform: s3:PutObject',
			),
		},
	},
	{
		of: 'object lock',
		says: /An object lock protects this version/,
		text: xml('AccessDenied', 'Access Denied because object protected by object lock.'),
		nearMisses: {
			'a logger’s name': `2026-11-22 15:29:24 ERROR [data-governance] upload failed\n${xml('AccessDenied', 'Access Denied')}`,
			'a role’s name inside the message': xml(
				'AccessDenied',
				'User: arn:aws:sts::123456789012:assumed-role/data-governance/etl is not authorized to perform: s3:PutObject',
			),
			'a word of the team': `legal hold meeting at noon\n${xml('AccessDenied', '')}`,
		},
	},
	{
		of: 'an explicit deny',
		says: /A policy denies this/,
		text: xml('AccessDenied', 'User is not authorized to perform: s3:GetObject with an explicit deny in a resource-based policy'),
		nearMisses: {
			'a comment beside it': `# adds an explicit deny for guests\n${xml('AccessDenied', 'Access Denied')}`,
		},
	},
	{
		of: 'a header added after signing',
		says: /The service says: There were headers present/,
		text: xml('AccessDenied', 'There were headers present in the request which were not signed'),
		nearMisses: {
			'another report’s words before it': `retry: headers present in the request which were not signed?\n${xml('AccessDenied', 'Access Denied')}`,
		},
	},
	{
		of: 'Content-MD5 asked for',
		says: /needs a Content-MD5/,
		text: xml('InvalidRequest', 'Missing required header for this request: Content-MD5'),
		nearMisses: {
			'another header asked for': xml('InvalidRequest', 'Missing required header for this request: x-amz-tagging'),
			'a header that was sent': `> Content-MD5: 1B2M2Y8AsgTpgAmY7PhCfg==\n${xml('InvalidRequest', 'Bad Request')}`,
		},
	},
	{
		of: 'signature version 2',
		says: /signs in the old way/,
		text: xml('InvalidRequest', 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.'),
		nearMisses: {
			'a note beside it': `# old tools: please use AWS4-HMAC-SHA256\n${xml('InvalidRequest', 'Bad Request')}`,
		},
	},
	{
		of: 'an expired presigned URL, by the message',
		says: /presigned URL is past its life/,
		text: xml('AccessDenied', 'Request has expired'),
		nearMisses: {
			'another request before it': `WARN session refresh: request has expired, retrying\n${xml('AccessDenied', '')}`,
		},
	},
	{
		of: 'accept-encoding under the signature',
		says: /accept-encoding is among the signed headers/,
		text: `${signedWith('BGSAKIATESTMAIN00001', 'accept-encoding;host;x-amz-date')}\n${xml('SignatureDoesNotMatch', '')}`,
		nearMisses: {
			'the header that nearly every client sends': `> Accept-Encoding: gzip\n> ${signedWith('BGSAKIATESTMAIN00001')}\n${xml('SignatureDoesNotMatch', '')}`,
			'the header as a program prints it': `Accept-Encoding: gzip\nHost: s3.bkk.bangmod.storage\n${xml('SignatureDoesNotMatch', '')}`,
			'the header in a record of headers': `headers={'Accept-Encoding': 'gzip, deflate'}\n${xml('SignatureDoesNotMatch', '')}`,
		},
	},
	{
		of: 'an endpoint that the server points to',
		says: /server points to the endpoint/,
		text: xml('PermanentRedirect', 'Use the other endpoint.', '<Endpoint>media.s3.sg.bangmod.storage</Endpoint>'),
		nearMisses: {
			'a settings line': `endpoint: https://s3.bkk.bangmod.storage\nregion: ap-southeast-1-bkk\n${xml('PermanentRedirect', 'Use the other endpoint.')}`,
			'a settings line without a scheme': `endpoint: s3.bkk.bangmod.storage\n${xml('PermanentRedirect', 'Use the other endpoint.')}`,
			'an address in the element’s own spelling': `Endpoint: https://s3.bkk.bangmod.storage\n${xml('PermanentRedirect', 'Use the other endpoint.')}`,
			'an address that a client prints behind its message':
				'An error occurred (PermanentRedirect) when calling the GetObject operation: Use the other endpoint.\nEndpoint: https://s3.bkk.bangmod.storage',
			'a settings line at an error that points nowhere': `Endpoint: s3.bkk.bangmod.storage\n${xml('NoSuchKey', '')}`,
		},
	},
	{
		of: 'a condition that failed',
		says: /condition that failed/,
		text: xml('PreconditionFailed', 'At least one failed.', '<Condition>If-Match</Condition>'),
		nearMisses: {
			'a program’s own word': `${xml('PreconditionFailed', 'At least one failed.')}\ncondition: degraded`,
		},
	},
	{
		of: 'a foreign key id',
		says: /signed with key id/,
		text: `${signedWith(amazonKey)}\n${xml('InvalidAccessKeyId', '')}`,
		nearMisses: {
			'one that a store found, or it had no signature to compare': `${signedWith(amazonKey)}\n${xml('SignatureDoesNotMatch', '')}`,
			'a key id that was blanked out': `${signedWith('REDACTEDREDACTED')}\n${xml('InvalidAccessKeyId', '')}`,
			'a key id of crosses': `${signedWith('XXXXXXXXXXXXXXXXXXXX')}\n${xml('InvalidAccessKeyId', '')}`,
			'half of one in crosses': `${signedWith('AKIAXXXXXXXXXXXXXXXX')}\n${xml('InvalidAccessKeyId', '')}`,
			'a word for one': xml('InvalidAccessKeyId', '', '<AWSAccessKeyId>REDACTED</AWSAccessKeyId>'),
			'a word in capitals behind AWS': `AWS AUTHENTICATIONFAILURE\n${xml('InvalidAccessKeyId', '')}`,
		},
	},
	{
		of: 'a key id of no known prefix',
		says: /signed with key id/,
		text: xml('InvalidAccessKeyId', '', `<AWSAccessKeyId>${cephKey}</AWSAccessKeyId>`),
		nearMisses: { 'a placeholder': xml('InvalidAccessKeyId', '', '<AWSAccessKeyId>YOUR_ACCESS_KEY_ID_1</AWSAccessKeyId>') },
	},
	{
		of: 'a newer checksum',
		says: /carries a checksum of the newer kind/,
		text: `> PUT /media/a HTTP/1.1\n> x-amz-checksum-crc32: AAAAAA==\n${xml('InvalidRequest', 'Bad Request')}`,
		nearMisses: {
			'a checksum of the answer': `< HTTP/1.1 400 Bad Request\n< x-amz-checksum-crc32: AAAAAA==\n${xml('InvalidRequest', 'Bad Request')}`,
			'a checksum that the service misses': xml(
				'InvalidRequest',
				'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
			),
			'a comment about one': `# see x-amz-checksum-crc32 in the manual\n${xml('InvalidRequest', 'Bad Request')}`,
		},
	},
	{
		of: 'a clock that is wrong',
		says: /clock is 3 h ahead/,
		text: `> GET /media HTTP/1.1\n> X-Amz-Date: 20261122T183000Z\n< HTTP/1.1 403 Forbidden\n< Date: Sun, 22 Nov 2026 15:30:00 GMT\n${xml('RequestTimeTooSkewed', '').replace(`<RequestId>${requestId}</RequestId>`, '')}`,
		nearMisses: {
			'the request’s own Date': `> GET /media HTTP/1.1\n> X-Amz-Date: 20261122T183000Z\n> Date: Sun, 22 Nov 2026 15:30:00 GMT\n${xml('RequestTimeTooSkewed', '').replace(`<RequestId>${requestId}</RequestId>`, '')}`,
		},
	},
	{
		of: 'a region that answered',
		says: /yet region ap-southeast-1-sg answered/,
		text: `> GET / HTTP/1.1\n> Host: s3.bkk.bangmod.storage\n> ${signedWith('BGSAKIATESTMAIN00001')}\n< HTTP/1.1 403 Forbidden\n${xml('AccessDenied', '', '<Region>ap-southeast-1-sg</Region>')}`,
		nearMisses: {
			'a settings line': `> GET / HTTP/1.1\n> Host: s3.bkk.bangmod.storage\n< HTTP/1.1 403 Forbidden\nregion: ap-southeast-1-sg\n${xml('AccessDenied', '')}`,
		},
	},
	{
		of: 'a HEAD without its code',
		says: /answer to HEAD has no body/,
		text: 'HEAD /media/a.txt HTTP/1.1\nAn error occurred (403) when calling the HeadObject operation: Forbidden',
		nearMisses: {
			'a HEAD beside the GET that failed':
				'HEAD /media/a.txt HTTP/1.1 200\nGET /media/b.txt HTTP/1.1\nAn error occurred (403) when calling the GetObject operation: Forbidden',
			'a HEAD before the GET that failed': `> HEAD /media/a.txt HTTP/1.1\n< HTTP/1.1 200 OK\n> GET /media/b.txt HTTP/1.1\n< HTTP/1.1 403 Forbidden\n< x-amz-request-id: ${requestId}`,
		},
	},
	{
		of: 'a HEAD without its code in a transcript',
		says: /answer to HEAD has no body/,
		text: `> GET /media/a.txt HTTP/1.1\n< HTTP/1.1 200 OK\n> HEAD /media/b.txt HTTP/1.1\n< HTTP/1.1 403 Forbidden\n< x-amz-request-id: ${requestId}`,
		nearMisses: {},
	},
	{
		of: 'a key that was not deleted',
		says: /this key alone was not deleted/,
		text: `<?xml version="1.0"?><DeleteResult><Error><Key>a.txt</Key><Code>AccessDenied</Code><Message></Message></Error></DeleteResult>`,
		nearMisses: { 'a refusal of the whole request': xml('AccessDenied', '', '<Key>a.txt</Key>') },
	},
	{
		of: 'a message that is only a stand-in',
		says: /no second error/,
		text: 'operation error S3: GetObject, https response error StatusCode: 403, RequestID: tx1, HostID: , api error AccessDenied: UnknownError',
		nearMisses: {
			'a message':
				'operation error S3: GetObject, https response error StatusCode: 403, RequestID: tx1, HostID: , api error AccessDenied: UnknownError was logged before',
		},
	},
];

/** All that is claimed of the reports in a text, as every surface explains them. */
function claims(text: string): string {
	const findings = recognise(text);
	assert.notEqual(findings.length, 0, `no report in\n${text}`);
	const readings = readingsOf(text, findings);
	return findings
		.flatMap((finding, index) => {
			const neighbours = findings.filter((other) => other !== finding);
			const reading = readings[index]?.();
			const surroundings = surroundingsOf(text, finding, neighbours);
			const { headline, evidence, notes } = explain(finding, contextOf({ surroundings, ...(reading && { reading }) }));
			return [headline, ...evidence, ...notes].map(plainLine);
		})
		.join('\n');
}

for (const { of, says, text, nearMisses } of rows) {
	test(`${of} is told where the text says so`, () => assert.match(claims(text), says));
	for (const [what, nearMiss] of Object.entries(nearMisses)) {
		test(`${of} is not told of ${what}`, () => assert.doesNotMatch(claims(nearMiss), says));
	}
}
