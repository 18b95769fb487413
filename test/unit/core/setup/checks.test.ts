import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../../src/core/setup/checks/check.ts';
import type { Mark } from '../../../../src/core/setup/checks/mark.ts';
import { setupsOf } from './states.ts';

const marksOf = (path: string, text: string, context: Partial<Parameters<typeof check>[2]> = {}): readonly Mark[] =>
	check({ path, text }, setupsOf(path, text), { translate: (sentence) => sentence, sdks: [], profiles: [], ...context });

/** What a mark says, and what its fix makes of the text. */
const told = (path: string, text: string, context = {}) =>
	marksOf(path, text, context).map(({ kind, severity, place, fix }) => ({
		kind,
		severity,
		at: text.slice(place.start, place.end),
		fixed: fix?.edits.reduceRight((out, { span, text: put }) => out.slice(0, span.start) + put + out.slice(span.end), text),
	}));

const client = (settings: string) => `import boto3\ns3 = boto3.client("s3", ${settings})\n`;
const plain = "config=Config(request_checksum_calculation='when_required')";
const bangkok = 'endpoint_url="https://s3.bkk.bangmod.storage"';

/** Kind; settings that have the mistake, where it stands, and how they are mended; settings that nearly have it. */
const rows: readonly (readonly [kind: Mark['kind'], wrong: string, at: string, fixed: string | undefined, nearMiss: string])[] = [
	[
		'region',
		`${bangkok}, region_name="us-east-1", ${plain}`,
		'us-east-1',
		`${bangkok}, region_name="ap-southeast-1-bkk", ${plain}`,
		`endpoint_url="https://s3.us-west-004.backblazeb2.com", region_name="us-east-1", ${plain}`,
	],
	[
		'endpoint',
		`endpoint_url="http://s3.bkk.bangmod.storage", ${plain}`,
		'http://s3.bkk.bangmod.storage',
		`endpoint_url="https://s3.bkk.bangmod.storage", ${plain}`,
		`endpoint_url="http://localhost:9000", ${plain}`,
	],
	[
		'endpoint',
		`endpoint_url="https://s3.bkk.bangmod.stroage", ${plain}`,
		's3.bkk.bangmod.stroage',
		`endpoint_url="https://s3.bkk.bangmod.storage", ${plain}`,
		`endpoint_url="https://s3.sg.bangmod.storage/", ${plain}`,
	],
	[
		'endpoint',
		`endpoint_url="https://photos.s3.bkk.bangmod.storage", ${plain}`,
		'https://photos.s3.bkk.bangmod.storage',
		`endpoint_url="https://s3.bkk.bangmod.storage", ${plain}`,
		`${bangkok}, ${plain}`,
	],
	[
		'endpoint',
		`endpoint_url="https://s3.bkk.bangmod.storage/photos", ${plain}`,
		'https://s3.bkk.bangmod.storage/photos',
		`endpoint_url="https://s3.bkk.bangmod.storage", ${plain}`,
		`${bangkok}, ${plain}`,
	],
	[
		'checksums',
		`${bangkok}, config=Config(request_checksum_calculation='when_supported')`,
		'when_supported',
		`${bangkok}, config=Config(request_checksum_calculation='when_required')`,
		`${bangkok}, ${plain}`,
	],
	[
		'signature',
		`${bangkok}, config=Config(signature_version='s3', request_checksum_calculation='when_required')`,
		's3',
		undefined,
		`${bangkok}, config=Config(signature_version='s3v4', request_checksum_calculation='when_required')`,
	],
	[
		'token-with-own-key',
		`${bangkok}, aws_access_key_id="BGSAKIA0EXAMPLE0001", aws_session_token=token, ${plain}`,
		'aws_session_token',
		undefined,
		`${bangkok}, aws_access_key_id="BGSAKIA0EXAMPLE0001", aws_session_token=None, ${plain}`,
	],
	[
		'secret-in-source',
		`${bangkok}, aws_secret_access_key="k7Qp2xV9mT4sL1wZ8rB6nY3cD5fG0hJ7aE2uK9iO", ${plain}`,
		'k7Qp2xV9mT4sL1wZ8rB6nY3cD5fG0hJ7aE2uK9iO',
		undefined,
		`${bangkok}, aws_secret_access_key="YOUR_SECRET_ACCESS_KEY_GOES_HERE", ${plain}`,
	],
	[
		'secret-in-source',
		`${bangkok}, aws_secret_access_key="k7Qp2xV9mT4sL1wZ8rB6nY3cD5fG0hJ7aE2uK9iO", ${plain}`,
		'k7Qp2xV9mT4sL1wZ8rB6nY3cD5fG0hJ7aE2uK9iO',
		undefined,
		`${bangkok}, aws_secret_access_key="the second one of the console's page", ${plain}`,
	],
];
for (const [kind, wrong, at, fixed, nearMiss] of rows) {
	test(`${kind}: ${wrong} is marked, ${nearMiss} is not`, () => {
		const [mark, ...others] = told('app.py', client(wrong));
		assert.deepEqual(others, []);
		assert.deepEqual([mark?.kind, mark?.at], [kind, at]);
		assert.equal(mark?.fixed, fixed === undefined ? undefined : client(fixed));
		assert.deepEqual(told('app.py', client(nearMiss)), []);
	});
}

