/** AWS's clients whose default changed in January 2025: newer ones add checksums, and send streams in chunks that Ceph may refuse. */
export type ChecksumClient =
	| 'aws-cli'
	| 'boto3'
	| 'AWS SDK for JavaScript v3'
	| 'AWS SDK for Go v2'
	| 'AWS SDK for Java v2'
	| 'AWS SDK for Rust';

/** The last releases, one for each major version, that did not; Go's and Rust's are those of their S3 module. */
const lastWithout: Readonly<Record<ChecksumClient, readonly string[]>> = {
	'aws-cli': ['1.36.40', '2.22.35'],
	boto3: ['1.35.99'],
	'AWS SDK for JavaScript v3': ['3.728.0'],
	'AWS SDK for Go v2': ['1.72.3'],
	'AWS SDK for Java v2': ['2.29.52'],
	'AWS SDK for Rust': ['1.68.0'],
};

/** Whether a client's name is one of these. */
export function isChecksumClient(name: string): name is ChecksumClient {
	return Object.hasOwn(lastWithout, name);
}

/**
 * Whether this release adds checksums by itself, and so knows the setting against it: older ones refuse the setting as an unknown name.
 * Undefined where the version is empty or of a major version without a release to compare with.
 */
export function addsChecksums(client: ChecksumClient, version: string): boolean | undefined {
	const [major, minor, patch] = numbers(version);
	const peer = lastWithout[client].map(numbers).find(([peerMajor]) => peerMajor === major);
	if (peer === undefined || version === '') return undefined;
	const [, peerMinor = 0, peerPatch = 0] = peer;
	return (minor ?? 0) > peerMinor || (minor === peerMinor && (patch ?? 0) > peerPatch);
}

function numbers(version: string): readonly number[] {
	return version.split('.').map(Number);
}
