import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply, type Document, fixesOf, titleOf } from './applying.ts';

const js = "import { S3Client } from '@aws-sdk/client-s3';\n";
const py = 'import boto3\n';
const go = 'import (\n\t"github.com/aws/aws-sdk-go-v2/service/s3"\n)\n';
const java = 'import software.amazon.awssdk.services.s3.S3Client;\n';
const php = '<?php\nuse Aws\\S3\\S3Client;\n';
const ruby = "require 'aws-sdk-s3'\n";

const skew = 'Change to 400: BangmodStorage answers RequestTimeTooSkewed with it';
const digest = 'Test for InvalidDigest too, which BangmodStorage answers';
const bangkok = 'Change to ap-southeast-1-bkk, the region of this endpoint';

/** Language, text, title of the fix, text after it. */
const rows: readonly (readonly [languageId: string, text: string, title: string, after: string])[] = [
	// A misspelt code in a comparison.
	[
		'typescript',
		`${js}if (error.name === 'NoSuchkey') retry();`,
		'Change to NoSuchKey',
		`${js}if (error.name === 'NoSuchKey') retry();`,
	],
	[
		'javascript',
		`${js}if ('NoSuchkey' === error.name) retry();`,
		'Change to NoSuchKey',
		`${js}if ('NoSuchKey' === error.name) retry();`,
	],
	[
		'javascript',
		`${js}if (['NotFound', 'NoSuchkey'].includes(error.name)) {}`,
		'Change to NoSuchKey',
		`${js}if (['NotFound', 'NoSuchKey'].includes(error.name)) {}`,
	],
	[
		'javascript',
		`${js}switch (error.Code) {\n\tcase 'Slowdown':\n}`,
		'Change to SlowDown',
		`${js}switch (error.Code) {\n\tcase 'SlowDown':\n}`,
	],
	[
		'python',
		`${py}if e.response['Error']['Code'] == 'NoSuchBuket':\n    pass`,
		'Change to NoSuchBucket',
		`${py}if e.response['Error']['Code'] == 'NoSuchBucket':\n    pass`,
	],
	[
		'python',
		`${py}if code in ('404', 'NoSuchkey'):\n    pass`,
		'Change to NoSuchKey',
		`${py}if code in ('404', 'NoSuchKey'):\n    pass`,
	],
	[
		'python',
		`${py}match code:\n    case "AccesDenied":\n        pass`.replace('AccesDenied', 'Accessdenied'),
		'Change to AccessDenied',
		`${py}match code:\n    case "AccessDenied":\n        pass`,
	],
	['go', `${go}if apiErr.ErrorCode() == "NoSuchkey" {`, 'Change to NoSuchKey', `${go}if apiErr.ErrorCode() == "NoSuchKey" {`],
	[
		'go',
		`${go}switch ae.ErrorCode() {\n\tcase "NoSuchBukcet", "NotFound":`,
		'Change to NoSuchBucket',
		`${go}switch ae.ErrorCode() {\n\tcase "NoSuchBucket", "NotFound":`,
	],
	[
		'java',
		`${java}if ("SignatureDoesntMatch".equals(e.awsErrorDetails().errorCode())) {`,
		'Change to SignatureDoesNotMatch',
		`${java}if ("SignatureDoesNotMatch".equals(e.awsErrorDetails().errorCode())) {`,
	],
	[
		'java',
		`${java}if (e.awsErrorDetails().errorCode().equals("NoSuchkey")) {`,
		'Change to NoSuchKey',
		`${java}if (e.awsErrorDetails().errorCode().equals("NoSuchKey")) {`,
	],
	[
		'php',
		`${php}if ($e->getAwsErrorCode() === 'NoSuchkey') {`,
		'Change to NoSuchKey',
		`${php}if ($e->getAwsErrorCode() === 'NoSuchKey') {`,
	],
	[
		'ruby',
		`${ruby}case e.code\nwhen 'InvalidAccesKeyId'`,
		'Change to InvalidAccessKeyId',
		`${ruby}case e.code\nwhen 'InvalidAccessKeyId'`,
	],

	// A status that BangmodStorage does not answer with this code.
	[
		'typescript',
		`${js}if (e.Code === 'RequestTimeTooSkewed' && e.statusCode === 403) sync();`,
		skew,
		`${js}if (e.Code === 'RequestTimeTooSkewed' && e.statusCode === 400) sync();`,
	],
	[
		'typescript',
		`${js}if (e.$metadata.httpStatusCode === 403 && e.name === 'RequestTimeTooSkewed') sync();`,
		skew,
		`${js}if (e.$metadata.httpStatusCode === 400 && e.name === 'RequestTimeTooSkewed') sync();`,
	],
	[
		'python',
		`${py}if code == 'RequestTimeTooSkewed' and r['ResponseMetadata']['HTTPStatusCode'] == 403:`,
		skew,
		`${py}if code == 'RequestTimeTooSkewed' and r['ResponseMetadata']['HTTPStatusCode'] == 400:`,
	],
	[
		'java',
		`${java}if (code.equals("RequestTimeTooSkewed") && e.statusCode() == 403) {`,
		skew,
		`${java}if (code.equals("RequestTimeTooSkewed") && e.statusCode() == 400) {`,
	],
	[
		'go',
		`${go}if ae.ErrorCode() == "NoSuchKey" && re.HTTPStatusCode() == 403 {`,
		'Change to 404: BangmodStorage answers NoSuchKey with it',
		`${go}if ae.ErrorCode() == "NoSuchKey" && re.HTTPStatusCode() == 404 {`,
	],

	// A code by another service's name.
	[
		'javascript',
		`${js}if (e.Code === 'BadDigest') again();`,
		digest,
		`${js}if ((e.Code === 'BadDigest' || e.Code === 'InvalidDigest')) again();`,
	],
	[
		'python',
		`${py}if code == 'BadDigest':\n    again()`,
		digest,
		`${py}if (code == 'BadDigest' or code == 'InvalidDigest'):\n    again()`,
	],
	[
		'python',
		`${py}if e.response['Error']['Code'] == "BadDigest":`,
		digest,
		`${py}if (e.response['Error']['Code'] == "BadDigest" or e.response['Error']['Code'] == "InvalidDigest"):`,
	],
	[
		'go',
		`${go}if ae.ErrorCode() == "BadDigest" {`,
		digest,
		`${go}if (ae.ErrorCode() == "BadDigest" || ae.ErrorCode() == "InvalidDigest") {`,
	],
	[
		'go',
		`${go}switch ae.ErrorCode() {\n\tcase "BadDigest":\n`,
		digest,
		`${go}switch ae.ErrorCode() {\n\tcase "BadDigest", "InvalidDigest":\n`,
	],
	[
		'java',
		`${java}if (e.awsErrorDetails().errorCode().equals("BadDigest")) {`,
		digest,
		`${java}if ((e.awsErrorDetails().errorCode().equals("BadDigest") || e.awsErrorDetails().errorCode().equals("InvalidDigest"))) {`,
	],
	[
		'typescript',
		`${js}switch (e.Code) {\n\tcase 'BadDigest':\n\t\tagain();`,
		digest,
		`${js}switch (e.Code) {\n\tcase 'InvalidDigest':\n\tcase 'BadDigest':\n\t\tagain();`,
	],
	[
		'typescript',
		`${js}if (e.Code === 'UserSuspended') tell();`,
		'Test for RequestNotAuthorized too, which BangmodStorage answers',
		`${js}if ((e.Code === 'UserSuspended' || e.Code === 'RequestNotAuthorized')) tell();`,
	],

	// The region string of the endpoint.
	[
		'typescript',
		`${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', region: 'us-east-1', forcePathStyle: true });`,
		bangkok,
		`${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', region: 'ap-southeast-1-bkk', forcePathStyle: true });`,
	],
	[
		'python',
		`${py}boto3.client('s3', region_name='us-east-1', endpoint_url='https://s3.bkk.bangmod.storage')`,
		bangkok,
		`${py}boto3.client('s3', region_name='ap-southeast-1-bkk', endpoint_url='https://s3.bkk.bangmod.storage')`,
	],
	[
		'go',
		`${go}cfg, _ := config.LoadDefaultConfig(ctx, config.WithRegion("us-east-1"))\nc := s3.NewFromConfig(cfg, func(o *s3.Options) {\n\to.BaseEndpoint = aws.String("https://s3.bkk.bangmod.storage")\n})`,
		bangkok,
		`${go}cfg, _ := config.LoadDefaultConfig(ctx, config.WithRegion("ap-southeast-1-bkk"))\nc := s3.NewFromConfig(cfg, func(o *s3.Options) {\n\to.BaseEndpoint = aws.String("https://s3.bkk.bangmod.storage")\n})`,
	],
	[
		'java',
		`${java}S3Client.builder().region(Region.US_EAST_1).endpointOverride(URI.create("https://s3.bkk.bangmod.storage")).build();`,
		bangkok,
		`${java}S3Client.builder().region(Region.of("ap-southeast-1-bkk")).endpointOverride(URI.create("https://s3.bkk.bangmod.storage")).build();`,
	],
	[
		'java',
		`${java}S3Client.builder().region(Region.of("us-east-1")).endpointOverride(URI.create("https://s3.bkk.bangmod.storage")).build();`,
		bangkok,
		`${java}S3Client.builder().region(Region.of("ap-southeast-1-bkk")).endpointOverride(URI.create("https://s3.bkk.bangmod.storage")).build();`,
	],
	[
		'php',
		`${php}new S3Client(['region' => 'us-east-1', 'endpoint' => 'https://s3.bkk.bangmod.storage']);`,
		bangkok,
		`${php}new S3Client(['region' => 'ap-southeast-1-bkk', 'endpoint' => 'https://s3.bkk.bangmod.storage']);`,
	],
	[
		'ini',
		'[default]\nregion = ap-southeast-1\nendpoint_url = https://s3.sg.bangmod.storage\n',
		'Change to ap-southeast-1-sg, the region of this endpoint',
		'[default]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\n',
	],
	[
		'properties',
		'[bangmod]\ntype = s3\nregion = auto\nendpoint = s3.bkk.bangmod.storage\n',
		bangkok,
		'[bangmod]\ntype = s3\nregion = ap-southeast-1-bkk\nendpoint = s3.bkk.bangmod.storage\n',
	],
	[
		'dotenv',
		'AWS_REGION=us-east-1\nAWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n',
		bangkok,
		'AWS_REGION=ap-southeast-1-bkk\nAWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n',
	],
	[
		'shellscript',
		'aws s3 ls --region us-east-1 --endpoint-url https://s3.bkk.bangmod.storage\n',
		bangkok,
		'aws s3 ls --region ap-southeast-1-bkk --endpoint-url https://s3.bkk.bangmod.storage\n',
	],
	[
		'json',
		'{ "Endpoint": "https://s3.bkk.bangmod.storage", "Region": "us-east-1" }',
		bangkok,
		'{ "Endpoint": "https://s3.bkk.bangmod.storage", "Region": "ap-southeast-1-bkk" }',
	],
	[
		'terraform',
		'provider "aws" {\n  region = "us-east-1"\n  endpoints {\n    s3 = "https://s3.bkk.bangmod.storage"\n  }\n}',
		bangkok,
		'provider "aws" {\n  region = "ap-southeast-1-bkk"\n  endpoints {\n    s3 = "https://s3.bkk.bangmod.storage"\n  }\n}',
	],
];

