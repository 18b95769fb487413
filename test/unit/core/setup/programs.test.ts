import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setupsOf, states } from './states.ts';

const endpoint = 'https://s3.bkk.bangmod.storage';
const region = 'ap-southeast-1-bkk';
const whole = { endpoint, region, addressing: 'path', checksums: 'when_required' };

/** The client; a program that sets it up; what it states; and a line to change, with which the first of these is no longer known. */
const rows: readonly (readonly [client: string, path: string, text: string, states: object, from: string, to: string])[] = [
	[
		'boto3',
		'app/store.py',
		`import os, boto3
from botocore.config import Config
STORE = "https://s3.bkk.bangmod.storage"
plain = Config(s3={"addressing_style": "path"}, request_checksum_calculation="when_required")
s3 = boto3.client("s3", endpoint_url=STORE, region_name="ap-southeast-1-bkk", config=plain,
    aws_access_key_id=os.environ["STORE_KEY"], aws_secret_access_key=os.getenv("STORE_SECRET"))
`,
		{ ...whole, keySource: 'environment' },
		'endpoint_url=STORE',
		'endpoint_url=find_store()',
	],
	[
		'S3 client',
		'lake/read.py',
		`import duckdb
lake = duckdb.connect()
lake.execute('''
    SET s3_endpoint='s3.bkk.bangmod.storage';
    SET s3_region='ap-southeast-1-bkk';
    SET s3_url_style='path';
''')
`,
		{ endpoint: 's3.bkk.bangmod.storage', region, addressing: 'path' },
		"SET s3_endpoint='s3.bkk.bangmod.storage';",
		'',
	],
	[
		'AWS SDK for Go v1',
		'store/client.go',
		`package store
import "github.com/aws/aws-sdk-go/service/s3"
const (
	storeEndpoint = "https://s3.bkk.bangmod.storage"
	storeRegion   = "ap-southeast-1-bkk"
)
func open(sess *session.Session) *s3.S3 {
	return s3.New(sess, aws.NewConfig().WithEndpoint(storeEndpoint).WithRegion(storeRegion))
}
`,
		{ endpoint, region },
		'"https://s3.bkk.bangmod.storage"',
		'endpointOf()',
	],
	[
		'AWS SDK for Java v1',
		'src/main/java/Store.java',
		`class Store {
  AmazonS3 open(Environment env) {
    AmazonS3 client = new AmazonS3Client(new BasicAWSCredentials(env.getProperty("store.key"), env.getProperty("store.secret")));
    client.setEndpoint("https://s3.bkk.bangmod.storage");
    client.setS3ClientOptions(S3ClientOptions.builder().setPathStyleAccess(true).build());
    return client;
  }
}
`,
		{ endpoint, addressing: 'path' },
		'"https://s3.bkk.bangmod.storage"',
		'env.getProperty("store.endpoint")',
	],
	[
		'MinIO',
		'src/main/java/Upload.java',
		`class Upload {
  MinioClient store = new MinioClient("https://s3.bkk.bangmod.storage", "BGSAKIA0EXAMPLE0001", "not-a-secret");
}
`,
		{ endpoint, keySource: 'source' },
		'"https://s3.bkk.bangmod.storage"',
		'Store.ENDPOINT',
	],
	[
		'boto3',
		'app/environment.py',
		`import os, boto3
os.environ["AWS_REQUEST_CHECKSUM_CALCULATION"] = "when_required"
s3 = boto3.client("s3", endpoint_url="https://s3.bkk.bangmod.storage")
`,
		{ endpoint, checksums: 'when_required' },
		'endpoint_url="https://s3.bkk.bangmod.storage"',
		'endpoint_url=find_store(), region_name="ap-southeast-1-bkk"',
	],
	[
		'AWS SDK for JavaScript v3',
		'app/environment.js',
		`import { S3Client } from '@aws-sdk/client-s3';
process.env.AWS_REGION = 'ap-southeast-1-bkk';
export const s3 = new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage', forcePathStyle: true });
`,
		{ endpoint, region, addressing: 'path' },
		"endpoint: 'https://s3.bkk.bangmod.storage'",
		'endpoint: find()',
	],
	[
		's3fs',
		'frames.py',
		`import s3fs
fs = s3fs.S3FileSystem(key="BGSAKIA0EXAMPLE0001", secret="not-a-secret",
    client_kwargs={"endpoint_url": "https://s3.bkk.bangmod.storage", "region_name": "ap-southeast-1-bkk"})
`,
		{ endpoint, region, keySource: 'source' },
		'"https://s3.bkk.bangmod.storage"',
		'settings.store',
	],
	[
		'MinIO',
		'backup.py',
		`from minio import Minio
store = Minio("s3.bkk.bangmod.storage", access_key=key(), region="ap-southeast-1-bkk", secure=True)
`,
		{ endpoint: 's3.bkk.bangmod.storage', region },
		'"s3.bkk.bangmod.storage"',
		'pick_host()',
	],
	[
		'AWS SDK for JavaScript v3',
		'src/store.ts',
		`import { S3Client } from '@aws-sdk/client-s3';
const endpoint = process.env.STORE_URL ?? 'https://s3.bkk.bangmod.storage';
export const store: S3Client = new S3Client({
	endpoint,
	region: 'ap-southeast-1-bkk', // Bangkok
	forcePathStyle: true,
	requestChecksumCalculation: 'WHEN_REQUIRED',
	credentials: { accessKeyId: process.env.STORE_KEY!, secretAccessKey: process.env['STORE_SECRET']! },
});
`,
		{ ...whole, keySource: 'environment' },
		"process.env.STORE_URL ?? 'https://s3.bkk.bangmod.storage'",
		"await ask('store')",
	],
	[
		'AWS SDK for JavaScript v2',
		'store.js',
		`const AWS = require('aws-sdk');
const s3 = new AWS.S3({ endpoint: 'https://s3.bkk.bangmod.storage', region: 'ap-southeast-1-bkk', s3ForcePathStyle: true });
`,
		{ endpoint, region, addressing: 'path' },
		"'https://s3.bkk.bangmod.storage'",
		'new AWS.Endpoint(host)',
	],
	[
		'AWS SDK for Go v2',
		'store.go',
		`import (
	"github.com/aws/aws-sdk-go-v2/service/s3"
)
func open(ctx context.Context) (*s3.Client, error) {
	cfg, err := config.LoadDefaultConfig(ctx,
		config.WithRegion("ap-southeast-1-bkk"),
		config.WithCredentialsProvider(credentials.NewStaticCredentialsProvider(os.Getenv("KEY"), os.Getenv("SECRET"), "")),
	)
	return s3.NewFromConfig(cfg, func(o *s3.Options) {
		o.BaseEndpoint = aws.String("https://s3.bkk.bangmod.storage")
		o.UsePathStyle = true
		o.RequestChecksumCalculation = aws.RequestChecksumCalculationWhenRequired
	}), err
}
`,
		{ ...whole, keySource: 'environment' },
		'aws.String("https://s3.bkk.bangmod.storage")',
		'aws.String(host)',
	],
	[
		'MinIO',
		'mirror.go',
		`client, err := minio.New("s3.bkk.bangmod.storage", &minio.Options{
	Creds:        credentials.NewStaticV4("BGSAKIA0EXAMPLE0001", "not-a-secret", ""),
	Region:       "ap-southeast-1-bkk",
	BucketLookup: minio.BucketLookupPath,
	Secure:       true,
})
`,
		{ endpoint: 's3.bkk.bangmod.storage', region, addressing: 'path', keySource: 'source' },
		'"s3.bkk.bangmod.storage"',
		'flags.Host',
	],
	[
		'AWS SDK for Java v2',
		'src/main/java/Store.java',
		`class Store {
	private static final String ENDPOINT = "https://s3.bkk.bangmod.storage";
	private final S3Client client = S3Client.builder()
			.endpointOverride(URI.create(ENDPOINT))
			.region(Region.of("ap-southeast-1-bkk"))
			.forcePathStyle(true)
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.credentialsProvider(EnvironmentVariableCredentialsProvider.create())
			.build();
}
`,
		{ ...whole, keySource: 'environment' },
		'URI.create(ENDPOINT)',
		'URI.create(options.endpoint())',
	],
	[
		'AWS SDK for Java v1',
		'Legacy.java',
		`AmazonS3 s3 = AmazonS3ClientBuilder.standard()
	.withEndpointConfiguration(new AwsClientBuilder.EndpointConfiguration("https://s3.bkk.bangmod.storage", "ap-southeast-1-bkk"))
	.withPathStyleAccessEnabled(true)
	.withCredentials(new AWSStaticCredentialsProvider(new BasicAWSCredentials("BGSAKIA0EXAMPLE0001", "not-a-secret")))
	.build();
`,
		{ endpoint, region, addressing: 'path', keySource: 'source' },
		'"https://s3.bkk.bangmod.storage", ',
		'hostOf(stage), ',
	],
	[
		'AWS SDK for .NET',
		'Store.cs',
		`var config = new AmazonS3Config
{
    ServiceURL = "https://s3.bkk.bangmod.storage",
    AuthenticationRegion = "ap-southeast-1-bkk",
    ForcePathStyle = true,
};
var client = new AmazonS3Client(Environment.GetEnvironmentVariable("KEY"), Environment.GetEnvironmentVariable("SECRET"), config);
`,
		{ endpoint, region, addressing: 'path', keySource: 'environment' },
		'"https://s3.bkk.bangmod.storage"',
		'options.Url',
	],
	[
		'AWS SDK for PHP',
		'store.php',
		`<?php
$s3 = new Aws\\S3\\S3Client([
	'endpoint' => 'https://s3.bkk.bangmod.storage', 'region' => env('STORE_REGION', 'ap-southeast-1-bkk'),
	'use_path_style_endpoint' => true,
	'credentials' => ['key' => getenv('KEY'), 'secret' => getenv('SECRET')],
]);
`,
		{ endpoint, region, addressing: 'path', keySource: 'environment' },
		"'https://s3.bkk.bangmod.storage'",
		'$host . $path',
	],
	[
		'AWS SDK for Ruby',
		'lib/store.rb',
		`store = Aws::S3::Client.new(
  endpoint: 'https://s3.bkk.bangmod.storage', region: 'ap-southeast-1-bkk', force_path_style: true,
  access_key_id: ENV['KEY'], secret_access_key: ENV.fetch('SECRET')
)
`,
		{ endpoint, region, addressing: 'path', keySource: 'environment' },
		"'https://s3.bkk.bangmod.storage'",
		'"https://#{host}"',
	],
	[
		'AWS SDK for Rust',
		'src/store.rs',
		`let config = aws_sdk_s3::config::Builder::from(&shared)
    .endpoint_url("https://s3.bkk.bangmod.storage")
    .region(Region::new("ap-southeast-1-bkk"))
    .force_path_style(true)
    .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
    .build();
`,
		whole,
		'"https://s3.bkk.bangmod.storage"',
		'&args.endpoint',
	],
	[
		'object_store',
		'src/lake.rs',
		`let store = AmazonS3Builder::new()
    .with_endpoint("https://s3.bkk.bangmod.storage").with_region("ap-southeast-1-bkk")
    .with_bucket_name("lake").with_virtual_hosted_style_request(false).build()?;
`,
		{ endpoint, region, addressing: 'path', bucket: 'lake' },
		'"https://s3.bkk.bangmod.storage"',
		'&url',
	],
	[
		'Terraform',
		'main.tf',
		`terraform {
  backend "s3" {
    bucket         = "state"
    region         = "ap-southeast-1-bkk"
    endpoints      = { s3 = "https://s3.bkk.bangmod.storage" }
    use_path_style = true
  }
}
`,
		{ endpoint, region, addressing: 'path', bucket: 'state' },
		'"https://s3.bkk.bangmod.storage"',
		'local.endpoint',
	],
	[
		'AWS SDK for Java v2',
		'src/main/java/StoreConfig.java',
		`class StoreConfig {
	@Value("\${store.endpoint:https://s3.bkk.bangmod.storage}") private String endpoint;
	@Value("\${store.region:ap-southeast-1-bkk}") private String region;
	S3Client store() {
		return S3Client.builder().endpointOverride(URI.create(endpoint)).region(Region.of(region)).build();
	}
}
`,
		{ endpoint, region },
		':https://s3.bkk.bangmod.storage}',
		'}',
	],
	[
		'AWS SDK for Rust',
		'src/shared.rs',
		`let shared = aws_config::defaults(BehaviorVersion::latest())
    .endpoint_url("https://s3.bkk.bangmod.storage").region(Region::new("ap-southeast-1-bkk")).load().await;
let client = aws_sdk_s3::Client::new(&shared);
`,
		{ endpoint, region },
		'"https://s3.bkk.bangmod.storage"',
		'&url',
	],
];

