import { whenRequiredIn } from './clientRows.ts';

/** A thing that many clients have a setting for, each in its own words. */
export type SettingTopic =
	| 'checksums'
	| 'pathStyle'
	| 'virtualStyle'
	| 'region'
	| 'endpoint'
	| 'noBucketCheck'
	| 'signatureV4'
	| 'signedHeaders'
	| 'chunkedSigning'
	| 'noAcl'
	| 'partSize';

type Words = Readonly<Partial<Record<SettingTopic, string>>>;

/** Settings that AWS's own SDKs of 2025 and later read from the environment, in any language. */
const environment: Words = {
	checksums: 'AWS_REQUEST_CHECKSUM_CALCULATION=when_required AWS_RESPONSE_CHECKSUM_VALIDATION=when_required',
	region: 'AWS_REGION=ap-southeast-1-bkk',
	endpoint: 'AWS_ENDPOINT_URL_S3=https://s3.bkk.bangmod.storage',
};

/**
 * How each client writes a setting, ready to paste; by the client's name as facts state it. Names and spellings from the clients' own
 * references (aws-cli and boto3 1.40, JavaScript 3.9, Go v2 s3 1.88, Java 2.33, rclone 1.71, restic 0.18, mc 2025, s3cmd 2.4, s3fs 1.95).
 */
