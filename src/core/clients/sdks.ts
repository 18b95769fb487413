import { addsChecksums, type ChecksumClient } from './checksumReleases.ts';

/** SDKs whose clients we know how to configure; those that began to add checksums in 2025 go by their name there. */
export type SdkName = Exclude<ChecksumClient, 'aws-cli'> | 'AWS SDK for JavaScript v2' | 'MinIO';

/** An SDK that a program uses. */
export interface SdkUse {
	readonly name: SdkName;
	/** The exact release, `1.36.0`; empty where a range or nothing is stated. */
	readonly version: string;
}

interface ImportRow {
	readonly name: SdkName;
	readonly pattern: RegExp;
}

/** How a program takes each SDK in, wherever the language puts its imports. */
const imports: readonly ImportRow[] = [
	{ name: 'boto3', pattern: /^[ \t]{0,40}(?:import|from) (?:aio)?(?:boto3|botocore)\b/m },
	{
		name: 'AWS SDK for JavaScript v3',
		pattern: /\b(?:from|import|require)\b[ (]{0,3}['"]@aws-sdk\/(?:client-s3|lib-storage)['"]/,
	},
	{ name: 'AWS SDK for JavaScript v2', pattern: /\b(?:from|import|require)\b[ (]{0,3}['"]aws-sdk(?:\/[\w/-]{1,40})?['"]/ },
	{ name: 'AWS SDK for Go v2', pattern: /"github\.com\/aws\/aws-sdk-go-v2\/service\/s3["/]/ },
	{ name: 'AWS SDK for Java v2', pattern: /^import (?:static )?software\.amazon\.awssdk\.(?:services|transfer)\.s3\b/m },
	{ name: 'AWS SDK for Rust', pattern: /\baws_sdk_s3::/ },
	{
		name: 'MinIO',
		pattern:
			/^(?:import|from) minio\b|"github\.com\/minio\/minio-go\/v\d|\b(?:from|require)\b[ (]{0,3}['"]minio['"]|^import io\.minio\./m,
	},
];

/** UTF-16 units of a program in which its imports stand, license and all. */
const headUnits = 16_384;

/** The SDKs that a program imports, by its first 16,384 units. */
export function importedSdks(text: string): readonly SdkUse[] {
	const head = text.slice(0, headUnits);
	return imports.filter(({ pattern }) => pattern.test(head)).map(({ name }) => ({ name, version: '' }));
}

/** Whether the SDK is in use. */
export function uses(used: readonly SdkUse[], name: SdkName): boolean {
	return used.some((use) => use.name === name);
}

/** Whether the SDK is in use in a release that may know the setting against checksums, and need it; JavaScript v2 and MinIO never got it. */
export function mayAddChecksums(used: readonly SdkUse[], name: SdkName): boolean {
	const releases = used.filter((use) => use.name === name);
	if (name === 'AWS SDK for JavaScript v2' || name === 'MinIO') return false;
	return releases.length > 0 && !releases.some(({ version }) => addsChecksums(name, version) === false);
}
