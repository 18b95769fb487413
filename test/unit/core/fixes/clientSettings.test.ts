import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply, type Document, fixesOf, titleOf } from './applying.ts';

const checksums = 'Calculate checksums only where required (when_required)';
const pathStyle = 'Address buckets by path';
const js = "import { S3Client } from '@aws-sdk/client-s3';\n";
const py = 'import boto3\n';
const go = 'import (\n\t"github.com/aws/aws-sdk-go-v2/service/s3"\n)\n';
const java = 'import software.amazon.awssdk.services.s3.S3Client;\n';
const rust = 'use aws_sdk_s3::Client;\n';

/** A program before and after a fix. */
interface Row {
	readonly languageId: string;
	readonly title: string;
	readonly before: string;
	readonly after: string;
	readonly project?: Readonly<Record<string, string>>;
	readonly path?: string;
}

const rows: readonly Row[] = [
	{
		languageId: 'javascript',
		title: checksums,
		before: `${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', forcePathStyle: true });`,
		after: `${js}new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED', endpoint: 'https://s3.bkk.bangmod.storage', forcePathStyle: true });`,
	},
	{
		languageId: 'typescript',
		title: checksums,
		before: `${js}const endpoint = 'https://s3.sg.bangmod.storage';\nnew S3Client({\n  endpoint,\n  forcePathStyle: true,\n});`,
		after: `${js}const endpoint = 'https://s3.sg.bangmod.storage';\nnew S3Client({\n  requestChecksumCalculation: 'WHEN_REQUIRED',\n  responseChecksumValidation: 'WHEN_REQUIRED',\n  endpoint,\n  forcePathStyle: true,\n});`,
	},
	{
		languageId: 'typescript',
		title: checksums,
		before: `${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', requestChecksumCalculation: 'WHEN_SUPPORTED', responseChecksumValidation: 'WHEN_REQUIRED' });`,
		after: `${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' });`,
	},
	{
		languageId: 'javascript',
		title: pathStyle,
		before: `${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage' });`,
		after: `${js}new S3Client({ forcePathStyle: true, endpoint: 'https://s3.bkk.bangmod.storage' });`,
	},
	{
		languageId: 'javascript',
		title: pathStyle,
		before: `const AWS = require('aws-sdk');\nnew AWS.S3({endpoint: 'https://s3.bkk.bangmod.storage'});`,
		after: `const AWS = require('aws-sdk');\nnew AWS.S3({s3ForcePathStyle: true, endpoint: 'https://s3.bkk.bangmod.storage'});`,
	},
	{
		// The program itself imports a wrapper; the project's manifest tells the SDK.
		languageId: 'typescript',
		title: pathStyle,
		before: `export const client = new S3Client({ endpoint: process.env.S3 ?? 'https://s3.bkk.bangmod.storage' });`,
		after: `export const client = new S3Client({ forcePathStyle: true, endpoint: process.env.S3 ?? 'https://s3.bkk.bangmod.storage' });`,
		project: { 'package.json': '{ "dependencies": { "@aws-sdk/client-s3": "^3.700.0" } }' },
	},
	{
		languageId: 'python',
		title: checksums,
		before: `${py}s3 = boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage')\n`,
		after: `${py}from botocore.config import Config\ns3 = boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=Config(request_checksum_calculation='when_required', response_checksum_validation='when_required'))\n`,
	},
	{
		languageId: 'python',
		title: checksums,
		before: `${py}s3 = boto3.client(\n    "s3",\n    endpoint_url="https://s3.bkk.bangmod.storage",\n)\n`,
		after: `${py}from botocore.config import Config\ns3 = boto3.client(\n    "s3",\n    endpoint_url="https://s3.bkk.bangmod.storage",\n    config=Config(request_checksum_calculation='when_required', response_checksum_validation='when_required'),\n)\n`,
	},
	{
		languageId: 'python',
		title: checksums,
		before: `${py}from botocore.config import Config\nURL = 'https://s3.bkk.bangmod.storage'\ntuned = Config(retries={'max_attempts': 6})\ns3 = session.resource('s3', endpoint_url=URL, config=tuned)\n`,
		after: `${py}from botocore.config import Config\nURL = 'https://s3.bkk.bangmod.storage'\ntuned = Config(retries={'max_attempts': 6}, request_checksum_calculation='when_required', response_checksum_validation='when_required')\ns3 = session.resource('s3', endpoint_url=URL, config=tuned)\n`,
	},
	{
		languageId: 'python',
		title: checksums,
		before: `${py}boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=Config(request_checksum_calculation='when_required'))`,
		after: `${py}boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=Config(request_checksum_calculation='when_required', response_checksum_validation='when_required'))`,
	},
	{
		languageId: 'python',
		title: pathStyle,
		before: `${py}boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=Config(s3={'addressing_style': 'virtual'}))`,
		after: `${py}boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=Config(s3={'addressing_style': 'path'}))`,
	},
	{
		languageId: 'go',
		title: checksums,
		before: `${go}c := s3.NewFromConfig(cfg, func(o *s3.Options) {\n\to.BaseEndpoint = aws.String("https://s3.bkk.bangmod.storage")\n\to.UsePathStyle = true\n})`,
		after: `import (\n\t"github.com/aws/aws-sdk-go-v2/aws"\n\t"github.com/aws/aws-sdk-go-v2/service/s3"\n)\nc := s3.NewFromConfig(cfg, func(o *s3.Options) {\n\to.RequestChecksumCalculation = aws.RequestChecksumCalculationWhenRequired\n\to.ResponseChecksumValidation = aws.ResponseChecksumValidationWhenRequired\n\to.BaseEndpoint = aws.String("https://s3.bkk.bangmod.storage")\n\to.UsePathStyle = true\n})`,
	},
	{
		languageId: 'go',
		title: pathStyle,
		before: `${go}const endpoint = "https://s3.sg.bangmod.storage"\nc := s3.NewFromConfig(cfg, func(options *s3.Options) {\n\toptions.BaseEndpoint = aws.String(endpoint)\n})`,
		after: `${go}const endpoint = "https://s3.sg.bangmod.storage"\nc := s3.NewFromConfig(cfg, func(options *s3.Options) {\n\toptions.UsePathStyle = true\n\toptions.BaseEndpoint = aws.String(endpoint)\n})`,
	},
	{
		languageId: 'go',
		title: pathStyle,
		before: `${go}s3.New(s3.Options{\n\tBaseEndpoint: aws.String("https://s3.sg.bangmod.storage"),\n})`,
		after: `${go}s3.New(s3.Options{\n\tUsePathStyle: true,\n\tBaseEndpoint: aws.String("https://s3.sg.bangmod.storage"),\n})`,
	},
	{
		languageId: 'go',
		title: checksums,
		before: `import (\n\t"github.com/aws/aws-sdk-go-v2/aws"\n\tawsconfig "github.com/aws/aws-sdk-go-v2/config"\n\t"github.com/aws/aws-sdk-go-v2/service/s3"\n)\ncfg, err := awsconfig.LoadDefaultConfig(ctx,\n\tawsconfig.WithBaseEndpoint("https://s3.bkk.bangmod.storage"),\n)`,
		after: `import (\n\t"github.com/aws/aws-sdk-go-v2/aws"\n\tawsconfig "github.com/aws/aws-sdk-go-v2/config"\n\t"github.com/aws/aws-sdk-go-v2/service/s3"\n)\ncfg, err := awsconfig.LoadDefaultConfig(ctx,\n\tawsconfig.WithBaseEndpoint("https://s3.bkk.bangmod.storage"),\n\tawsconfig.WithRequestChecksumCalculation(aws.RequestChecksumCalculationWhenRequired),\n\tawsconfig.WithResponseChecksumValidation(aws.ResponseChecksumValidationWhenRequired),\n)`,
	},
	{
		languageId: 'java',
		title: checksums,
		before: `${java}S3Client s3 = S3Client.builder()\n        .endpointOverride(URI.create("https://s3.bkk.bangmod.storage"))\n        .forcePathStyle(true)\n        .build();`,
		after: `import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;\nimport software.amazon.awssdk.core.checksums.ResponseChecksumValidation;\n${java}S3Client s3 = S3Client.builder()\n        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)\n        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)\n        .endpointOverride(URI.create("https://s3.bkk.bangmod.storage"))\n        .forcePathStyle(true)\n        .build();`,
	},
	{
		languageId: 'java',
		title: pathStyle,
		before: `${java}static final String ENDPOINT = "https://s3.bkk.bangmod.storage";\nvar s3 = S3AsyncClient.builder().endpointOverride(URI.create(ENDPOINT)).build();`,
		after: `${java}static final String ENDPOINT = "https://s3.bkk.bangmod.storage";\nvar s3 = S3AsyncClient.builder().forcePathStyle(true).endpointOverride(URI.create(ENDPOINT)).build();`,
	},
	{
		languageId: 'kotlin',
		title: checksums,
		before: `import software.amazon.awssdk.services.s3.S3Client\nval s3 = S3Client.builder()\n    .endpointOverride(URI.create("https://s3.bkk.bangmod.storage"))\n    .build()`,
		after: `import software.amazon.awssdk.core.checksums.RequestChecksumCalculation\nimport software.amazon.awssdk.core.checksums.ResponseChecksumValidation\nimport software.amazon.awssdk.services.s3.S3Client\nval s3 = S3Client.builder()\n    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)\n    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)\n    .endpointOverride(URI.create("https://s3.bkk.bangmod.storage"))\n    .build()`,
	},
	{
		languageId: 'rust',
		title: checksums,
		before: `${rust}let config = aws_sdk_s3::config::Builder::from(&shared)\n    .endpoint_url("https://s3.bkk.bangmod.storage")\n    .build();`,
		after: `${rust}let config = aws_sdk_s3::config::Builder::from(&shared)\n    .request_checksum_calculation(aws_sdk_s3::config::RequestChecksumCalculation::WhenRequired)\n    .response_checksum_validation(aws_sdk_s3::config::ResponseChecksumValidation::WhenRequired)\n    .endpoint_url("https://s3.bkk.bangmod.storage")\n    .build();`,
	},
	{
		languageId: 'rust',
		title: pathStyle,
		before: `${rust}aws_sdk_s3::Config::builder().endpoint_url("https://s3.bkk.bangmod.storage").build()`,
		after: `${rust}aws_sdk_s3::Config::builder().force_path_style(true).endpoint_url("https://s3.bkk.bangmod.storage").build()`,
	},
	{
		languageId: 'ini',
		title: checksums,
		before:
			'[default]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\n[profile other]\nrequest_checksum_calculation = when_required\n',
		after:
			'[default]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\nrequest_checksum_calculation = when_required\nresponse_checksum_validation = when_required\n[profile other]\nrequest_checksum_calculation = when_required\n',
	},
	{
		// A services section may hold none of these; the profile that uses it does.
		languageId: 'plaintext',
		path: '/home/me/.aws/config',
		title: checksums,
		before:
			'[services bgs]\ns3 =\n  endpoint_url = https://s3.bkk.bangmod.storage\n[profile bkk]\nservices = bgs\nregion = ap-southeast-1-bkk\n',
		after:
			'[services bgs]\ns3 =\n  endpoint_url = https://s3.bkk.bangmod.storage\n[profile bkk]\nservices = bgs\nrequest_checksum_calculation = when_required\nresponse_checksum_validation = when_required\nregion = ap-southeast-1-bkk\n',
	},
	{
		languageId: 'ini',
		title: checksums,
		before: '[drive]\ntype = drive\n\n[bangmod]\ntype = s3\nendpoint = s3.bkk.bangmod.storage\n',
		after:
			'[drive]\ntype = drive\n\n[bangmod]\ntype = s3\nendpoint = s3.bkk.bangmod.storage\nuse_data_integrity_protections = false\n',
	},
	{
		languageId: 'ini',
		title: pathStyle,
		before: 'endpoint_url = https://s3.sg.bangmod.storage\naddressing_style = virtual\n',
		after: 'endpoint_url = https://s3.sg.bangmod.storage\naddressing_style = path\n',
	},
	{
		languageId: 'ini',
		title: pathStyle,
		before: '[default]\nendpoint_url = https://s3.sg.bangmod.storage\ns3 =\n  addressing_style = virtual\n',
		after: '[default]\nendpoint_url = https://s3.sg.bangmod.storage\ns3 =\n  addressing_style = path\n',
	},
	{
		languageId: 'properties',
		path: '/home/me/.config/rclone/rclone.conf',
		title: checksums,
		before: '[bangmod]\ntype = s3\nprovider = Ceph\nendpoint = s3.bkk.bangmod.storage\n',
		after: '[bangmod]\ntype = s3\nprovider = Ceph\nendpoint = s3.bkk.bangmod.storage\nuse_data_integrity_protections = false\n',
	},
	{
		languageId: 'ini',
		title: pathStyle,
		before: '[bangmod]\ntype = s3\nforce_path_style = false\nendpoint = https://s3.bkk.bangmod.storage/\n',
		after: '[bangmod]\ntype = s3\nforce_path_style = true\nendpoint = https://s3.bkk.bangmod.storage/\n',
	},
	{
		languageId: 'shellscript',
		title: checksums,
		before: 'export AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n',
		after:
			'export AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\nexport AWS_REQUEST_CHECKSUM_CALCULATION=when_required\nexport AWS_RESPONSE_CHECKSUM_VALIDATION=when_required\n',
	},
	{
		languageId: 'dotenv',
		title: checksums,
		before: 'AWS_ENDPOINT_URL_S3="https://s3.bkk.bangmod.storage"\r\nAWS_RESPONSE_CHECKSUM_VALIDATION=when_required\r\n',
		after:
			'AWS_ENDPOINT_URL_S3="https://s3.bkk.bangmod.storage"\nAWS_REQUEST_CHECKSUM_CALCULATION=when_required\r\nAWS_RESPONSE_CHECKSUM_VALIDATION=when_required\r\n',
	},
	{
		languageId: 'dockercompose',
		title: checksums,
		before: 'services:\n  app:\n    environment:\n      AWS_ENDPOINT_URL: https://s3.bkk.bangmod.storage\n',
		after:
			'services:\n  app:\n    environment:\n      AWS_ENDPOINT_URL: https://s3.bkk.bangmod.storage\n      AWS_REQUEST_CHECKSUM_CALCULATION: when_required\n      AWS_RESPONSE_CHECKSUM_VALIDATION: when_required\n',
	},
	{
		languageId: 'yaml',
		title: checksums,
		before: 'environment:\n  - AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n',
		after:
			'environment:\n  - AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n  - AWS_REQUEST_CHECKSUM_CALCULATION=when_required\n  - AWS_RESPONSE_CHECKSUM_VALIDATION=when_required\n',
	},
	{
		languageId: 'dockerfile',
		title: checksums,
		before: 'ENV AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\n',
		after:
			'ENV AWS_ENDPOINT_URL=https://s3.bkk.bangmod.storage\nENV AWS_REQUEST_CHECKSUM_CALCULATION=when_required\nENV AWS_RESPONSE_CHECKSUM_VALIDATION=when_required\n',
	},
];