for (const [languageId, text, title, after] of rows) {
	test(`${title} in ${languageId}: ${JSON.stringify(text.slice(-60))}`, () => {
		const offered = fixesOf({ languageId, text });
		const fix = offered.find((found) => titleOf(found) === title) ?? assert.fail(`offered: ${offered.map(titleOf).join(' | ')}`);
		assert.equal(apply(text, fix), after);
		assert.ok(!fixesOf({ languageId, text: after }).map(titleOf).includes(title), 'offered again after it was taken');
	});
}

const misspelt = "if (error.name === 'NoSuchkey') retry();";

test('a project that depends on an SDK is one that uses it, in every file', () => {
	const project = { 'package.json': '{ "dependencies": { "@aws-sdk/client-s3": "^3.0.0" } }' };
	assert.equal(fixesOf({ languageId: 'typescript', text: misspelt, project }).length, 1);
});

/** Documents in which nothing is offered, and why. */
const silent: readonly (Document & { readonly because: string })[] = [
	{ because: 'no S3 SDK is in use', languageId: 'typescript', text: misspelt },
	{
		because: 'the project uses none either',
		languageId: 'typescript',
		text: misspelt,
		project: { 'package.json': '{ "dependencies": { "react": "19.0.0" } }' },
	},
	{ because: 'the code is right', languageId: 'typescript', text: `${js}if (error.name === 'NoSuchKey') retry();` },
	{ because: 'the name is near no code', languageId: 'typescript', text: `${js}if (user.name === 'NoSuchPerson') retry();` },
	{
		because: 'the name is a code of another system',
		languageId: 'typescript',
		text: `${js}if (error.code === 'InvalidURL') retry();`,
	},
	{
		because: 'the name is an exception of another service',
		languageId: 'python',
		text: `${py}if code == 'ResourceNotFoundException':`,
	},
	{ because: 'it is a title, not a code', languageId: 'typescript', text: `${js}if (page.title === 'NoSuchkey') retry();` },
	{ because: 'nothing is compared', languageId: 'typescript', text: `${js}const code = 'NoSuchkey';` },
	{ because: 'nothing is compared', languageId: 'typescript', text: `${js}log(code, 'NoSuchkey');` },
	{ because: 'another thing is branched on', languageId: 'go', text: `${go}switch user.Title {\n\tcase "NoSuchkey":` },
	{ because: 'prose quotes code', languageId: 'markdown', text: js + misspelt },
	{
		because: 'prose quotes settings',
		languageId: 'markdown',
		text: '[default]\nregion = us-east-1\nendpoint_url = https://s3.bkk.bangmod.storage\n',
	},
	{
		because: 'a log quotes settings',
		languageId: 'log',
		text: 'AWS_REGION=us-east-1\nAWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n',
	},
	{
		because: 'plain text may be anything',
		languageId: 'plaintext',
		text: 'AWS_REGION=us-east-1\nAWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n',
	},
	{
		because: 'the status is right',
		languageId: 'typescript',
		text: `${js}if (e.Code === 'RequestTimeTooSkewed' && e.statusCode === 400) sync();`,
	},
	{
		because: 'either may hold',
		languageId: 'typescript',
		text: `${js}if (e.Code === 'RequestTimeTooSkewed' || e.statusCode === 403) sync();`,
	},
	{
		because: 'two statuses are documented',
		languageId: 'typescript',
		text: `${js}if (e.Code === 'MissingContentLength' && e.statusCode === 411) sync();`,
	},
	{
		because: 'BangmodStorage documents no status',
		languageId: 'typescript',
		text: `${js}if (e.Code === 'NoSuchTagSet' && e.statusCode === 403) sync();`,
	},
	{
		because: 'both names are tested',
		languageId: 'typescript',
		text: `${js}if (e.Code === 'BadDigest' || e.Code === 'InvalidDigest') again();`,
	},
	{
		because: 'the region is right',
		languageId: 'shellscript',
		text: 'aws s3 ls --region ap-southeast-1-bkk --endpoint-url https://s3.bkk.bangmod.storage\n',
	},
	{
		because: 'the endpoint is of others',
		languageId: 'typescript',
		text: `${js}new S3Client({ endpoint: 'https://s3.amazonaws.com', region: 'us-east-1' });`,
	},
	{ because: 'there is no endpoint', languageId: 'ini', text: '[default]\nregion = us-east-1\n' },
	{
		because: 'the region is of another profile',
		languageId: 'ini',
		text: '[profile aws]\nregion = us-east-1\n\n[x]\nurl = https://s3.bkk.bangmod.storage\n',
	},
	{
		because: 'the region is of another client',
		languageId: 'ruby',
		text: `${ruby}a = Aws::S3::Client.new(region: 'us-east-1')\nb = Aws::S3::Client.new(endpoint: 'https://s3.bkk.bangmod.storage')`,
	},
	{
		because: 'it may be of two endpoints',
		languageId: 'ruby',
		text: `${ruby}a = 'https://s3.bkk.bangmod.storage'; b = 'https://s3.sg.bangmod.storage'; region = 'us-east-1'`,
	},
	{ because: 'it is longer than people write', languageId: 'typescript', text: `${js}${misspelt}\n${'// .\n'.repeat(50_000)}` },
];