test('a switch that turns version 4 off is version 2', () => {
	const registry = (isOn: boolean) =>
		`storage:\n  s3:\n    regionendpoint: https://s3.bkk.bangmod.storage\n    region: ap-southeast-1-bkk\n    v4auth: ${isOn}\n`;
	assert.deepEqual(
		told('registry.yml', registry(false)).map(({ kind, at }) => [kind, at]),
		[['signature', 'false']],
	);
	assert.deepEqual(told('registry.yml', registry(true)), []);
});

test('the bucket of an address in a settings file is one that has to keep the rules', () => {
	const env = (bucket: string) =>
		`ARCHIVE_PREFIX=s3://${bucket}/main\nAWS_ENDPOINT=https://s3.sg.bangmod.storage\nAWS_REGION=ap-southeast-1-sg\n`;
	assert.deepEqual(
		told('archive.env', env('My_Archive')).map(({ kind, at }) => [kind, at]),
		[['bucket-name', 'My_Archive']],
	);
	assert.deepEqual(told('archive.env', env('my-archive')), []);
});

test('a bucket name that BangmodStorage does not take is marked, with virtual-hosted addresses too where it has a dot', () => {
	const env = (bucket: string) => `S3_ENDPOINT=https://s3.sg.bangmod.storage\nS3_BUCKET=${bucket}\nS3_ADDRESSING_STYLE=virtual\n`;
	assert.deepEqual(
		told('.env', env('my.photos')).map(({ kind, at }) => [kind, at]),
		[
			['bucket-name', 'my.photos'],
			['addressing', 'virtual'],
		],
	);
	assert.deepEqual(told('.env', env('my-photos')), []);
	assert.deepEqual(told('.env', env('YOUR_BUCKET')), []);
});

test('the default of an SDK is a hint where its release adds checksums, and nothing where it does not or is not known', () => {
	const sdk = (version: string) => ({ sdks: [{ name: 'boto3' as const, version }] });
	const text = client(bangkok);
	assert.deepEqual(
		told('app.py', text, sdk('1.36.0')).map(({ kind, severity }) => [kind, severity]),
		[['checksums', 'hint']],
	);
	assert.deepEqual(told('app.py', text), []);
	assert.deepEqual(told('app.py', text, sdk('1.35.99')), []);
});

test('a profile of one region with the endpoint of the other is marked where the profile is named', () => {
	const profiles = setupsOf(
		'.aws/config',
		'[profile sg]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\n',
	);
	const use = (region: string) =>
		`s3 = boto3.Session(profile_name="sg").client("s3", endpoint_url="https://s3.${region}.bangmod.storage", ${plain})\n`;
	assert.deepEqual(
		told('app.py', use('bkk'), { profiles }).map(({ kind, at }) => [kind, at]),
		[['key-region', 'sg']],
	);
	assert.deepEqual(told('app.py', use('sg'), { profiles }), []);
});

for (const [how, text, kinds] of [
	['on the line itself', 'S3_REGION=us-east-1 # bangmod-ignore', []],
	['alone on the line above', '# bangmod-ignore\nS3_REGION=us-east-1', []],
	['of this kind', '# bangmod-ignore region\nS3_REGION=us-east-1', []],
	['of another kind', '# bangmod-ignore endpoint\nS3_REGION=us-east-1', ['region']],
	['behind the line above', 'S3_BUCKET=photos # bangmod-ignore\nS3_REGION=us-east-1', ['region']],
	['two lines above', '# bangmod-ignore\n\nS3_REGION=us-east-1', ['region']],
] as const) {
	test(`a comment ${how} ${kinds.length === 0 ? 'silences' : 'does not silence'} a mark`, () => {
		const marks = told('.env', `S3_ENDPOINT=https://s3.bkk.bangmod.storage\n${text}\n`);
		assert.deepEqual(
			marks.map(({ kind }) => kind),
			kinds,
		);
	});
}

