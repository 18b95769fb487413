import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../../src/core/recognise/recognise.ts';

const beast = 'beast: 0x7f1c2a3f6710: 10.0.0.9 - u1 [03/May/2026:08:15:22.110 +0700] "PUT /media/a/b.bin?x=1 HTTP/1.1"';
const done = (status: number): string =>
	`2026-05-03T08:15:22.114+0700 7f1c 1 ====== req done req=0x7f1c2a3f6710 op status=-13 http_status=${status} latency=0.003s ======`;

/** The reports of a text that print no code, in order: how sure, the code, what stands for it, bucket and key. */
const cases: readonly (readonly [why: string, text: string, ...hints: readonly (readonly (string | undefined)[])[]])[] = [
	[
		'an operation and its message',
		'Save(<data/7c1f>) returned error, retrying after 1.2s: client.PutObject: Access Denied.',
		['likely', 'AccessDenied', 'Access Denied', undefined, undefined],
	],
	[
		'a message that only S3 sends',
		'mc: <ERROR> Unable to read. The specified key does not exist.',
		['likely', 'NoSuchKey', 'The specified key does not exist', undefined, undefined],
	],
	[
		'a message that S3 sends, from nobody knows whom',
		'ERROR: Unable to read. The specified key does not exist.',
		['likely', 'NoSuchKey', 'The specified key does not exist', undefined, undefined],
	],
	['a line of the gateway that names no code', `1 ${beast} 403 221 - "rclone"`, ['likely', '403', '403', 'media', 'a/b.bin']],
	[
		'its two lines on one request',
		`${done(403)}\n2026-05-03T08:15:22.114+0700 7f1c 1 ${beast} 403 221 -`,
		['likely', '403', '403', 'media', 'a/b.bin'],
	],
	['a request that went well', `${done(200)}\n1 ${beast} 200 221 -`],
	['a message beside its code is part of that report', 'upload failed: NoSuchKey: The specified key does not exist.'],
	[
		"another service's answer in an S3 client's own line",
		'ERROR sink{type=aws_s3}: AssumeRole: Unknown(Response {status: 403, body: "<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">" })',
	],
	['prose', 'The specified key does not exist in the key ring, so the lock will not open.'],
	['a door', 'Access Denied. That was all the sign on the door said.'],
];
for (const [why, text, ...expected] of cases) {
	test(`hints: ${why}`, () => {
		const hints = recognise(text)
			.filter(({ shape }) => shape === 'other' || shape === 'access-log')
			.map(({ certainty, code, span, fields }) => [certainty, code, text.slice(span.start, span.end), fields.bucket, fields.key]);
		assert.deepEqual(hints, expected);
	});
}

test('a program and a document hint at nothing by messages', () => {
	const text = 'throw new Error("client.PutObject: Access Denied.");\nError: The specified key does not exist.\n';
	for (const languageId of ['typescript', 'markdown']) assert.deepEqual(recognise(text, { languageId }), []);
});
