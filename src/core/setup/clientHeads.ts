/** Programming languages whose clients are told apart by the name that opens them. */
export type Language =
	| 'python'
	| 'javascript'
	| 'go'
	| 'jvm'
	| 'csharp'
	| 'php'
	| 'ruby'
	| 'rust'
	| 'terraform'
	| 'sql'
	| 'json'
	| 'aws'
	| 'other';

interface HeadRow {
	readonly client: string;
	readonly languages: readonly Language[];
	/** The name that is called or built; `.` parts its words whatever the language has. */
	readonly head: RegExp;
	/** What the first argument has to be, where the name alone may open other clients. */
	readonly first?: string;
	/** What the text has to name as well. */
	readonly beside?: RegExp;
	/** What the arguments without a name are, in their order. */
	readonly order?: readonly ('endpoint' | 'keyId' | 'secret' | 'token' | 'region' | 'bucket' | '')[];
}

/** What opens a client, the narrower row first. */
const headRows: readonly HeadRow[] = [
	{ client: 'boto3', languages: ['python'], head: /(?:^|\.)(?:client|resource|create_client)$/, first: 's3' },
	{ client: 'boto2', languages: ['python'], head: /(?:^|\.)(?:S3Connection|connect_s3)$/, order: ['keyId', 'secret'] },
	{ client: 'MinIO', languages: ['python'], head: /(?:^|\.)Minio$/, order: ['endpoint', 'keyId', 'secret', 'token'] },
	{ client: 's3fs', languages: ['python'], head: /(?:^|\.)S3FileSystem$/, beside: /\bs3fs\b/ },
	{ client: 'PyArrow', languages: ['python'], head: /(?:^|\.)S3FileSystem$/ },
	{ client: 's3fs', languages: ['python'], head: /(?:^|\.)filesystem$/, first: 's3' },
	{ client: 'obstore', languages: ['python'], head: /(?:^|\.)S3Store(?:\.from_\w{1,20})?$/ },
	{ client: 'AWS SDK for JavaScript v2', languages: ['javascript'], head: /^(?:AWS\.)?S3$/, beside: /['"]aws-sdk(?:\/|['"])/ },
	{ client: 'AWS SDK for JavaScript v3', languages: ['javascript'], head: /(?:^|\.)S3(?:Client)?$/ },
	{ client: 'MinIO', languages: ['javascript'], head: /(?:^|\.)(?:Minio\.)?Client$/, beside: /\bminio\b/i },
	{ client: 'Bun', languages: ['javascript'], head: /^Bun\.S3Client$/ },
	{ client: 'AWS SDK for Go v2', languages: ['go'], head: /^s3\.NewFromConfig$/ },
	{ client: 'AWS SDK for Go v2', languages: ['go'], head: /^s3\.New$/, beside: /aws-sdk-go-v2/ },
	{ client: 'AWS SDK for Go v1', languages: ['go'], head: /^s3\.New$/ },
	{ client: 'MinIO', languages: ['go'], head: /^minio\.(?:New|NewCore|NewWithOptions)$/, order: ['endpoint'] },
	{
		client: 'AWS SDK for Java v2',
		languages: ['jvm'],
		head: /(?:^|\.)S3(?:Async)?(?:Client|Presigner)\.(?:builder|crtBuilder)$/,
	},
	{ client: 'AWS SDK for Kotlin', languages: ['jvm'], head: /^S3Client(?:\.fromEnvironment)?$/ },
	{ client: 'AWS SDK for Java v1', languages: ['jvm'], head: /^AmazonS3(?:Encryption)?Client(?:Builder\.standard|Builder)?$/ },
	{ client: 'MinIO', languages: ['jvm'], head: /^Minio(?:Async)?Client\.builder$/ },
	{ client: 'MinIO', languages: ['jvm'], head: /^MinioClient$/, order: ['endpoint', 'keyId', 'secret'] },
	{ client: 'AWS SDK for .NET', languages: ['csharp'], head: /(?:^|\.)AmazonS3Client$/, order: ['keyId', 'secret'] },
	{ client: 'MinIO', languages: ['csharp'], head: /^MinioClient$/ },
	{ client: 'AWS SDK for PHP', languages: ['php'], head: /(?:^|\.)S3(?:Multi\w{1,10})?Client(?:\.factory)?$/ },
	{ client: 'AWS SDK for Ruby', languages: ['ruby'], head: /^Aws\.S3\.(?:Client|Resource|EncryptionV2\.Client)\.new$/ },
	{
		client: 'AWS SDK for Rust',
		languages: ['rust'],
		head: /^aws_sdk_s3\.(?:config\.Builder\.(?:new|from)|Config\.builder|Client\.(?:from_conf|new))$/,
	},
	{
		client: 'AWS SDK for Rust',
		languages: ['rust'],
		head: /^(?:s3\.)?(?:config\.Builder\.from|config\.Builder\.new|Config\.builder)$/,
		beside: /\baws_sdk_s3\b/,
	},
	{ client: 'object_store', languages: ['rust'], head: /^AmazonS3Builder\.(?:new|from_env)$/ },
	{
		client: 'OpenDAL',
		languages: ['rust'],
		head: /^(?:opendal\.)?(?:services\.)?S3(?:\.default|\.new)?$/,
		beside: /\bopendal\b/,
	},
	{ client: 'rust-s3', languages: ['rust'], head: /^Bucket\.new(?:_with_path_style)?$/, order: ['bucket'] },
	{ client: 'Terraform', languages: ['terraform'], head: /^s3$/ },
	{ client: 'aws-cli', languages: ['aws'], head: /./ },
	{ client: 'Terraform', languages: ['terraform'], head: /^aws$/ },
];

/** Which row a call or a block is; undefined for no client that we know. */
export function headRowOf(language: Language, head: string, first: string | undefined, text: string): HeadRow | undefined {
	return headRows.find(
		(row) =>
			row.languages.includes(language) &&
			row.head.test(head) &&
			(row.first === undefined || row.first === first) &&
			(row.beside === undefined || row.beside.test(text)),
	);
}

/** Where a call that makes a key or an address has it, by what it is called. */
export const argumentOrders: readonly (readonly [head: RegExp, order: readonly string[]])[] = [
	[/EndpointConfiguration$/, ['endpoint', 'region']],
	[/StaticV2$/, ['keyId', 'secret', 'token']],
	[
		/(?:Credentials?|StaticV4|StaticCredentials(?:Provider)?|Credentials\.(?:create|new|from_keys)|credentials|AwsBasicCredentials\.\w{1,20}|from_keys)$/,
		['keyId', 'secret', 'token'],
	],
];

/** Calls whose keys sign with version 2. */
export const signsWithV2 = /StaticV2$|SignerV2$/;

/** Calls that say where a key comes from. */
export const keySourceHeads: readonly (readonly [head: RegExp, source: 'environment' | 'profile' | 'file'])[] = [
	[
		/Env(?:ironment)?(?:Variable)?s?(?:AWS|Minio)?(?:Credentials?)?(?:Provider)?(?:\.create)?$|^fromEnv$|^from_env$/,
		'environment',
	],
	[
		/^fromIni$|ProfileCredentials(?:Provider)?(?:\.create|\.builder)?$|SharedCredentials(?:Provider)?$|SharedConfigProfile$/,
		'profile',
	],
	[/FileAWSCredentials$|NewFileMinioClient$|ConfigFileCredentials$/, 'file'],
];
