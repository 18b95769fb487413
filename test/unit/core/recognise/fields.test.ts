import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingFields } from '../../../../src/core/finding.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';

const xml = '<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>';
const botocore = 'An error occurred (NoSuchKey) when calling the GetObject operation: gone';

/** What a text states about its one report; undefined = nothing may be read. */
const cases: readonly (readonly [why: string, text: string, fields: { readonly [name in keyof FindingFields]: unknown }])[] = [
	[
		'a web log around a body is not its own',
		`10.0.0.1 - - [14/Mar/2026:09:12:44 +0000] "GET /docs/a HTTP/1.1" 200 1 "-"\n${xml}`,
		{ status: undefined, bucket: undefined, key: undefined },
	],
	["another server's line behind a message is not its own", `${botocore}\nHTTP 404 GET /favicon.ico`, { status: undefined }],
	['a success above a body is its status', `S3ResponseError: 200 OK\n<?xml version="1.0"?>\n${xml}`, { status: 200 }],
	[
		"a trace's file is no key",
		`Traceback (most recent call last):\n  File "/app/run.py", line 9, in main\n${botocore}`,
		{ key: undefined },
	],
	[
		'a code is no bucket',
		'error creating S3 Bucket: BucketAlreadyExists: taken\n\tstatus code: 409, request id: A1, host id: ',
		{ bucket: undefined, status: 409 },
	],
	["a command's class is its operation", `S3Client PutObjectCommand\nError: SlowDown: wait`, { operation: 'PutObject' }],
	[
		'an id behind a Go error of the first kind',
		'put: AWS Error:  SlowDown wait <nil>\n503 tx01-02-bkk',
		{ status: 503, requestId: 'tx01-02-bkk' },
	],
	[
		"the id behind a code, not the program's own before it",
		'{"reqId":"r-1","error":{"Code":"NoSuchKey","Message":"gone","RequestId":"tx01-02-bkk"}}',
		{ requestId: 'tx01-02-bkk' },
	],
	[
		'an empty string is nothing',
		'{"Code":"NoSuchKey","Key":"","Resource":"/b/k","RequestId":"tx01-02-bkk"}',
		{ resource: '/b/k' },
	],
];
for (const [why, text, expected] of cases) {
	test(why, () => {
		const [finding] = recognise(text).filter(({ certainty }) => certainty !== 'possible');
		assert.ok(finding);
		for (const [name, value] of Object.entries(expected)) assert.equal(finding.fields[name as keyof FindingFields], value, name);
	});
}

test('a URL tells the host, and a query parameter ends at the next one', () => {
	const [finding] = recognise(`PUT https://media.s3.bkk.bangmod.storage/a.png?partNumber=7&uploadId=2x failed: ${botocore}`);
	assert.deepEqual([finding?.details.get('Host'), finding?.details.get('PartNumber')], ['media.s3.bkk.bangmod.storage', '7']);
});