for (const { title, before, after, ...document } of rows) {
	test(`${title} in ${document.languageId}: ${JSON.stringify(before.slice(-70))}`, () => {
		const offered = fixesOf({ ...document, text: before });
		const fix = offered.find((found) => titleOf(found) === title) ?? assert.fail(`offered: ${offered.map(titleOf).join(' | ')}`);
		assert.equal(apply(before, fix), after);
		const again = fixesOf({ ...document, text: after }).map(titleOf);
		assert.ok(!again.includes(title), 'offered again after it was taken');
	});
}

const client = "new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage' });";

/** Documents in which no client setting is offered, and why. */
const silent: readonly (Document & { readonly because: string })[] = [
	{ because: 'prose shows code', languageId: 'markdown', text: js + client },
	{ because: 'a log shows code', languageId: 'log', text: js + client },
	{ because: 'plain text shows code', languageId: 'plaintext', text: js + client },
	{ because: 'no SDK is in use', languageId: 'javascript', text: client },
	{ because: 'the SDK in use is another', languageId: 'javascript', text: `import { Client } from 'minio';\n${client}` },
	{
		because: 'the endpoint is of others',
		languageId: 'javascript',
		text: `${js}// not .bangmod.storage\nnew S3Client({ endpoint: 'https://s3.amazonaws.com' });`,
	},
	{
		because: 'there is no endpoint',
		languageId: 'javascript',
		text: `${js}const other = 'https://s3.bkk.bangmod.storage';\nnew S3Client({ region });`,
	},
	{
		because: 'the endpoint comes from elsewhere',
		languageId: 'javascript',
		text: `${js}const ours = 'https://s3.bkk.bangmod.storage';\nnew S3Client({ endpoint: config.url });`,
	},
	{
		because: 'the options come from elsewhere',
		languageId: 'javascript',
		text: `${js}new S3Client({ ...base, endpoint: 'https://s3.bkk.bangmod.storage' });`,
	},
	{
		because: 'the call has no end',
		languageId: 'javascript',
		text: `${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', note: '`,
	},
	{
		because: 'arguments come from elsewhere',
		languageId: 'python',
		text: `${py}boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', **more)`,
	},
	{
		because: 'it is no S3 client',
		languageId: 'python',
		text: `${py}boto3.client('sqs', endpoint_url='https://s3.bkk.bangmod.storage')`,
	},
	{
		because: 'its Config is made elsewhere',
		languageId: 'python',
		text: `${py}boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage', config=tuned)`,
	},
	{
		because: 'its Config is made in two places',
		languageId: 'python',
		text: `${py}from botocore.config import Config\nURL = 'https://s3.bkk.bangmod.storage'\ntuned = Config(a=1)\ntuned = Config(b=1)\nboto3.client('s3', endpoint_url=URL, config=tuned)`,
	},
	{
		because: 'it is set twice',
		languageId: 'javascript',
		text: `${js}const o = { requestChecksumCalculation: 'WHEN_SUPPORTED', responseChecksumValidation: 'WHEN_REQUIRED', forcePathStyle: true };\nnew S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', forcePathStyle: true, responseChecksumValidation: 'WHEN_REQUIRED',\n requestChecksumCalculation: 'WHEN_SUPPORTED',\n requestChecksumCalculation: 'WHEN_SUPPORTED' });`,
	},
	{
		because: 'two profiles use the services section',
		languageId: 'ini',
		text: '[services bgs]\ns3 =\n  endpoint_url = https://s3.bkk.bangmod.storage\n[profile a]\nservices = bgs\n[profile b]\nservices = bgs\n',
	},
	{
		because: 'the builder goes elsewhere',
		languageId: 'java',
		text: `${java}S3ClientBuilder b = S3Client.builder().endpointOverride(URI.create("https://s3.bkk.bangmod.storage"));`,
	},
	{
		because: 'no profile uses the services section',
		languageId: 'ini',
		text: '[services bgs]\ns3 =\n  endpoint_url = https://s3.bkk.bangmod.storage\n',
	},
	{
		because: 'it is no configuration of AWS’s',
		languageId: 'toml',
		text: '[storage]\nendpoint_url = "https://s3.bkk.bangmod.storage"\n',
	},
	{ because: 'it is no remote of rclone’s', languageId: 'ini', text: '[storage]\nendpoint = s3.bkk.bangmod.storage\n' },
	{
		because: 'the endpoint is of others',
		languageId: 'ini',
		text: '[default]\nendpoint_url = https://bangmod.storage.evil.example\n',
	},
];

