import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../../../src/core/catalog/catalogue.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import type { Fix } from '../../../../src/core/fixes/fix.ts';
import { fixesIn } from '../../../../src/core/fixes/fixes.ts';
import { importsS3Sdk } from '../../../../src/core/recognise/recognise.ts';

const english = catalogue('en');

function fixes(text: string): readonly Fix[] {
	return fixesIn(text, {
		translate: (sentence) => sentence,
		importsS3Sdk: importsS3Sdk(text),
		nearest: (name) => english.nearest(name),
		isCode: (name) => english.entry(name) !== undefined,
	});
}

function apply(text: string, { edits }: Fix): string {
	return [...edits]
		.sort((a, b) => b.span.start - a.span.start)
		.reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text);
}

const js = "import { S3Client } from '@aws-sdk/client-s3';\n";
const py = 'import boto3\n';

/** Text, title of the fix, text after it. */
const rows: readonly (readonly [text: string, title: string, after: string])[] = [
	[`${js}if (error.name === 'NoSuchkey') retry();`, 'Change to NoSuchKey', `${js}if (error.name === 'NoSuchKey') retry();`],
	[
		`${py}if e.response['Error']['Code'] == 'NoSuchBuket':\n    pass`,
		'Change to NoSuchBucket',
		`${py}if e.response['Error']['Code'] == 'NoSuchBucket':\n    pass`,
	],
	[
		`${js}if (e.Code === 'RequestTimeTooSkewed' && e.statusCode === 403) sync();`,
		'Change to 400: BangmodStorage answers RequestTimeTooSkewed with it',
		`${js}if (e.Code === 'RequestTimeTooSkewed' && e.statusCode === 400) sync();`,
	],
	[
		`${js}if (e.Code === 'BadDigest') again();`,
		'Test for InvalidDigest too, which BangmodStorage answers',
		`${js}if ((e.Code === 'BadDigest' || e.Code === 'InvalidDigest')) again();`,
	],
	[
		`${py}if code == 'BadDigest':\n    again()`,
		'Test for InvalidDigest too, which BangmodStorage answers',
		`${py}if (code == 'BadDigest' or code == 'InvalidDigest'):\n    again()`,
	],
	[
		`${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', region: 'us-east-1', forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' });`,
		'Change to ap-southeast-1-bkk, the region of this endpoint',
		`${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', region: 'ap-southeast-1-bkk', forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' });`,
	],
	[
		'[default]\nregion = ap-southeast-1\nendpoint_url = https://s3.sg.bangmod.storage\nrequest_checksum_calculation = when_required\n',
		'Change to ap-southeast-1-sg, the region of this endpoint',
		'[default]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\nrequest_checksum_calculation = when_required\n',
	],
	[
		'[bangmod]\ntype = s3\nregion = auto\nendpoint = s3.bkk.bangmod.storage\n',
		'Change to ap-southeast-1-bkk, the region of this endpoint',
		'[bangmod]\ntype = s3\nregion = ap-southeast-1-bkk\nendpoint = s3.bkk.bangmod.storage\n',
	],
	[
		'[default]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\n[other]\nrequest_checksum_calculation = when_required\n',
		'Calculate checksums only where required (when_required)',
		'[default]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\nrequest_checksum_calculation = when_required\nresponse_checksum_validation = when_required\n[other]\nrequest_checksum_calculation = when_required\n',
	],
	[
		'export AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n',
		'Calculate checksums only where required (when_required)',
		'export AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\nexport AWS_REQUEST_CHECKSUM_CALCULATION=when_required\nexport AWS_RESPONSE_CHECKSUM_VALIDATION=when_required\n',
	],
	[
		`${py}s3 = boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage')\n`,
		'Calculate checksums only where required (when_required)',
		`from botocore.config import Config\n${py}s3 = boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=Config(request_checksum_calculation='when_required', response_checksum_validation='when_required'))\n`,
	],
	[
		`${py}s3 = boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=Config(s3={'addressing_style': 'path'}))\n`,
		'Calculate checksums only where required (when_required)',
		`${py}s3 = boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=Config(request_checksum_calculation='when_required', response_checksum_validation='when_required', s3={'addressing_style': 'path'}))\n`,
	],
	[
		`${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', requestChecksumCalculation: 'WHEN_REQUIRED' });`,
		'Address buckets by path',
		`${js}new S3Client({\n\tforcePathStyle: true, endpoint: 'https://s3.bkk.bangmod.storage', requestChecksumCalculation: 'WHEN_REQUIRED' });`,
	],
	[
		"new AWS.S3({ endpoint: 'https://s3.bkk.bangmod.storage' });",
		'Address buckets by path',
		"new AWS.S3({\n\ts3ForcePathStyle: true, endpoint: 'https://s3.bkk.bangmod.storage' });",
	],
];

for (const [text, title, after] of rows) {
	test(`${title}: in ${JSON.stringify(text.slice(0, 60))}`, () => {
		const fix = fixes(text).find((found) => plainLine(found.title) === title);
		assert.ok(
			fix !== undefined,
			`offered: ${fixes(text)
				.map((found) => plainLine(found.title))
				.join(' | ')}`,
		);
		assert.equal(apply(text, fix), after);
		assert.ok(!fixes(after).some((found) => plainLine(found.title) === title), 'offered again after it was taken');
	});
}

for (const text of [
	"if (error.name === 'NoSuchkey') retry();",
	`${js}if (error.name === 'NoSuchKey') retry();`,
	`${js}if (user.title === 'NoSuchPerson') retry();`,
	`${js}const title = 'NoSuchkey';`,
	`${js}if (e.Code === 'RequestTimeTooSkewed' && e.statusCode === 400) sync();`,
	`${js}if (e.Code === 'BadDigest' || e.Code === 'InvalidDigest') again();`,
	`${js}new S3Client({ endpoint: 'https://s3.amazonaws.com', region: 'us-east-1' });`,
	'[default]\nregion = us-east-1\n',
	"a = 'https://s3.bkk.bangmod.storage'; b = 'https://s3.sg.bangmod.storage'; region = 'us-east-1'",
	`${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', note: '`,
]) {
	test(`nothing is offered for ${JSON.stringify(text.slice(-60))}`, () => {
		assert.deepEqual(
			fixes(text).map(({ title }) => plainLine(title)),
			[],
		);
	});
}
