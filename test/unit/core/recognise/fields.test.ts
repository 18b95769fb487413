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
		"a name in a trace's line of the program is no bucket and no key",
		`Traceback (most recent call last):\n  File "run.py", line 9, in send\n    s3.get_object(Bucket=BUCKET, Key=report.name)\n${botocore}`,
		{ bucket: undefined, key: undefined },
	],
	[
		"what a trace's line of the program says in quotes is",
		`Traceback (most recent call last):\n  File "run.py", line 9, in send\n    s3.get_object(Bucket="media", Key='a.txt')\n${botocore}`,
		{ bucket: 'media', key: 'a.txt' },
	],
	[
		"a request's own dump states both, without quotes as well",
		`failed: GetObjectRequest(Bucket=media, Key=a.txt)\n${botocore}`,
		{ bucket: 'media', key: 'a.txt' },
	],
	[
		"a secret's flag names no object",
		`${botocore}\nrclone lsd bgs: --s3-secret-access-key c4n4ry/Secretk7MDENG+PxRfiCY`,
		{ key: undefined },
	],
	["an object's own label names one", `${botocore}\ncould not read key docs/2026/a.pdf`, { key: 'docs/2026/a.pdf' }],
	[
		'a code is no bucket',
		'error creating S3 Bucket: BucketAlreadyExists: taken\n\tstatus code: 409, request id: A1, host id: ',
		{ bucket: undefined, status: 409 },
	],
	[
		"the client's method in the trace below is the operation",
		`S3Exception: null (Service: S3, Status Code: 403, Request ID: tx01)
	at software.amazon.awssdk.services.s3.DefaultS3Client.headObject(DefaultS3Client.java:6619)
	at shop.Store.putObject(Store.java:42)`,
		{ operation: 'HeadObject' },
	],
	[
		"a method of the program's own is none",
		`S3Exception: null (Service: S3, Status Code: 403, Request ID: tx01)
	at shop.Store.putObject(Store.java:42)`,
		{ operation: undefined },
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
		"a record of its own takes nothing from another one's",
		`2026-03-14T09:12:44Z ERROR sync: {'bucket': 'logs-prod', 'RequestId': 'tx01-02-bkk', 'status': 403}\n2026-03-14T09:12:45Z ERROR sync: ${botocore}`,
		{ bucket: undefined, requestId: undefined, status: undefined, operation: 'GetObject' },
	],
	[
		'a trace takes what the record above it says, and no more',
		`2026-03-14 09:12:43 INFO wrote s3://other/x\n2026-03-14 09:12:44 ERROR cannot read s3://docs/a.pdf\nTraceback (most recent call last):\n${botocore}`,
		{ bucket: 'docs', key: 'a.pdf' },
	],
	[
		'a debug log tells of one request line by line',
		`2026-03-14 09:12:44 DEBUG sending PUT /docs/a.pdf HTTP/1.1\n2026-03-14 09:12:44 DEBUG HTTP/1.1 403 Forbidden\n${xml}`,
		{ bucket: 'docs', key: 'a.pdf', status: 403 },
	],
	[
		'of several commands the nearest is meant',
		`$ s3cmd get s3://shop/1.pdf\n$ s3cmd get s3://docs/2.pdf\nERROR: S3 error: 404 (NoSuchKey)`,
		{ bucket: 'docs', key: '2.pdf' },
	],
	[
		"a thread's name before the level begins a record as well",
		`2026-03-14T09:12:44Z [main] ERROR shop: ${botocore} request_id=tx01-02-bkk\n2026-03-14T09:12:44Z [main] INFO web: "GET /orders/41 HTTP/1.1" 200`,
		{ bucket: undefined, key: undefined, status: undefined, requestId: 'tx01-02-bkk', message: 'gone' },
	],
	[
		'no message is printed as None',
		`step failed: {'Error': {'Code': 'NoSuchKey', 'Message': None, 'BucketName': 'docs'}}`,
		{ message: undefined, bucket: 'docs' },
	],
	[
		'an empty string is nothing',
		'{"Code":"NoSuchKey","Key":"","Resource":"/b/k","RequestId":"tx01-02-bkk"}',
		{ resource: '/b/k' },
	],
	[
		'the object that a code stands in tells of it, not the one around it',
		'{\n  "error": {\n    "message": "gone for good",\n    "code": "NoSuchKey",\n    "requestId": "tx01-02-bkk"\n  },\n  "statusCode": 502,\n  "message": "The page could not be made"\n}',
		{ message: 'gone for good', requestId: 'tx01-02-bkk' },
	],
	[
		'a record of the same moment tells where the request went',
		'2026-06-28 10:05:43 store.c(841): S3 error status for PUT: 403.\n2026-06-28 10:05:43 store.c(842): Request URL: https://s3.bkk.bangmod.storage/blocks/7/a1',
		{ bucket: 'blocks', key: '7/a1' },
	],
	[
		'a record of another moment does not',
		'2026-06-28 10:05:43 store.c(841): S3 error status for PUT: 403.\n2026-06-28 10:05:44 store.c(842): Request URL: https://s3.bkk.bangmod.storage/blocks/7/a1',
		{ bucket: undefined, key: undefined },
	],
	[
		'a dump tells host and path apart',
		`:host => "frames.s3.bkk.bangmod.storage"  :path => "/in/1.jpg"  :response => "${botocore}"`,
		{ bucket: 'frames', key: 'in/1.jpg' },
	],
	[
		'a place in its own type is one',
		`at path 'S3ObjectKey("in/1.json")' of Bucket("frames"): ${botocore}`,
		{ bucket: 'frames', key: 'in/1.json' },
	],
	[
		'a call with a string is none',
		`get_object("in/1.json") of path("x.json"): ${botocore}`,
		{ bucket: undefined, key: 'x.json' },
	],
	[
		"the JavaScript SDK's reader of the answer is named for the operation",
		'SlowDown: wait\n    at de_UploadPartCommandError (/srv/s3.js:1:2)',
		{ operation: 'UploadPart' },
	],
	["a status alone below a body is curl's", `$ curl -s -w '%{http_code}' "$url"\n${xml}\n404`, { status: 404 }],
	['a number alone among others is none', `${xml}\n404 pages`, { status: undefined }],
	['curl takes a URL without its scheme', `$ curl -XPUT store.lan:8080/frames/a.bin\n${xml}`, { bucket: 'frames', key: 'a.bin' }],
	[
		'flags of a program that nobody knows, behind a prompt',
		`[me@host ~]$ ./bench -bucket-name frames -full -region th-1\n\npanic: ${botocore}`,
		{ bucket: 'frames', region: 'th-1' },
	],
	[
		'a word in quotes belongs to the message',
		'WARNING: S3 request failed with code: AccessDenied, message: no right to "frames" here because nobody gave it',
		{ message: 'no right to "frames" here because nobody gave it' },
	],
	['a bucket in quotes may look like a word', `write to name:"far"  bucket:"Frames": ${botocore}`, { bucket: 'Frames' }],
	['a word behind `bucket:` without quotes is none', `bucket: Failed to read: ${botocore}`, { bucket: undefined }],
	[
		'a sentence behind `object:` is no key',
		'upload s3 object: The XML you provided was not well-formed or did not validate',
		{ key: undefined },
	],
	[
		'GDAL writes a path of its own',
		`$ gdalinfo /vsis3/frames/a.tif\nERROR 12: The specified bucket does not exist`,
		{ bucket: 'frames', key: 'a.tif' },
	],
	[
		'what a log prints before the sentence is no message',
		'[09:38:50] ERROR plugins.Store - The specified bucket does not exist (Service: Amazon S3; Status Code: 404; Error Code: NoSuchBucket; Request ID: 0a49)',
		{ message: 'The specified bucket does not exist' },
	],
	[
		'a status before the sentence',
		`S3 put failed, caused by 403:The request signature we calculated does not match the signature you provided`,
		{ status: 403 },
	],
	[
		"a call in a program's line names both",
		`  client.multipartUpload("frames", "a+b.txt")\n${botocore}`,
		{ bucket: 'frames', key: 'a+b.txt' },
	],
	['a call of something else names none', `  client.send("frames", "a+b.txt")\n${botocore}`, { bucket: undefined }],
	['a body of which only the opening signs were hidden', xml.replaceAll('<', '&lt;'), { message: 'gone' }],
	[
		'a code that the catalogue lacks, beside the sentence that S3 sends with it',
		"{ name: 'SecondLevelDomainForbidden', message: 'Please use virtual hosted style to access.' }",
		{ message: 'Please use virtual hosted style to access.' },
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

test("what stands in another report's line is not this one's, above and below", () => {
	const above = recognise('put k/1: api error NoSuchKey: gone bucket=frames-a\nput: api error SlowDown: slow S3 key=b\n')[1];
	assert.deepEqual(above?.fields, { message: 'slow S3 key=b', key: 'b' });
	const [below] = recognise('put: api error SlowDown: slow S3\nput to s3://frames-b/x.bin: api error NoSuchKey: gone\n');
	assert.deepEqual(below?.fields, { message: 'slow S3' });
});

test("a line between two reports is the second one's", () => {
	const text = 'put: api error NoSuchKey: gone\nput to s3://frames-b/x.bin\nS3: api error SlowDown: slow\n';
	assert.equal(recognise(text)[1]?.fields.bucket, 'frames-b');
});

test('lines of one log that happen to be as long as each other are not one line', () => {
	const line = (id: string): string =>
		`backup-agent: copy to the store ended: exit 3, api error SlowDown: slow down, S3 request id: tx0000000000000000${id}-0069aa61a7-1-bkk`;
	const text = [...['aa1', 'bb2', 'cc3', 'dd4', 'ee5'].map(line), 'backup-agent: over'].join('\n');
	assert.deepEqual(
		recognise(text).map(({ fields }) => fields.requestId?.slice(18, 21)),
		['aa1', 'bb2', 'cc3', 'dd4', 'ee5'],
	);
});
