import { addsChecksums, type ChecksumClient } from './checksumReleases.ts';
import { whenRequiredIn } from './clientRows.ts';

/** A client that names itself in a User-Agent or a stack, and how it is told to add checksums only where they are required. */
export interface Sdk {
	readonly name: string;
	/** As printed after the name, `1.36.0`; empty where the text does not say. */
	readonly version: string;
	/** The setting, ready to paste. */
	readonly whenRequired: string;
	/** Whether this version adds checksums by itself; undefined where version or habit is unknown. */
	readonly addsChecksums: boolean | undefined;
}

interface SdkRow {
	readonly name: string;
	/** Group 1 is the version. */
	readonly pattern: RegExp;
	/** How it is told, where no client of a program is: a tool's own switch. */
	readonly tool?: string;
	/** Its name among the clients that add checksums by themselves; undefined where it has none there. */
	readonly client?: ChecksumClient;
}

const environment = 'AWS_REQUEST_CHECKSUM_CALCULATION=when_required AWS_RESPONSE_CHECKSUM_VALIDATION=when_required';

/** The more telling name comes first, since aws-cli also names botocore. */
const rows: readonly SdkRow[] = [
	{
		name: 'aws-cli',
		pattern: /\baws-cli\/(\d+\.\d+\.\d+)/i,
		tool: 'aws configure set default.request_checksum_calculation when_required',
		client: 'aws-cli',
	},
	{
		name: 'rclone',
		pattern: /\brclone(?:\/v?(\d+\.\d+\.\d+))?\b/i,
		tool: '--s3-use-data-integrity-protections=false',
	},
	{
		name: 'boto3',
		pattern: /\b(?:boto3|botocore)\/(\d+\.\d+\.\d+)|\bbotocore\.exceptions\b|\bboto3\b/i,
		client: 'boto3',
	},
	{
		name: 'AWS SDK for JavaScript v3',
		pattern: /\baws-sdk-js\/(3\.\d+\.\d+)|@aws-sdk\/client-s3\b/i,
		client: 'AWS SDK for JavaScript v3',
	},
	{
		name: 'AWS SDK for Go v2',
		pattern: /\baws-sdk-go-v2\b(?:[^\n]{0,300}\bapi\/s3#(\d+\.\d+\.\d+))?|operation error S3:/i,
		client: 'AWS SDK for Go v2',
	},
	{
		name: 'AWS SDK for Java v2',
		pattern: /\baws-sdk-java\/(2\.\d+\.\d+)|software\.amazon\.awssdk\b/i,
		client: 'AWS SDK for Java v2',
	},
	{
		name: 'AWS SDK',
		pattern: /\baws-sdk-(?:php|ruby|rust|dotnet|cpp|kotlin|swift)[0-9]?\/(\d+\.\d+\.\d+)/i,
	},
];

/** The client that the text names; undefined when it names none we know. */
export function sdkIn(text: string): Sdk | undefined {
	for (const { name, pattern, tool, client } of rows) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const version = match[1] ?? '';
		const whenRequired =
			tool ?? (client === undefined || client === 'aws-cli' ? undefined : whenRequiredIn(client)) ?? environment;
		return { name, version, whenRequired, addsChecksums: client && addsChecksums(client, version) };
	}
	return undefined;
}

/** Settings that every AWS SDK of 2025 and later reads. */
export const whenRequiredEverywhere = environment;
