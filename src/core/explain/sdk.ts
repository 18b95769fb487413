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
	readonly whenRequired: string;
	/** The last releases, one for each major version, that did not add checksums by themselves. */
	readonly lastWithout: readonly string[];
}

const environment = 'AWS_REQUEST_CHECKSUM_CALCULATION=when_required AWS_RESPONSE_CHECKSUM_VALIDATION=when_required';

/** Clients whose default changed in January 2025; the more telling name comes first, since aws-cli also names botocore. */
const rows: readonly SdkRow[] = [
	{
		name: 'aws-cli',
		pattern: /\baws-cli\/(\d+\.\d+\.\d+)/i,
		whenRequired: 'aws configure set default.request_checksum_calculation when_required',
		lastWithout: ['1.36.40', '2.22.35'],
	},
	{
		name: 'rclone',
		pattern: /\brclone(?:\/v?(\d+\.\d+\.\d+))?\b/i,
		whenRequired: '--s3-use-data-integrity-protections=false',
		lastWithout: [],
	},
	{
		name: 'boto3',
		pattern: /\b(?:boto3|botocore)\/(\d+\.\d+\.\d+)|\bbotocore\.exceptions\b|\bboto3\b/i,
		whenRequired: "Config(request_checksum_calculation='when_required', response_checksum_validation='when_required')",
		lastWithout: ['1.35.99'],
	},
	{
		name: 'AWS SDK for JavaScript v3',
		pattern: /\baws-sdk-js\/(3\.\d+\.\d+)|@aws-sdk\/client-s3\b/i,
		whenRequired: "new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' })",
		lastWithout: ['3.728.0'],
	},
	{
		name: 'AWS SDK for Go v2',
		pattern: /\baws-sdk-go-v2\b(?:[^\n]{0,300}\bapi\/s3#(\d+\.\d+\.\d+))?|operation error S3:/i,
		whenRequired: 'o.RequestChecksumCalculation = aws.RequestChecksumCalculationWhenRequired',
		lastWithout: ['1.72.3'],
	},
	{
		name: 'AWS SDK for Java v2',
		pattern: /\baws-sdk-java\/(2\.\d+\.\d+)|software\.amazon\.awssdk\b/i,
		whenRequired: '.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)',
		lastWithout: ['2.29.52'],
	},
	{
		name: 'AWS SDK',
		pattern: /\baws-sdk-(?:php|ruby|rust|dotnet|cpp|kotlin|swift)[0-9]?\/(\d+\.\d+\.\d+)/i,
		whenRequired: environment,
		lastWithout: [],
	},
];

/** The client that the text names; undefined when it names none we know. */
export function sdkIn(text: string): Sdk | undefined {
	for (const { name, pattern, whenRequired, lastWithout } of rows) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const version = match[1] ?? '';
		return { name, version, whenRequired, addsChecksums: isNewer(version, lastWithout) };
	}
	return undefined;
}

/** Settings that every AWS SDK of 2025 and later reads. */
export const whenRequiredEverywhere = environment;

/** Compares with the release of the same major version; undefined when there is none to compare with. */
function isNewer(version: string, releases: readonly string[]): boolean | undefined {
	const [major, minor, patch] = numbers(version);
	const peer = releases.map(numbers).find(([peerMajor]) => peerMajor === major);
	if (peer === undefined || version === '') return undefined;
	const [, peerMinor = 0, peerPatch = 0] = peer;
	return (minor ?? 0) > peerMinor || (minor === peerMinor && (patch ?? 0) > peerPatch);
}

function numbers(version: string): readonly number[] {
	return version.split('.').map(Number);
}