/** Texts that name BangmodStorage, and set up no client of it that is wrong. */
const quiet: readonly (readonly [path: string, text: string])[] = [
	[
		'package.json',
		'{ "name": "shop", "homepage": "https://bangmod.storage", "bugs": { "url": "https://bangmod.storage/docs" } }',
	],
	['gallery.json', '{ "endpoint": "/api", "avatar": "https://photos.s3.bkk.bangmod.storage/a.png" }'],
	['fetch.py', 'import requests\npage = requests.get("http://photos.s3.bkk.bangmod.storage/a.png", headers={"x": "y"})\n'],
	[
		'settings.py',
		'AWS_S3_CUSTOM_DOMAIN = "photos.s3.bkk.bangmod.storage"\nAWS_STORAGE_BUCKET_NAME = "photos"\nMEDIA_URL = "/media/"\n',
	],
	['links.ts', "export const links = { docs: 'https://bangmod.storage/docs', s3: 'https://bangmod.storage/docs/limits' };\n"],
	['picture.ts', 'img.src = `http://s3.bkk.bangmod.storage/photos/a.png`;\n'],
	[
		'.env',
		'AWS_ENDPOINT=https://s3.bkk.bangmod.storage\nAWS_URL=https://photos.s3.bkk.bangmod.storage\nAWS_DEFAULT_REGION=ap-southeast-1-bkk\n',
	],
	['disks.xml', '<disk><endpoint>https://s3.bkk.bangmod.storage/data/</endpoint><region>ap-southeast-1-bkk</region></disk>'],
	['nginx.yml', 'site: https://bangmod.storage\nproxy_pass: http://s3.bkk.bangmod.storage\n'],
	['ids.ts', "export const commands = { s3: 'bangmod.lookUp', endpoint: 'bangmod.openRequestPanel' };\n"],
	[
		'two.yml',
		'mail:\n  ses:\n    endpoint: http://localhost:4566\n    region: us-east-1\nstore:\n  s3:\n    endpoint: https://s3.sg.bangmod.storage\n    region: ap-southeast-1-sg\n',
	],
	['amazon.py', 's3 = boto3.client("s3", region_name="us-east-1", aws_session_token=token)\nbucket = s3.Bucket("My_Bucket")\n'],
	['minio.yml', 's3:\n  endpoint: http://minio:9000\n  region: us-east-1\n  bucket: my_bucket\n  signature_version: v2\n'],
];
for (const [path, text] of quiet) {
	test(`${path} is quiet: ${text.split('\n', 1)[0] ?? ''}`, () => {
		assert.deepEqual(told(path, text), []);
	});
}

const lacking = [
	[
		'up.py',
		'boto3',
		'1.36.0',
		'import boto3\nc = boto3.client("s3", endpoint_url="https://s3.bkk.bangmod.storage")\n',
		/^import boto3\nfrom botocore\.config import Config\nc = boto3\.client\("s3", endpoint_url="[^"]+", config=Config\(request_checksum_calculation='when_required', response_checksum_validation='when_required'\)\)\n$/,
	],
	[
		'up.mjs',
		'AWS SDK for JavaScript v3',
		'3.800.0',
		"import { S3Client } from '@aws-sdk/client-s3';\nnew S3Client({ endpoint: 'https://s3.bkk.bangmod.storage' });\n",
		/new S3Client\(\{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED', endpoint: '[^']+' \}\);\n$/,
	],
] as const;
for (const [path, name, version, text, right] of lacking) {
	test(`${name}: the setting that is missing is put into the client, and then nothing is marked`, () => {
		const context = { sdks: [{ name, version }] };
		const [mark] = marksOf(path, text, context);
		const edits = (mark?.fix?.edits ?? []).toSorted((a, b) => b.span.start - a.span.start);
		const mended = edits.reduce<string>(
			(rest, { span, text: put }) => rest.slice(0, span.start) + put + rest.slice(span.end),
			text,
		);
		assert.match(mended, right);
		assert.deepEqual(marksOf(path, mended, context), []);
	});
}
