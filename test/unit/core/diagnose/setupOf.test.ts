/** What the workspace's own programs and settings add to a diagnosis: texts with the files that made the request, and near misses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causes } from '../../../../src/core/diagnose/causes.ts';
import type { Cause } from '../../../../src/core/diagnose/cause.ts';
import type { ReportSetup, SetupsOfFile } from '../../../../src/core/diagnose/reportSetup.ts';
import { setupOf } from '../../../../src/core/diagnose/setupOf.ts';
import { readSetups } from '../../../../src/core/setup/readSetups.ts';
import { firstCause, firstReport, saidFor } from './causeRow.ts';

type Files = Readonly<Record<string, string>>;

const setupsOf = (files: Files): readonly SetupsOfFile[] =>
	Object.entries(files).map(([path, text]) => ({
		within: path,
		id: path,
		setups: readSetups({ path, text }),
		placeOf: ({ start, end }) => {
			const lines = text.slice(0, start).split('\n');
			return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, length: end - start };
		},
	}));

function setupFor(text: string, files: Files, frames: readonly string[] = []): ReportSetup | undefined {
	return setupOf(firstReport(text).report.facts, frames, setupsOf(files));
}

const boto = (options: string) => `import boto3\n\ns3 = boto3.client(\n    "s3",\n    ${options},\n)\n`;
const bangkok = 'endpoint_url="https://s3.bkk.bangmod.storage"';
const singapore = 'endpoint_url="https://s3.sg.bangmod.storage"';
const wrong = boto(`region_name="us-east-1", ${bangkok}`);
const right = boto(`region_name="ap-southeast-1-bkk", ${bangkok}`);

const failed = (code: string, operation = 'PutObject') =>
	`botocore.exceptions.ClientError: An error occurred (${code}) when calling the ${operation} operation: Unknown`;
const at = (host: string, text: string) => `DEBUG endpoint_url = https://${host}\n${text}`;

/** What failed, the files, the file of its frame, the cause, how sure, and what is said of which line. */
const rows: readonly (readonly [
	why: string,
	text: string,
	files: Files,
	frame: string | undefined,
	cause: string,
	standing: string,
	says: string,
])[] = [
	[
		'a region that is not its endpoint’s',
		failed('SignatureDoesNotMatch'),
		{ 'a.py': wrong },
		'a.py',
		'wrong-region',
		'proved',
		'a.py:5 signs for us-east-1; its endpoint, s3.bkk.bangmod.storage, wants exactly ap-southeast-1-bkk.',
	],
	[
		'the same behind a status',
		failed('403', 'HeadObject'),
		{ 'a.py': wrong },
		'a.py',
		'wrong-region',
		'suggested',
		'a.py:5 signs for us-east-1',
	],
	[
		'plain HTTP',
		failed('403', 'HeadObject'),
		{ 'a.py': boto('region_name="ap-southeast-1-bkk", endpoint_url="http://s3.bkk.bangmod.storage"') },
		'a.py',
		'plain-http',
		'suggested',
		'a.py:5 calls the endpoint without HTTPS',
	],
	[
		'the bucket in the endpoint',
		`${failed('NoSuchBucket')} s3://shop/a.txt`,
		{
			'a.py': `${boto('region_name="ap-southeast-1-bkk", endpoint_url="https://shop.s3.bkk.bangmod.storage"')}s3.put_object(Bucket="shop", Key="a.txt")\n`,
		},
		'a.py',
		'bucket-sent-twice',
		'suggested',
		'a.py:5 names the bucket shop in the endpoint, too.',
	],
	[
		'the bucket before the host',
		failed('NoSuchBucket'),
		{ 'a.py': boto(`region_name="ap-southeast-1-bkk", ${bangkok}, config=Config(s3={"addressing_style": "virtual"})`) },
		'a.py',
		'path-style-needed',
		'suggested',
		'a.py:5 puts the bucket before the endpoint’s host.',
	],
	[
		'a checksum on every request',
		failed('InvalidArgument'),
		{
			'a.py': boto(`region_name="ap-southeast-1-bkk", ${bangkok}, config=Config(request_checksum_calculation="when_supported")`),
		},
		'a.py',
		'checksum-default',
		'suggested',
		'a.py:5 adds a checksum to every request',
	],
	[
		'the older signature',
		failed('InvalidArgument'),
		{ 'a.py': boto(`region_name="ap-southeast-1-bkk", ${bangkok}, config=Config(signature_version="s3")`) },
		'a.py',
		'signature-v2',
		'suggested',
		'a.py:5 asks for signature version 2.',
	],
	[
		'a bucket name against the rules',
		at('s3.bkk.bangmod.storage', failed('InvalidBucketName')),
		{ '.env': 'S3_ENDPOINT=https://s3.bkk.bangmod.storage\nS3_REGION=ap-southeast-1-bkk\nS3_BUCKET=Shop_Files\n' },
		undefined,
		'bucket-name',
		'suggested',
		'.env:3 names the bucket Shop_Files',
	],
	[
		'Amazon’s words, and an endpoint of ours',
		failed('InvalidAccessKeyId').replace('Unknown', 'The AWS Access Key Id you provided does not exist in our records.'),
		{ 'a.py': right },
		'a.py',
		'endpoint-not-used',
		'suggested',
		'a.py:5 names the endpoint https://s3.bkk.bangmod.storage, but Amazon S3 answered.',
	],
	[
		'no frame, and the one setup of the endpoint',
		at('s3.bkk.bangmod.storage', failed('SignatureDoesNotMatch')),
		{ 'a.py': wrong, 'b.py': boto(`region_name="ap-southeast-1-sg", ${singapore}`) },
		undefined,
		'wrong-region',
		'proved',
		'a.py:5 signs for us-east-1',
	],
];