const written: Readonly<Record<string, Words>> = {
	'aws-cli': {
		...environment,
		checksums: 'aws configure set default.request_checksum_calculation when_required',
		pathStyle: 'aws configure set default.s3.addressing_style path',
		virtualStyle: 'aws configure set default.s3.addressing_style virtual',
		region: '--region ap-southeast-1-bkk',
		endpoint: '--endpoint-url https://s3.bkk.bangmod.storage',
		signatureV4: 'aws configure set default.s3.signature_version s3v4',
		partSize: 'aws configure set default.s3.multipart_chunksize 64MB',
	},
	boto3: {
		...environment,
		pathStyle: "Config(s3={'addressing_style': 'path'})",
		virtualStyle: "Config(s3={'addressing_style': 'virtual'})",
		region: "region_name='ap-southeast-1-bkk'",
		endpoint: "endpoint_url='https://s3.bkk.bangmod.storage'",
		signatureV4: "Config(signature_version='s3v4')",
		partSize: 'TransferConfig(multipart_chunksize=64 * 1024 * 1024)',
	},
	'AWS SDK for JavaScript v3': {
		pathStyle: 'forcePathStyle: true',
		virtualStyle: 'forcePathStyle: false',
		region: "region: 'ap-southeast-1-bkk'",
		endpoint: "endpoint: 'https://s3.bkk.bangmod.storage'",
		partSize: 'new Upload({ partSize: 64 * 1024 * 1024, … })',
	},
	'AWS SDK for JavaScript v2': {
		pathStyle: 's3ForcePathStyle: true',
		virtualStyle: 's3ForcePathStyle: false',
		region: "region: 'ap-southeast-1-bkk'",
		endpoint: "endpoint: 'https://s3.bkk.bangmod.storage'",
		signatureV4: "signatureVersion: 'v4'",
		partSize: 'partSize: 64 * 1024 * 1024',
	},
	'AWS SDK for Go v2': {
		...environment,
		pathStyle: 'o.UsePathStyle = true',
		virtualStyle: 'o.UsePathStyle = false',
		region: 'config.WithRegion("ap-southeast-1-bkk")',
		endpoint: 'o.BaseEndpoint = aws.String("https://s3.bkk.bangmod.storage")',
		partSize: 'u.PartSize = 64 * 1024 * 1024',
	},
	'AWS SDK for Go v1': {
		pathStyle: 'S3ForcePathStyle: aws.Bool(true)',
		virtualStyle: 'S3ForcePathStyle: aws.Bool(false)',
		region: 'Region: aws.String("ap-southeast-1-bkk")',
		endpoint: 'Endpoint: aws.String("https://s3.bkk.bangmod.storage")',
		partSize: 'u.PartSize = 64 * 1024 * 1024',
	},
	'AWS SDK for Java v2': {
		...environment,
		pathStyle: '.forcePathStyle(true)',
		virtualStyle: '.forcePathStyle(false)',
		region: '.region(Region.of("ap-southeast-1-bkk"))',
		endpoint: '.endpointOverride(URI.create("https://s3.bkk.bangmod.storage"))',
		chunkedSigning: 'S3Configuration.builder().chunkedEncodingEnabled(false)',
	},
	'AWS SDK for Java v1': {
		pathStyle: '.withPathStyleAccessEnabled(true)',
		virtualStyle: '.withPathStyleAccessEnabled(false)',
		region: 'new EndpointConfiguration("https://s3.bkk.bangmod.storage", "ap-southeast-1-bkk")',
		endpoint: 'new EndpointConfiguration("https://s3.bkk.bangmod.storage", "ap-southeast-1-bkk")',
		chunkedSigning: '.disableChunkedEncoding()',
		signatureV4: 'clientConfiguration.setSignerOverride("AWSS3V4SignerType")',
	},
	'AWS SDK for .NET': {
		...environment,
		checksums: 'RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED',
		pathStyle: 'ForcePathStyle = true',
		virtualStyle: 'ForcePathStyle = false',
		region: 'AuthenticationRegion = "ap-southeast-1-bkk"',
		endpoint: 'ServiceURL = "https://s3.bkk.bangmod.storage"',
		chunkedSigning: 'UseChunkEncoding = false',
		partSize: 'PartSize = 64 * 1024 * 1024',
	},
	'AWS SDK for PHP': {
		...environment,
		checksums: "'request_checksum_calculation' => 'when_required'",
		pathStyle: "'use_path_style_endpoint' => true",
		virtualStyle: "'use_path_style_endpoint' => false",
		region: "'region' => 'ap-southeast-1-bkk'",
		endpoint: "'endpoint' => 'https://s3.bkk.bangmod.storage'",
		signatureV4: "'signature_version' => 'v4'",
		noAcl: "'visibility' => 'private'",
	},
	'AWS SDK for Ruby': {
		...environment,
		checksums: "request_checksum_calculation: 'when_required', response_checksum_validation: 'when_required'",
		pathStyle: 'force_path_style: true',
		virtualStyle: 'force_path_style: false',
		region: "region: 'ap-southeast-1-bkk'",
		endpoint: "endpoint: 'https://s3.bkk.bangmod.storage'",
		signatureV4: "signature_version: 'v4'",
	},
	'AWS SDK for Rust': {
		...environment,
		pathStyle: '.force_path_style(true)',
		virtualStyle: '.force_path_style(false)',
		region: '.region(Region::new("ap-southeast-1-bkk"))',
		endpoint: '.endpoint_url("https://s3.bkk.bangmod.storage")',
	},
	'AWS SDK for C++': environment,
	MinIO: { region: 'region="ap-southeast-1-bkk"', endpoint: 's3.bkk.bangmod.storage' },
	rclone: {
		checksums: '--s3-use-data-integrity-protections=false',
		pathStyle: '--s3-force-path-style=true',
		virtualStyle: '--s3-force-path-style=false',
		region: '--s3-region ap-southeast-1-bkk',
		endpoint: '--s3-endpoint https://s3.bkk.bangmod.storage',
		noBucketCheck: '--s3-no-check-bucket',
		signatureV4: '--s3-v2-auth=false',
		signedHeaders: '--s3-sign-accept-encoding=false',
		noAcl: '--s3-acl ""',
		partSize: '--s3-chunk-size 64M',
	},
	s3cmd: {
		region: '--region=ap-southeast-1-bkk',
		pathStyle: '--host=s3.bkk.bangmod.storage --host-bucket=s3.bkk.bangmod.storage',
		endpoint: '--host=s3.bkk.bangmod.storage --host-bucket=s3.bkk.bangmod.storage',
		signatureV4: 'signature_v2 = False',
		partSize: '--multipart-chunk-size-mb=64',
	},
	s5cmd: {
		...environment,
		endpoint: '--endpoint-url https://s3.bkk.bangmod.storage',
		partSize: '--part-size 64',
	},
	s3fs: {
		pathStyle: '-o use_path_request_style',
		region: '-o endpoint=ap-southeast-1-bkk',
		endpoint: '-o url=https://s3.bkk.bangmod.storage',
		signatureV4: '-o sigv4',
		partSize: '-o multipart_size=64',
	},
	restic: {
		region: '-o s3.region=ap-southeast-1-bkk',
		pathStyle: '-o s3.bucket-lookup=path',
		virtualStyle: '-o s3.bucket-lookup=dns',
		endpoint: 'RESTIC_REPOSITORY=s3:https://s3.bkk.bangmod.storage/BUCKET',
	},
	mc: {
		endpoint: 'mc alias set bgs https://s3.bkk.bangmod.storage',
		pathStyle: 'mc alias set bgs https://s3.bkk.bangmod.storage --path on',
		virtualStyle: 'mc alias set bgs https://s3.bkk.bangmod.storage --path off',
	},
};

/** What this client writes for the setting, ready to paste; undefined where the client or its spelling is not known. */
export function settingWords(client: string | undefined, topic: SettingTopic): string | undefined {
	if (client === undefined) return undefined;
	const inCode = topic === 'checksums' ? whenRequiredIn(client) : undefined;
	return inCode ?? (Object.hasOwn(written, client) ? written[client]?.[topic] : undefined);
}

/** What each client that has the setting writes for it, by the client's name. */
export function settingOfEachClient(topic: SettingTopic): ReadonlyMap<string, string> {
	const rows = Object.keys(written).map((client) => [client, settingWords(client, topic)] as const);
	return new Map(rows.flatMap(([client, text]) => (text === undefined ? [] : [[client, text]])));
}
