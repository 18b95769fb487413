/** What can go wrong between a program and an S3 store, by name; a cause's row in `causes/` says what each is. */
const causeIds = [
	// credentials
	'wrong-secret',
	'foreign-key',
	'key-of-other-region',
	'key-revoked',
	'session-token-missing',
	'session-token-foreign',
	'anonymous',
	'no-credentials',
	// where the request goes
	'wrong-region',
	'endpoint-not-used',
	'wrong-port',
	'bucket-sent-twice',
	'path-style-needed',
	'virtual-host-needed',
	'plain-http',
	'not-the-store',
	// signing
	'clock-wrong',
	'stale-signature',
	'proxy-changes-header',
	'proxy-drops-header',
	'host-changed',
	'proxy-changes-method',
	'header-sent-twice',
	'key-encoding',
	'signature-v2',
	'chunked-signing',
	// presigned URLs and browsers
	'presigned-expired',
	'presigned-other-request',
	'presigned-broken',
	'cors',
	// checksums and lengths
	'checksum-default',
	'checksum-twice',
	'checksum-missing',
	'malformed-trailer',
	'body-changed',
	'digest-malformed',
	'length-missing',
	'length-wrong',
	// permissions
	'no-permission',
	'policy-condition',
	'missing-hidden-by-403',
	'acl-refused',
	'admin-api',
	'object-locked',
	// account
	'account-suspended',
	'account-billing',
	'account-unverified',
	'quota',
	'too-many-buckets',
	// buckets
	'client-creates-bucket',
	'location-constraint',
	'bucket-name',
	'bucket-missing',
	'bucket-other-region',
	'bucket-taken',
	'bucket-not-empty',
	'malformed-document',
	// objects
	'key-missing',
	'delete-marker',
	'precondition',
	'concurrent-change',
	'metadata-too-large',
	'key-too-long',
	'bad-argument',
	'unsupported-feature',
	// multipart
	'upload-gone',
	'no-parts',
	'part-too-small',
	'parts-unequal',
	'part-etag-hidden',
	'part-mismatch',
	'too-many-parts',
	'too-large',
	// the service and the way to it
	'throttled',
	'region-degraded',
	'slow-line',
	'proxy-body-limit',
	'proxy-timeout',
	'proxy-answered',
	'dns-failed',
	'tls-untrusted',
	'connect-failed',
	'tool-bug',
] as const;

/** One of `causeIds`. */
export type CauseId = (typeof causeIds)[number];

const known: ReadonlyMap<string, CauseId> = new Map(causeIds.map((id) => [id, id]));

/** The id that a text names; undefined where it names none. */
export function causeIdOf(text: string | undefined): CauseId | undefined {
	return known.get(text ?? '');
}
