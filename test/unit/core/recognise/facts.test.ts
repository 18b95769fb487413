import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact, Facts } from '../../../../src/core/facts.ts';
import { factsOf } from '../../../../src/core/recognise/facts/factsOf.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';

function read(text: string): Facts {
	const findings = recognise(text);
	const [finding] = findings;
	assert.ok(finding, text);
	return factsOf(text, finding, findings);
}

const transcript = [
	'> PUT /media/a%20b.png?partNumber=2&uploadId=2~x HTTP/1.1',
	'> Host: s3.bkk.bangmod.storage',
	'> User-Agent: aws-cli/2.31.0 md/awscrt#0.27',
	'> Date: Sun, 22 Nov 2026 15:29:24 GMT',
	'> Authorization: AWS4-HMAC-SHA256 Credential=BGSAKIA5T2Q9/20261122/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=00ff',
	'< HTTP/1.1 403 Forbidden',
	'< Via: 1.1 squid-3',
	'< Date: Sun, 22 Nov 2026 15:45:00 GMT',
	'< x-bgs-region: bkk',
	'<Error><Code>SignatureDoesNotMatch</Code><Message>no</Message><RequestId>tx01-6922d2f4-7-bkk</RequestId></Error>',
].join('\n');

/** A text, a way to one fact in it, the fact's value and what stands at its place; undefined = there is no such fact. */
const cases: readonly (readonly [
	why: string,
	text: string,
	fact: (facts: Facts) => Fact<unknown> | undefined,
	value: unknown,
])[] = [
	[
		"an answer's date is not the request's",
		transcript,
		({ answer }) => answer.headers.get('date'),
		'Sun, 22 Nov 2026 15:45:00 GMT',
	],
	[
		"a request's date is not the answer's",
		transcript,
		({ request }) => request.headers.get('date'),
		'Sun, 22 Nov 2026 15:29:24 GMT',
	],
	['the region of the scope', transcript, ({ request }) => request.scopeRegion, 'us-east-1'],
	['the key id of the scope', transcript, ({ request }) => request.keyId, 'BGSAKIA5T2Q9'],
	['a masked key id is none', transcript.replace('BGSAKIA5T2Q9', 'REDACTED'), ({ request }) => request.keyId, undefined],
	['the region that answered', transcript, ({ answer }) => answer.region, 'bkk'],
	['the path as sent', transcript, ({ request }) => request.path, '/media/a%20b.png'],
	['the query', transcript, ({ request }) => request.query, 'partNumber=2&uploadId=2~x'],
	['the method', transcript, ({ request }) => request.method, 'PUT'],
	['the host', transcript, ({ request }) => request.host, 's3.bkk.bangmod.storage'],
	["the client's version", transcript, ({ client }) => client.version, '2.31.0'],
	['a proxy', transcript, ({ answer }) => answer.proxies[0], '1.1 squid-3'],
	[
		'a release in a list of packages',
		'boto3==1.36.2\nbotocore.exceptions.ClientError: An error occurred (SlowDown) when calling the PutObject operation: ',
		({ client }) => client.version,
		'1.36.2',
	],
	[
		'a release in a lock file',
		'"@aws-sdk/client-s3": "^3.729.0"\nSlowDown: Reduce your request rate.\n  $metadata: { httpStatusCode: 503 }',
		({ client }) => client.version,
		'3.729.0',
	],
	[
		'a release behind a name without one',
		'software.amazon.awssdk.services.s3.model.S3Exception: null (Service: S3, Status Code: 411, Request ID: tx01)\nUser-Agent: aws-sdk-java/2.30.12 md/io#sync',
		({ client }) => client.version,
		'2.30.12',
	],
	[
		'a client whose package is called as a tool is',
		's3fs, boto3\nAn error occurred (SlowDown) when calling the PutObject operation: ',
		({ client }) => client.name,
		'boto3',
	],
	[
		'a tool whose errors are in an SDK’s words',
		'rclone: operation error S3: PutObject, https response error StatusCode: 503, RequestID: tx01, HostID: , api error SlowDown: ',
		({ client }) => client.name,
		'rclone',
	],
	[
		'a release in a sentence',
		'AWS SDK for Java 2.30.38\nsoftware.amazon.awssdk.services.s3.model.S3Exception: null (Service: S3, Status Code: 411, Request ID: tx01)',
		({ client }) => client.version,
		'2.30.38',
	],
	[
		'the words for a request that was not sent',
		'AWS Error: RequestError send request failed Get "https://s3.bkk.bangmod.storage/frames": EOF',
		({ answer }) => answer.message,
		'Get "https://s3.bkk.bangmod.storage/frames": EOF',
	],
	[
		'the words behind a request that was not sent',
		'AWS Error: RequestError: send request failed caused by: Get https://s3.bkk.bangmod.storage/frames: EOF',
		({ answer }) => answer.message,
		'Get https://s3.bkk.bangmod.storage/frames: EOF',
	],
	[
		'an empty id',
		'operation error S3: PutObject, https response error StatusCode: 405, RequestID: , HostID: , api error MethodNotAllowed: no',
		({ answer }) => answer.lacksId,
		'RequestID: ',
	],
	[
		'an id',
		'operation error S3: PutObject, https response error StatusCode: 405, RequestID: tx01-6922d2f4-7-bkk, HostID: , api error MethodNotAllowed: no',
		({ answer }) => answer.lacksId,
		undefined,
	],
	[
		'a region by its longer name',
		"boto3.client('s3', region_name='eu-north-3')\nError: SlowDown: Please reduce your request rate.",
		({ settings }) => settings[0],
		'eu-north-3',
	],
	[
		's3cmd’s endpoint',
		'host_base = s3.bkk.bangmod.storage\nError: SlowDown: Please reduce your request rate.',
		({ settings }) => settings[0],
		's3.bkk.bangmod.storage',
	],
	["an answer's header is no setting", transcript, ({ settings }) => settings[0], undefined],
	["a header's time is not the log's", transcript, ({ loggedAt }) => loggedAt, undefined],
	[
		'the time of a log whose transcript has headers',
		`[2026-11-22T15:45:01Z] sending\n${transcript}`,
		({ loggedAt }) => loggedAt,
		'2026-11-22T15:45:01Z',
	],
	[
		'a canonical request keeps its lines, however long one of them is',
		`<Error><Code>SignatureDoesNotMatch</Code><CanonicalRequest>GET\n/media/\n\nhost:s3.bkk.bangmod.storage\nx-amz-content-sha256:${'0b'.repeat(32)}\nx-amz-date:20261122T152924Z</CanonicalRequest></Error>`,
		({ request }) => request.headers.get('x-amz-content-sha256'),
		'0b'.repeat(32),
	],
	[
		'the name that was looked up is the host',
		'$ restic -r s3:https://s3.bkk.bangmod.storage/media init\nclient.PutObject: dial tcp: lookup media.s3.bkk.bangmod.storage: no such host',
		({ request }) => request.host,
		'media.s3.bkk.bangmod.storage',
	],
	[
		'the name that glibc did not find is the host',
		'S3Client.putObject: media.s3.bkk.bangmod.storage: Name or service not known',
		({ request }) => request.host,
		'media.s3.bkk.bangmod.storage',
	],
	[
		'the host that Java could not reach',
		"endpoint = 'https://s3.lan'\nS3: Unable to execute HTTP request: media.s3.bkk.amazonaws.com",
		({ request }) => request.host,
		'media.s3.bkk.amazonaws.com',
	],
	[
		'another URL has no path for that name',
		'$ restic -r s3:https://s3.bkk.bangmod.storage/media init\nclient.PutObject: dial tcp: lookup media.s3.bkk.bangmod.storage: no such host',
		({ request }) => request.path,
		undefined,
	],
	[
		'a setting is no host of the request',
		'endpoint: https://s3.sgp.bangmod.storage\nError: SlowDown: Please reduce your request rate.',
		({ request }) => request.host,
		undefined,
	],
	[
		'a setting',
		'endpoint: https://s3.sgp.bangmod.storage\nError: SlowDown: Please reduce your request rate.',
		({ settings }) => settings[0],
		'https://s3.sgp.bangmod.storage',
	],
	[
		"a setting's endpoint is no element of the answer",
		'endpoint: https://s3.sgp.bangmod.storage\nError: SlowDown: Please reduce your request rate.',
		({ answer }) => answer.elements.get('Endpoint'),
		undefined,
	],
	[
		"an answer's endpoint is one",
		'<Error><Code>PermanentRedirect</Code><Endpoint>s3.sgp.bangmod.storage</Endpoint></Error>',
		({ answer }) => answer.elements.get('Endpoint'),
		's3.sgp.bangmod.storage',
	],
	[
		"the log's time of the line",
		'2026-03-14 09:12:44,118 ERROR sync: An error occurred (SlowDown) when calling the PutObject operation: wait',
		({ loggedAt }) => loggedAt,
		'2026-03-14 09:12:44,118',
	],
	[
		'the command above',
		'$ aws s3 cp a.png s3://media/a.png\nupload failed: An error occurred (SlowDown) when calling the PutObject operation: wait',
		({ client }) => client.command,
		'aws s3 cp a.png s3://media/a.png',
	],
	[
		'how often it was tried',
		'An error occurred (SlowDown) when calling the PutObject operation (reached max retries: 4): wait',
		({ attempts }) => attempts,
		4,
	],
	[
		'how long a presigned URL lives',
		'GET https://s3.bkk.bangmod.storage/b/k?X-Amz-Credential=BGSAKIA5T2Q9%2F20261122%2Fbkk%2Fs3%2Faws4_request&X-Amz-Expires=60&X-Amz-Signature=00\n<Error><Code>AccessDenied</Code></Error>',
		({ request }) => request.presigned?.expires,
		'60',
	],
	[
		"another program's time limit is none of a presigned URL",
		'cache: Expires=60\n<Error><Code>AccessDenied</Code></Error>',
		({ request }) => request.presigned?.expires,
		undefined,
	],
];
for (const [why, text, fact, value] of cases) {
	test(`facts: ${why}`, () => {
		const found = fact(read(text));
		assert.deepEqual(found?.value, value);
		if (found !== undefined) assert.equal(text.slice(found.place.start, found.place.end), String(value));
	});
}

test("a program's own frame is told from its library's", () => {
	const { client } = read(
		[
			'Traceback (most recent call last):',
			'  File "/srv/app/sync.py", line 31, in main',
			'    run()',
			'  File "/usr/lib/python3/site-packages/botocore/client.py", line 960, in _make_api_call',
			'botocore.exceptions.ClientError: An error occurred (NoSuchKey) when calling the GetObject operation: gone',
		].join('\n'),
	);
	assert.deepEqual(
		client.frames.map(({ value }) => value),
		[
			{ file: '/srv/app/sync.py', line: 31, isOwn: true },
			{ file: '/usr/lib/python3/site-packages/botocore/client.py', line: 960, isOwn: false },
		],
	);
});

test("the words of a report next to it are not this one's", () => {
	const text = `Host: one.example\n<Error><Code>SlowDown</Code></Error>\n${transcript}`;
	const findings = recognise(text);
	const [first, second] = findings.map((finding) => factsOf(text, finding, findings));
	assert.equal(first?.request.keyId, undefined);
	assert.equal(second?.request.host?.value, 's3.bkk.bangmod.storage');
});