for (const { because, ...document } of silent) {
	test(`no client setting is offered where ${because}: ${JSON.stringify(document.text.slice(-60))}`, () => {
		assert.deepEqual(fixesOf(document).map(titleOf), []);
	});
}

/** How far something may stand from what it belongs to, in signs or calls, and the title that is offered so far and no further. */
for (const [what, most, title, languageId, text] of [
	[
		'signs behind the name of an option',
		120 - ": '".length,
		checksums,
		'javascript',
		(count: number) =>
			`${js}new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', responseChecksumValidation: 'WHEN_REQUIRED', requestChecksumCalculation:${' '.repeat(count - 'WHEN_SUPPORTED'.length)} 'WHEN_SUPPORTED' });`,
	],
	[
		'calls of a builder',
		39,
		pathStyle,
		'java',
		(count: number) =>
			`${java}S3Client.builder().endpointOverride(URI.create("https://s3.bkk.bangmod.storage"))${'.a(b)'.repeat(count - 1)}.build();`,
	],
	[
		'signs of an endpoint',
		200 - 'endpoint'.length - '.bangmod.storage'.length,
		pathStyle,
		'javascript',
		(count: number) => `${js}new S3Client({ endpoint: '${'x'.repeat(count - 3)}.bangmod.storage' });`,
	],
] as const) {
	test(`${title} in ${languageId} is offered for ${most} ${what}, and for no more`, () => {
		const offered = (count: number) =>
			fixesOf({ languageId, text: text(count) })
				.map(titleOf)
				.includes(title);
		assert.deepEqual([offered(most), offered(most + 1)], [true, false]);
	});
}

