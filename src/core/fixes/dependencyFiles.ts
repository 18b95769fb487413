import type { SdkName, SdkUse } from '../clients/sdks.ts';

/** One way in which a manifest or a lock file names an SDK. */
interface DependencyRow {
	/** The file's name, in lower case. */
	readonly file: RegExp;
	readonly sdk: SdkName;
	/** Group 1, where it takes part, is the exact release. */
	readonly pattern: RegExp;
}

const node = /^package\.json$/;
const nodeLock = /^(?:package-lock|npm-shrinkwrap)\.json$/;
const pythonLock = /^(?:poetry|uv|pdm)\.lock$/;
const requirements = /^(?:requirements[\w.-]{0,40}\.(?:txt|in)|constraints\.txt)$/;
const gradle = /^build\.gradle(?:\.kts)?$/;

/** What the package managers write, one row for each file and SDK. */
export const dependencyRows: readonly DependencyRow[] = [
	// Only a bare number in package.json is exact: `^3.700.0` may be any later one.
	{
		file: node,
		sdk: 'AWS SDK for JavaScript v3',
		pattern: /"@aws-sdk\/client-s3"\s{0,4}:\s{0,4}"(?:(\d+\.\d+\.\d+)"|[^"\n]{1,80}")/,
	},
	{ file: node, sdk: 'AWS SDK for JavaScript v2', pattern: /"aws-sdk"\s{0,4}:\s{0,4}"(?:(\d+\.\d+\.\d+)"|[^"\n]{1,80}")/ },
	{ file: node, sdk: 'MinIO', pattern: /"minio"\s{0,4}:\s{0,4}"(?:(\d+\.\d+\.\d+)"|[^"\n]{1,80}")/ },
	{
		file: nodeLock,
		sdk: 'AWS SDK for JavaScript v3',
		pattern: /"node_modules\/@aws-sdk\/client-s3"\s{0,4}:\s{0,4}\{\s{0,20}"version"\s{0,4}:\s{0,4}"(\d+\.\d+\.\d+)"/,
	},
	{
		file: nodeLock,
		sdk: 'AWS SDK for JavaScript v2',
		pattern: /"node_modules\/aws-sdk"\s{0,4}:\s{0,4}\{\s{0,20}"version"\s{0,4}:\s{0,4}"(\d+\.\d+\.\d+)"/,
	},
	{
		file: /^yarn\.lock$/,
		sdk: 'AWS SDK for JavaScript v3',
		pattern: /^"?@aws-sdk\/client-s3@[^\n]{1,200}:\r?\n {2}version:? "?(\d+\.\d+\.\d+)/m,
	},
	{ file: /^pnpm-lock\.yaml$/, sdk: 'AWS SDK for JavaScript v3', pattern: /^ {2}'?\/?@aws-sdk\/client-s3@(\d+\.\d+\.\d+)/m },
	{
		file: requirements,
		sdk: 'boto3',
		pattern: /^(?:aio)?(?:boto3|botocore)(?:\[[\w,-]{1,40}\])?(?:==(\d+\.\d+\.\d+)|[ \t]{0,4}(?:[<>~!=;#]|\r?$))/m,
	},
	{ file: pythonLock, sdk: 'boto3', pattern: /^name = "(?:boto3|botocore)"\r?\nversion = "(\d+\.\d+\.\d+)"/m },
	{ file: /^pipfile\.lock$/, sdk: 'boto3', pattern: /"(?:boto3|botocore)": \{[^}]{0,4000}"version": "==(\d+\.\d+\.\d+)"/ },
	{
		file: /^(?:pyproject\.toml|pipfile)$/,
		sdk: 'boto3',
		pattern: /^[ \t]{0,8}"?(?:aio)?(?:boto3|botocore)(?:==(\d+\.\d+\.\d+)"|[ "[<>=~!])/m,
	},
	{ file: /^go\.mod$/, sdk: 'AWS SDK for Go v2', pattern: /\bgithub\.com\/aws\/aws-sdk-go-v2\/service\/s3 v(\d+\.\d+\.\d+)/ },
	{ file: /^go\.mod$/, sdk: 'MinIO', pattern: /\bgithub\.com\/minio\/minio-go\/v\d v(\d+\.\d+\.\d+)/ },
	{
		file: /^pom\.xml$/,
		sdk: 'AWS SDK for Java v2',
		pattern:
			/<groupId>software\.amazon\.awssdk<\/groupId>\s{0,80}<artifactId>(?:s3|s3-transfer-manager|bom)<\/artifactId>(?:\s{0,80}<version>(\d+\.\d+\.\d+)<\/version>)?/,
	},
	{
		file: gradle,
		sdk: 'AWS SDK for Java v2',
		pattern: /['"]software\.amazon\.awssdk:(?:s3|s3-transfer-manager|bom)(?::(\d+\.\d+\.\d+))?[:'"]/,
	},
	{ file: /^cargo\.toml$/, sdk: 'AWS SDK for Rust', pattern: /^aws-sdk-s3[ \t]{0,4}=/m },
	{ file: /^cargo\.lock$/, sdk: 'AWS SDK for Rust', pattern: /^name = "aws-sdk-s3"\r?\nversion = "(\d+\.\d+\.\d+)"/m },
];

/** Whether a file of this name may tell which SDK a program uses. */
export function isDependencyFile(fileName: string): boolean {
	const name = fileName.toLowerCase();
	return dependencyRows.some(({ file }) => file.test(name));
}

/** The SDKs that a manifest or a lock file of this name states. */
export function dependedSdks(fileName: string, text: string): readonly SdkUse[] {
	const name = fileName.toLowerCase();
	return dependencyRows.flatMap(({ file, sdk, pattern }) => {
		const match = file.test(name) ? pattern.exec(text) : null;
		return match === null ? [] : [{ name: sdk, version: match[1] ?? '' }];
	});
}