for (const [why, text, files, frame, cause, standing, says] of rows) {
	test(`a setup of the workspace tells: ${why}`, () => {
		const first = firstWith(text, files, frame);
		assert.deepEqual([first?.cause.id, first?.standing], [cause, standing]);
		assert.ok(saidFor(first).includes(says), saidFor(first));
		assert.deepEqual(
			first?.because.flatMap(({ at: place }) => (place === undefined ? [] : place.file)),
			Object.keys(files).slice(0, 1),
		);
	});
}

/** The same with one thing different: nothing is said of the workspace. */
const nearMisses: readonly (readonly [why: string, text: string, files: Files, frame: string | undefined])[] = [
	['the region is the endpoint’s', failed('SignatureDoesNotMatch'), { 'a.py': right }, 'a.py'],
	[
		'Amazon’s words, and Amazon’s endpoint',
		failed('InvalidAccessKeyId').replace('Unknown', 'The AWS Access Key Id you provided does not exist in our records.'),
		{ 'a.py': boto('region_name="us-east-1", endpoint_url="https://s3.us-east-1.amazonaws.com"') },
		'a.py',
	],
	['the code means something else', failed('NoSuchKey', 'GetObject'), { 'a.py': wrong }, 'a.py'],
	[
		'the endpoint is another store’s',
		failed('SignatureDoesNotMatch'),
		{ 'a.py': boto('region_name="us-east-1", endpoint_url="https://minio.example"') },
		'a.py',
	],
	['nothing of the report is set so in the file', failed('SignatureDoesNotMatch'), { 'a.py': wrong }, undefined],
	[
		'two setups of the same endpoint',
		at('s3.bkk.bangmod.storage', failed('SignatureDoesNotMatch')),
		{ 'a.py': wrong, 'b.py': wrong },
		undefined,
	],
	[
		'the request went to another endpoint',
		at('s3.sg.bangmod.storage', failed('SignatureDoesNotMatch')),
		{ 'a.py': wrong },
		'a.py',
	],
	['two clients in the frame’s file', failed('SignatureDoesNotMatch'), { 'a.py': `${wrong}other${right}` }, 'a.py'],
];

for (const [why, text, files, frame] of nearMisses) {
	test(`no setup of the workspace tells where ${why}`, () => {
		assert.doesNotMatch(saidFor(firstWith(text, files, frame)), /a\.py/);
	});
}

const asked = rows.map(([, text, files, frame, cause, standing, says]) => (known: readonly Cause[]) => {
	const first = firstWith(text, files, frame, known);
	return first?.cause.id === cause && first.standing === standing && saidFor(first).includes(says);
});

for (const cause of causes) {
	for (const [index, sign] of (cause.ofSetup ?? []).entries()) {
		// What speaks against a cause has no row of its own.
		if (sign.weight === 'against') continue;
		test(`${cause.id} needs its sign ${index + 1} of a setup`, () => {
			const poorer = { ...cause, ofSetup: cause.ofSetup?.filter((_, each) => each !== index) ?? [] };
			const known = causes.map((each) => (each === cause ? poorer : each));
			assert.ok(asked.some((holds) => !holds(known)));
		});
	}
}

test('checksums only where required, in the frame’s own file, speak against the default', () => {
	const text = `Boto3/1.36.0\n${failed('InvalidArgument')}`;
	const quiet = boto(`region_name="ap-southeast-1-bkk", ${bangkok}, config=Config(request_checksum_calculation="when_required")`);
	const standingWith = (files: Files) =>
		firstWith(
			text,
			files,
			'a.py',
			causes.filter(({ id }) => id === 'checksum-default'),
		)?.standing;
	assert.equal(standingWith({ 'a.py': right }), 'suggested');
	assert.equal(standingWith({ 'a.py': quiet }), 'unlikely');
});

function firstWith(text: string, files: Files, frame: string | undefined, known?: readonly Cause[]) {
	const { report, article } = firstReport(text);
	const setup = setupFor(text, files, frame === undefined ? [] : [frame]);
	return firstCause({ report: { ...report, setup }, article }, known);
}