/** A program of the table in this language that lacks the setting of checksums. */
const lacking = (languageId: string) =>
	rows.find((row) => row.languageId === languageId && row.title === checksums)?.before ?? '';

/** A release that is too old for the checksum setting, and the one that brought it. */
for (const [languageId, text, file, old, current] of [
	[
		'typescript',
		js + client,
		'package-lock.json',
		'"node_modules/@aws-sdk/client-s3": {\n "version": "3.600.0"',
		'"node_modules/@aws-sdk/client-s3": {\n "version": "3.900.0"',
	],
	[
		'python',
		`${py}boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage')`,
		'requirements.txt',
		'boto3==1.35.99\n',
		'boto3==1.36.0\n',
	],
	[
		'go',
		lacking('go'),
		'go.mod',
		'\tgithub.com/aws/aws-sdk-go-v2/service/s3 v1.72.3',
		'\tgithub.com/aws/aws-sdk-go-v2/service/s3 v1.73.0',
	],
	[
		'java',
		lacking('java'),
		'build.gradle',
		"implementation 'software.amazon.awssdk:s3:2.29.52'",
		"implementation 'software.amazon.awssdk:s3:2.30.0'",
	],
	['rust', lacking('rust'), 'Cargo.lock', 'name = "aws-sdk-s3"\nversion = "1.68.0"', 'name = "aws-sdk-s3"\nversion = "1.69.0"'],
] as const) {
	test(`checksums in ${languageId} are left alone where ${file} states a release that knows no such setting`, () => {
		const offered = (lock: string) =>
			fixesOf({ languageId, text, project: { [file]: lock } })
				.map(titleOf)
				.includes(checksums);
		assert.deepEqual([offered(old), offered(current)], [false, true]);
	});
}
