/** What an S3 error is made of, in any order, and what an attacker adds. */
import * as fc from 'fast-check';
import { readSamples } from '../corpus/predict.ts';
import { hostileText } from '../unit/markdownRenderer/hostileText.ts';

/** Names that are more than names to careless code. */
export const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const;

const pieces = [
	'<Error>',
	'</Error>',
	'<Code>NoSuchKey</Code>',
	'<Code>',
	'</Code>',
	'<Message>',
	'<e.Code>',
	'<__proto__><polluted>1</polluted></__proto__>',
	'<constructor>x</constructor>',
	'<!DOCTYPE x [<!ENTITY a "&b;">]>',
	'<!ENTITY l. "x">',
	'<![CDATA[',
	'&a;',
	'&#xFFFFFF;',
	'&#0;',
	'&#x41;',
	'&lt;Code&gt;NoSuchBucket&lt;/Code&gt;',
	'<?xml version="1.0"?>',
	'An error occurred (SlowDown) when calling the PutObject operation: ',
	'(Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: ',
	'{"Code":"NoSuchKey","__proto__":{"polluted":1}}',
	'"Code":"',
	'api error NoSuchUpload: ',
	'StatusCode: 404, RequestID: ',
	'InvalidAccessKeyId',
	'RequestTimeTooSkewed',
	'x-amz-request-id: tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk',
	'Sun, 22 Nov 2026 10:00:00 GMT',
	'2026-11-22T10:00:00Z',
	'botocore.exceptions.ClientError: ',
	'import boto3',
	': ',
	'"',
	'\\"',
	"'",
	'\n',
	'\r\n',
	'\u001b[31m',
	'\ud800',
	'\0',
	' '.repeat(200),
	'<'.repeat(200),
	...inherited,
];

const samples = readSamples('dev')
	.map(({ text }) => text)
	.filter((text) => text.length < 1500);

const piece = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...pieces) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
	{ weight: 1, arbitrary: hostileText },
);

/** A text out of such pieces. */
const brokenReport: fc.Arbitrary<string> = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));

/** A real report with something put in, cut off or doubled anywhere. */
const mutatedSample: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom(...samples), fc.nat(1500), fc.nat(1500), piece)
	.map(([text, one, other, put]) => {
		const [from, to] = [Math.min(one, other), Math.max(one, other)].map((at) => at % (text.length + 1)) as [number, number];
		return text.slice(0, from) + put + text.slice(to);
	});

/** Any of both, and plain noise. */
export const anyReport: fc.Arbitrary<string> = fc.oneof(
	brokenReport,
	mutatedSample,
	fc.string({ unit: 'binary', maxLength: 200 }),
);