for (const [client, path, text, expected, from, to] of rows) {
	test(`${path} sets up ${client}: ${Object.keys(expected).join(', ')}`, () => {
		const [setup, ...others] = setupsOf(path, text);
		assert.deepEqual(others, []);
		assert.equal(setup?.client, client);
		assert.deepEqual(setup && states(setup), expected);
	});
	test(`${path} with ${to} in place of its endpoint has an endpoint that nobody knows`, () => {
		assert.ok(text.includes(from));
		const setups = setupsOf(path, text.replace(from, to));
		assert.deepEqual(
			setups.map((setup) => states(setup)['endpoint']).filter((found) => found !== undefined),
			[],
		);
	});
}

test('an endpoint that the process is given is the one of its .env', () => {
	const text = 's3 = boto3.client("s3", endpoint_url=os.environ["STORE"])\n';
	assert.deepEqual(setupsOf('app.py', text), []);
	const [setup] = setupsOf('app.py', text, new Map([['STORE', endpoint]]));
	assert.equal(setup?.endpoint?.value, endpoint);
});

test('a name that is given two values is not followed', () => {
	const [setup] = setupsOf(
		'app.py',
		'url = "https://s3.bkk.bangmod.storage"\nif sg:\n    url = "https://s3.sg.bangmod.storage"\ns3 = boto3.client("s3", endpoint_url=url, region_name="ap-southeast-1-sg")\n',
	);
	assert.equal(setup?.endpoint, undefined);
	assert.equal(setup?.region?.value, 'ap-southeast-1-sg');
});

test('a function that gives a client is none itself', () => {
	const text =
		'export function open(): S3Client {\n\tconst url = "https://s3.bkk.bangmod.storage";\n\treturn new S3Client({ endpoint: url, region: "ap-southeast-1-bkk" });\n}\n';
	assert.deepEqual(
		setupsOf('store.ts', text).map(({ place }) => text.slice(place.start, place.start + 10)),
		['S3Client({'],
	);
});

test('a field of an object that the program is given is not the constant of the same name', () => {
	const url = "const url = 'https://s3.bkk.bangmod.storage';\n";
	const [other] = setupsOf('store.ts', `${url}open = (o) => new S3Client({ endpoint: o.url, region: 'ap-southeast-1-sg' });\n`);
	assert.equal(other?.endpoint, undefined);
	const [own] = setupsOf('store.ts', `${url}open = () => new S3Client({ endpoint: url, region: 'ap-southeast-1-bkk' });\n`);
	assert.equal(own?.endpoint?.value, endpoint);
});
