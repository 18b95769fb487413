import type { SdkName } from './sdks.ts';
import type { Setting } from './setting.ts';

/** How one SDK opens the options of an S3 client, and how it writes what we set there. */
export interface ClientRow {
	readonly sdk: SdkName;
	/** Ends with the bracket that opens the options, or with the call whose chain they are; group 1 may name the receiver. */
	readonly opening: RegExp;
	readonly form: 'literal' | 'arguments' | 'statements' | 'chain';
	/** The option that holds the endpoint. */
	readonly endpoint: string;
	/** `o` is the receiver's name. Empty where a release has no such option. */
	readonly checksums: (o: string) => readonly Setting[];
	readonly pathStyle: (o: string) => readonly Setting[];
	/** Names that `checksums` uses, each with the import that brings it. */
	readonly imports: readonly string[];
}

const none = () => [];

/** The two checksum options, as written by one SDK: what stands around each name, and the two values. */
function checksumPair(
	[request, response]: readonly [string, string],
	write: (name: string, kind: 'Request' | 'Response') => { readonly from: string; readonly to: string; readonly text: string },
): readonly Setting[] {
	return [
		{ name: request, ...write(request, 'Request') },
		{ name: response, ...write(response, 'Response') },
	];
}

const camelNames = ['requestChecksumCalculation', 'responseChecksumValidation'] as const;
const pascalNames = ['RequestChecksumCalculation', 'ResponseChecksumValidation'] as const;
const snakeNames = ['request_checksum_calculation', 'response_checksum_validation'] as const;

const inGo = (before: string, assign: string, after: string) =>
	checksumPair(pascalNames, (name) => ({
		from: `${name}WhenSupported`,
		to: `${name}WhenRequired`,
		text: `${before}${name}${assign}aws.${name}WhenRequired${after}`,
	}));

const goImport = 'github.com/aws/aws-sdk-go-v2/aws';

/** Every client whose settings we know, in the order in which they are tried. */
export const clientRows: readonly ClientRow[] = [
	{
		sdk: 'AWS SDK for JavaScript v3',
		opening: /\bnew (?:S3|S3Client)\(\s{0,20}\{/g,
		form: 'literal',
		endpoint: 'endpoint',
		checksums: () =>
			checksumPair(camelNames, (name) => ({ from: 'WHEN_SUPPORTED', to: 'WHEN_REQUIRED', text: `${name}: 'WHEN_REQUIRED'` })),
		pathStyle: () => [{ name: 'forcePathStyle', from: 'false', to: 'true', text: 'forcePathStyle: true' }],
		imports: [],
	},
	{
		sdk: 'AWS SDK for JavaScript v2',
		opening: /\bnew (?:AWS\.)?S3\(\s{0,20}\{/g,
		form: 'literal',
		endpoint: 'endpoint',
		checksums: none,
		pathStyle: () => [{ name: 's3ForcePathStyle', from: 'false', to: 'true', text: 's3ForcePathStyle: true' }],
		imports: [],
	},
	{
		sdk: 'AWS SDK for Go v2',
		opening: /\bfunc\((\w{1,40}) \*s3\.Options\) \{/g,
		form: 'statements',
		endpoint: 'BaseEndpoint',
		checksums: (o) => inGo(`${o}.`, ' = ', ''),
		pathStyle: (o) => [{ name: 'UsePathStyle', from: 'false', to: 'true', text: `${o}.UsePathStyle = true` }],
		imports: [goImport],
	},
	{
		sdk: 'AWS SDK for Go v2',
		opening: /\bs3\.Options\{/g,
		form: 'literal',
		endpoint: 'BaseEndpoint',
		checksums: () => inGo('', ': ', ''),
		pathStyle: () => [{ name: 'UsePathStyle', from: 'false', to: 'true', text: 'UsePathStyle: true' }],
		imports: [goImport],
	},
	{
		sdk: 'AWS SDK for Go v2',
		opening: /\b(\w{1,40})\.LoadDefaultConfig\(/g,
		form: 'arguments',
		endpoint: 'WithBaseEndpoint',
		checksums: (o) => inGo(`${o}.With`, '(', ')').map((setting) => ({ ...setting, name: `With${setting.name}` })),
		pathStyle: none,
		imports: [goImport],
	},
	{
		sdk: 'AWS SDK for Java v2',
		opening: /\bS3(?:Async)?Client\s{0,80}\.builder\(\)/g,
		form: 'chain',
		endpoint: 'endpointOverride',
		checksums: () =>
			checksumPair(camelNames, (name) => {
				const type = name.charAt(0).toUpperCase() + name.slice(1);
				return { from: 'WHEN_SUPPORTED', to: 'WHEN_REQUIRED', text: `.${name}(${type}.WHEN_REQUIRED)` };
			}),
		pathStyle: () => [
			{ name: 'forcePathStyle', from: 'false', to: 'true', text: '.forcePathStyle(true)', olderName: 'pathStyleAccessEnabled' },
		],
		imports: pascalNames.map((name) => `software.amazon.awssdk.core.checksums.${name}`),
	},
	{
		sdk: 'AWS SDK for Rust',
		opening: /\baws_sdk_s3::(?:config::Builder::(?:new\(\)|from\([\w&.]{1,60}\))|Config::builder\(\))/g,
		form: 'chain',
		endpoint: 'endpoint_url',
		checksums: () =>
			checksumPair(snakeNames, (name, kind) => {
				const type = kind === 'Request' ? pascalNames[0] : pascalNames[1];
				return { from: 'WhenSupported', to: 'WhenRequired', text: `.${name}(aws_sdk_s3::config::${type}::WhenRequired)` };
			}),
		pathStyle: () => [{ name: 'force_path_style', from: 'false', to: 'true', text: '.force_path_style(true)' }],
		imports: [],
	},
];

/** What stands around several options of a client, by how it takes them. */
const around: Readonly<Record<ClientRow['form'], (options: readonly string[]) => string>> = {
	literal: (options) => `{ ${options.join(', ')} }`,
	arguments: (options) => options.join(', '),
	statements: (options) => options.join('; '),
	chain: (options) => options.join(''),
};

/** What to write into a client of this SDK so that it sends checksums only where they are required; undefined where it has no such option. */
export function whenRequiredIn(sdk: string): string | undefined {
	if (sdk === 'boto3') return `Config(${botoChecksums.map(({ text }) => text).join(', ')})`;
	const row = clientRows.find((candidate) => candidate.sdk === sdk);
	const options = row?.checksums('o').map(({ text }) => text) ?? [];
	if (row === undefined || options.length === 0) return undefined;
	return sdk === 'AWS SDK for JavaScript v3' ? `new S3Client(${around[row.form](options)})` : around[row.form](options);
}

/** boto3's, inside a `Config`. */
export const botoChecksums: readonly Setting[] = checksumPair(snakeNames, (name) => ({
	from: 'when_supported',
	to: 'when_required',
	text: `${name}='when_required'`,
}));