for (const { because, ...document } of silent) {
	test(`nothing is offered where ${because}: ${JSON.stringify(document.text.slice(0, 120).slice(-60))}`, () => {
		assert.deepEqual(fixesOf(document).map(titleOf), []);
	});
}

/** How far apart what belongs together may stand, in signs, and the title that is offered so far and no further. */
for (const [what, most, title, languageId, text] of [
	[
		'before a region is its endpoint',
		400,
		bangkok,
		'typescript',
		(count: number) => `${js}const a = 's3.bkk.bangmod.storage';${' '.repeat(count - 33)}region: 'us-east-1'`,
	],
	[
		'behind a misspelt name is what it is compared with',
		160,
		'Change to NoSuchKey',
		'typescript',
		(count: number) => `${js}if (['NoSuchkey'].includes(${' '.repeat(count - '].includes(code'.length)}code)) {}`,
	],
	[
		'are a program that is looked through',
		200_000,
		'Change to NoSuchKey',
		'typescript',
		(count: number) => `${js}${misspelt}`.padEnd(count),
	],
] as const) {
	test(`${title} is offered where up to ${most} signs ${what}`, () => {
		const offered = (count: number) =>
			fixesOf({ languageId, text: text(count) })
				.map(titleOf)
				.includes(title);
		assert.deepEqual([offered(most), offered(most + 1)], [true, false]);
	});
}

test('another name that stands within 400 signs is a test for it', () => {
	const text = (count: number) =>
		`${js}if (e.Code === 'BadDigest') again();${' '.repeat(count - ') again();InvalidDigest'.length)}InvalidDigest`;
	const offered = (count: number) =>
		fixesOf({ languageId: 'typescript', text: text(count) })
			.map(titleOf)
			.includes(digest);
	assert.deepEqual([offered(400), offered(401)], [false, true]);
});

/** Two slips are one too many in a short name. */
for (const [name, title] of [
	['InvalidDigst', 'Change to InvalidDigest'],
	['InvalidDgst', undefined],
	['BucketSuspendd', 'Change to BucketSuspended'],
	['BucktSuspendd', undefined],
	['InvaldPrtOrder', 'Change to InvalidPartOrder'],
	['InvalidAccesKyId', 'Change to InvalidAccessKeyId'],
] as const) {
	test(`${name} is ${title === undefined ? 'no misspelling' : 'misspelt'}`, () => {
		const [fix] = fixesOf({ languageId: 'typescript', text: `${js}if (error.name === '${name}') {}` });
		assert.equal(fix && titleOf(fix), title);
	});
}
