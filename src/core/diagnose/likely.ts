import type { CauseId } from '../catalog/causeId.ts';
import { type Report, statusOf } from './report.ts';

/** What a code can mean, likeliest first. Without a status or operation of its own a row holds for any. */
interface Row {
	/** Codes, or statuses of a report without one. */
	readonly codes: readonly string[];
	readonly operation?: RegExp;
	/** Only where the signature stands in the query. */
	readonly isPresigned?: true;
	readonly causes: readonly CauseId[];
}

/** Operations on an object's contents, on lists, on the making of buckets, on settings, and at the end of an upload. */
const onList = /^(?:List(?:Object|Multipart|Version|Part)|GetBucket(?:Location|Versioning)?$|HeadBucket)|\.GET\.BUCKET/;
const onHead = /^Head|\.HEAD\./;
const onWrite =
	/^(?:PutObject$|UploadPart|CreateMultipartUpload|CompleteMultipartUpload|CopyObject|PostObject)|\.PUT\.(?:OBJECT|PART)|\.POST\.(?:OBJECT|UPLOAD)/;
const onCreate = /^CreateBucket$|\.PUT\.BUCKET$/;
const onDelete = /^Delete/;
const onComplete = /^CompleteMultipartUpload$/;
const onDeletes = /^DeleteObjects$|MULTI_OBJECT_DELETE/;
const onSetting = /^Put(?:Bucket|ObjectLock|ObjectAcl|ObjectTagging|ObjectRetention)/;
const onAcl = /Acl$|\.ACL/;

/**
 * The first row that fits a report orders its causes; causes that no row names come after. The order is that of the public threads in which
 * somebody found the cause: what was found oftenest for this code and operation stands first.
 */
const rows: readonly Row[] = [
	{
		codes: ['AccessDenied', 'Forbidden', '403'],
		operation: onCreate,
		causes: ['client-creates-bucket', 'no-permission', 'too-many-buckets', 'anonymous', 'policy-condition'],
	},
	{ codes: ['AccessDenied', 'Forbidden', '403'], operation: onAcl, causes: ['acl-refused', 'no-permission', 'policy-condition'] },
	{
		codes: ['Forbidden', '403'],
		operation: onHead,
		causes: [
			'missing-hidden-by-403',
			'no-permission',
			'wrong-secret',
			'foreign-key',
			'wrong-region',
			'clock-wrong',
			'policy-condition',
			'account-suspended',
		],
	},
	{
		codes: ['AccessDenied'],
		operation: onList,
		causes: [
			'no-permission',
			'foreign-key',
			'policy-condition',
			'anonymous',
			'wrong-port',
			'session-token-missing',
			'endpoint-not-used',
		],
	},
	{
		codes: ['AccessDenied'],
		operation: onWrite,
		causes: [
			'no-permission',
			'policy-condition',
			'acl-refused',
			'foreign-key',
			'quota',
			'anonymous',
			'object-locked',
			'proxy-changes-header',
			'presigned-expired',
		],
	},
	{
		codes: ['AccessDenied'],
		operation: onDelete,
		causes: ['no-permission', 'object-locked', 'policy-condition', 'foreign-key', 'anonymous'],
	},
	{
		codes: ['AccessDenied'],
		operation: /^(?:Get|Head)Object$/,
		causes: [
			'no-permission',
			'missing-hidden-by-403',
			'policy-condition',
			'foreign-key',
			'anonymous',
			'presigned-expired',
			'session-token-missing',
		],
	},
	{
		codes: ['AccessDenied', 'AllAccessDisabled', 'UnauthorizedAccess', 'Unauthorized', '401'],
		causes: [
			'no-permission',
			'foreign-key',
			'policy-condition',
			'anonymous',
			'missing-hidden-by-403',
			'presigned-expired',
			'session-token-missing',
			'acl-refused',
			'object-locked',
			'quota',
			'proxy-changes-header',
			'wrong-port',
		],
	},
	{
		codes: ['Forbidden', '403'],
		causes: [
			'no-permission',
			'wrong-secret',
			'foreign-key',
			'missing-hidden-by-403',
			'wrong-region',
			'clock-wrong',
			'anonymous',
			'session-token-missing',
			'proxy-answered',
			'policy-condition',
			'account-suspended',
			'presigned-expired',
		],
	},
	{
		codes: ['SignatureDoesNotMatch'],
		isPresigned: true,
		causes: ['presigned-other-request', 'wrong-secret', 'wrong-region', 'presigned-broken', 'key-encoding', 'host-changed'],
	},
	{
		codes: ['SignatureDoesNotMatch', 'InvalidSignature'],
		causes: [
			'wrong-secret',
			'proxy-changes-header',
			'key-encoding',
			'presigned-other-request',
			'wrong-region',
			'host-changed',
			'proxy-drops-header',
			'body-changed',
			'checksum-default',
			'bucket-sent-twice',
			'clock-wrong',
			'tool-bug',
		],
	},
	{
		codes: ['InvalidAccessKeyId'],
		causes: ['foreign-key', 'endpoint-not-used', 'key-of-other-region', 'key-revoked', 'anonymous', 'session-token-missing'],
	},
	{
		codes: ['InvalidToken', 'InvalidClientTokenId'],
		causes: ['session-token-foreign', 'session-token-missing', 'foreign-key', 'endpoint-not-used'],
	},
	{ codes: ['ExpiredToken', 'TokenRefreshRequired'], causes: ['session-token-foreign', 'presigned-expired', 'foreign-key'] },
	{ codes: ['BGSRegionMismatch'], causes: ['key-of-other-region', 'wrong-region'] },
	{ codes: ['RequestNotAuthorized', 'UserSuspended', 'AccountProblem'], causes: ['account-suspended'] },
	{ codes: ['BGSBillingHold'], causes: ['account-billing'] },
	{ codes: ['BGSAccountUnverified'], causes: ['account-unverified'] },
	{ codes: ['AuthorizationHeaderMalformed'], causes: ['wrong-region', 'endpoint-not-used', 'foreign-key', 'key-encoding'] },
	{ codes: ['AuthorizationQueryParametersError'], causes: ['presigned-broken', 'wrong-region', 'presigned-other-request'] },
	{
		codes: ['PermanentRedirect', 'TemporaryRedirect', 'BucketRegionError', 'Redirect', '307'],
		causes: ['wrong-region', 'endpoint-not-used', 'plain-http', 'path-style-needed'],
	},
	{
		codes: ['301', '302', '308', 'MovedPermanently'],
		causes: ['wrong-region', 'plain-http', 'endpoint-not-used', 'proxy-answered'],
	},
	{
		codes: ['RequestTimeTooSkewed', 'RequestExpired', 'ExpiredRequest'],
		causes: ['clock-wrong', 'stale-signature', 'presigned-expired'],
	},
	{ codes: ['NoSuchKey'], operation: /^ListParts$/, causes: ['upload-gone', 'key-missing', 'bucket-sent-twice'] },
	{ codes: ['NoSuchKey'], operation: onList, causes: ['bucket-sent-twice', 'path-style-needed', 'key-missing', 'wrong-port'] },
	{
		codes: ['NoSuchKey', 'NoSuchObject', 'NoSuchVersion'],
		causes: ['key-missing', 'key-encoding', 'delete-marker', 'bucket-sent-twice'],
	},
	{
		codes: ['NotFound', '404'],
		operation: /^HeadBucket$/,
		causes: ['bucket-missing', 'bucket-other-region', 'path-style-needed', 'endpoint-not-used', 'not-the-store'],
	},
	{
		codes: ['NotFound', '404'],
		causes: [
			'key-missing',
			'bucket-missing',
			'path-style-needed',
			'key-encoding',
			'delete-marker',
			'not-the-store',
			'bucket-sent-twice',
			'bucket-other-region',
		],
	},
	{
		codes: ['NoSuchBucket'],
		causes: [
			'bucket-missing',
			'bucket-other-region',
			'path-style-needed',
			'endpoint-not-used',
			'bucket-sent-twice',
			'foreign-key',
			'key-encoding',
		],
	},
	{ codes: ['NoSuchUpload'], causes: ['upload-gone', 'part-mismatch', 'endpoint-not-used'] },
	{
		codes: ['BucketAlreadyExists', 'BucketAlreadyOwnedByYou'],
		causes: ['bucket-taken', 'client-creates-bucket', 'endpoint-not-used'],
	},
	{ codes: ['BucketNotEmpty'], causes: ['bucket-not-empty'] },
	{ codes: ['TooManyBuckets'], operation: onCreate, causes: ['too-many-buckets', 'client-creates-bucket'] },
	{ codes: ['TooManyBuckets'], causes: ['too-many-buckets', 'client-creates-bucket'] },
	{
		codes: ['InvalidBucketName', 'InvalidBucketState'],
		causes: ['bucket-name', 'path-style-needed', 'bucket-sent-twice', 'key-encoding'],
	},
	{
		codes: ['InvalidLocationConstraint', 'IllegalLocationConstraintException'],
		causes: ['location-constraint', 'wrong-region', 'client-creates-bucket'],
	},
	{
		codes: ['OperationAborted', 'ConcurrentModification', 'ConditionalRequestConflict'],
		causes: ['concurrent-change', 'bucket-taken', 'precondition'],
	},
	{ codes: ['PreconditionFailed', '412'], causes: ['precondition', 'delete-marker', 'concurrent-change'] },
	{ codes: ['NotModified', '304'], causes: ['precondition'] },
	{
		codes: ['MalformedXML'],
		operation: onComplete,
		causes: ['no-parts', 'part-etag-hidden', 'malformed-document', 'part-mismatch', 'proxy-changes-header'],
	},
	{ codes: ['MalformedXML'], operation: onDeletes, causes: ['no-parts', 'malformed-document', 'unsupported-feature'] },
	{ codes: ['MalformedXML'], operation: onCreate, causes: ['location-constraint', 'malformed-document'] },
	{
		codes: ['MalformedXML', 'MissingRequestBodyError'],
		causes: ['malformed-document', 'no-parts', 'unsupported-feature', 'part-mismatch'],
	},
	{
		codes: ['MalformedPolicy', 'MalformedPolicyDocument', 'MalformedACLError'],
		causes: ['malformed-document', 'unsupported-feature'],
	},
	{ codes: ['EntityTooSmall'], causes: ['part-too-small', 'tool-bug'] },
	{ codes: ['EntityTooLarge', 'MaxMessageLengthExceeded'], causes: ['too-large', 'proxy-body-limit', 'quota'] },
	{ codes: ['413'], causes: ['proxy-body-limit', 'too-large'] },
	{
		codes: ['InvalidPart', 'InvalidPartOrder'],
		causes: ['part-mismatch', 'part-etag-hidden', 'parts-unequal', 'concurrent-change', 'upload-gone'],
	},
	{ codes: ['InvalidPartNumber'], causes: ['bad-argument', 'too-many-parts'] },
	{ codes: ['InvalidRange', '416'], operation: /Part|Upload/, causes: ['too-many-parts', 'bad-argument'] },
	{ codes: ['InvalidRange', '416'], causes: ['bad-argument', 'too-many-parts', 'tool-bug'] },
	{ codes: ['InvalidDigest'], causes: ['body-changed', 'digest-malformed', 'checksum-default'] },
	{
		codes: ['BadDigest', 'XAmzContentChecksumMismatch'],
		causes: ['body-changed', 'checksum-default', 'digest-malformed', 'proxy-changes-header'],
	},
	{ codes: ['XAmzContentSHA256Mismatch'], causes: ['checksum-default', 'chunked-signing', 'body-changed', 'tool-bug'] },
	{
		codes: ['MissingContentLength', '411', 'LengthRequired'],
		causes: ['length-missing', 'checksum-default', 'proxy-changes-header'],
	},
	{ codes: ['MissingContentMD5'], causes: ['checksum-missing', 'checksum-default'] },
	{
		codes: ['MalformedTrailerError', 'InvalidChunkSizeError'],
		causes: ['malformed-trailer', 'checksum-default', 'chunked-signing'],
	},
	{ codes: ['IncompleteBody'], causes: ['length-wrong', 'slow-line', 'tool-bug', 'malformed-trailer'] },
	{ codes: ['RequestTimeout', '408'], causes: ['slow-line', 'length-wrong', 'region-degraded', 'throttled'] },
	{
		codes: ['InvalidRequest'],
		operation: onWrite,
		causes: [
			'checksum-default',
			'checksum-twice',
			'checksum-missing',
			'unsupported-feature',
			'signature-v2',
			'object-locked',
			'too-large',
			'bad-argument',
		],
	},
	{
		codes: ['InvalidRequest'],
		operation: onSetting,
		causes: ['malformed-document', 'unsupported-feature', 'checksum-missing', 'bad-argument'],
	},
	{
		codes: ['InvalidRequest'],
		causes: [
			'signature-v2',
			'checksum-missing',
			'checksum-default',
			'unsupported-feature',
			'bad-argument',
			'no-parts',
			'chunked-signing',
			'object-locked',
		],
	},
	{
		codes: ['InvalidArgument'],
		operation: onCreate,
		causes: ['location-constraint', 'malformed-document', 'bad-argument', 'bucket-name'],
	},
	{
		codes: ['InvalidArgument'],
		operation: onWrite,
		causes: ['checksum-default', 'bad-argument', 'too-many-parts', 'unsupported-feature', 'acl-refused', 'signature-v2'],
	},
	{
		codes: ['InvalidArgument'],
		causes: [
			'bad-argument',
			'unsupported-feature',
			'signature-v2',
			'checksum-default',
			'too-many-parts',
			'malformed-document',
			'presigned-other-request',
		],
	},
	{
		codes: ['NotImplemented', '501'],
		operation: onWrite,
		causes: ['unsupported-feature', 'checksum-default', 'chunked-signing', 'length-missing'],
	},
	{
		codes: ['NotImplemented', '501', 'UnsupportedHeader', 'UnsupportedOperation'],
		causes: ['unsupported-feature', 'checksum-default', 'chunked-signing', 'length-missing'],
	},
	{
		codes: ['MethodNotAllowed', '405'],
		operation: /^(?:Get|Put|Delete)Bucket[A-Z]/,
		causes: ['unsupported-feature', 'wrong-port', 'not-the-store'],
	},
	{
		codes: ['MethodNotAllowed', '405'],
		causes: [
			'bucket-sent-twice',
			'delete-marker',
			'unsupported-feature',
			'wrong-port',
			'object-locked',
			'not-the-store',
			'path-style-needed',
		],
	},
	{ codes: ['InvalidEncryptionAlgorithmError', 'InvalidStorageClass'], causes: ['unsupported-feature', 'bad-argument'] },
	{ codes: ['InvalidTag'], causes: ['bad-argument', 'malformed-document'] },
	{ codes: ['InvalidRetentionPeriod'], causes: ['malformed-document', 'bad-argument'] },
	{ codes: ['InvalidObjectState'], causes: ['bad-argument', 'unsupported-feature'] },
	{ codes: ['InvalidURI'], causes: ['key-encoding', 'bucket-name'] },
	{ codes: ['KeyTooLongError', 'InvalidObjectName'], causes: ['key-too-long', 'key-encoding'] },
	{ codes: ['MetadataTooLarge', '431'], causes: ['metadata-too-large'] },
	{ codes: ['AccessControlListNotSupported'], causes: ['acl-refused', 'endpoint-not-used'] },
	{ codes: ['AccessForbidden'], causes: ['cors', 'no-permission'] },
	{ codes: ['QuotaExceeded', 'InsufficientCapacity', 'OutOfSpace', 'XMinioStorageFull', '507'], causes: ['quota'] },
	{
		codes: [
			'SlowDown',
			'TooManyRequests',
			'429',
			'SlowDownRead',
			'SlowDownWrite',
			'RequestRateLimitExceeded',
			'ErrTooManyRequest',
			'Throttling',
			'ThrottlingException',
		],
		causes: ['throttled', 'region-degraded', 'proxy-answered'],
	},
	{
		codes: ['InternalError', 'InternalServerError', '500'],
		operation: onComplete,
		causes: ['region-degraded', 'concurrent-change', 'upload-gone'],
	},
	{ codes: ['InternalError', 'InternalServerError', '500'], causes: ['region-degraded', 'proxy-answered', 'tool-bug'] },
	{ codes: ['ServiceUnavailable', '503'], causes: ['region-degraded', 'throttled', 'proxy-answered', 'path-style-needed'] },
	{ codes: ['502', 'BadGateway'], causes: ['proxy-answered', 'region-degraded', 'proxy-timeout'] },
	{ codes: ['504', 'GatewayTimeout'], causes: ['proxy-timeout', 'region-degraded', 'slow-line'] },
	{
		codes: ['400', 'BadRequest'],
		operation: onHead,
		causes: ['wrong-region', 'clock-wrong', 'signature-v2', 'session-token-foreign', 'bucket-name', 'bad-argument'],
	},
	{
		codes: ['400', 'BadRequest'],
		causes: [
			'wrong-region',
			'clock-wrong',
			'bad-argument',
			'bucket-name',
			'checksum-default',
			'signature-v2',
			'not-the-store',
			'session-token-foreign',
		],
	},
	{ codes: ['SecondLevelDomainForbidden'], causes: ['virtual-host-needed'] },
	{ codes: ['UnknownError', 'Unknown'], causes: ['region-degraded', 'proxy-answered', 'not-the-store'] },
];

const rowsOf: ReadonlyMap<string, readonly Row[]> = rowsByCode();

/** The causes that this report may have, likeliest first, before anything in it is looked at; empty for a code that nothing is known of. */
export function likelyCauses(report: Report): readonly CauseId[] {
	const operation = report.facts.request.operation?.value ?? '';
	const status = statusOf(report);
	const isPresigned = report.facts.request.presigned !== undefined;
	const candidates = rowsOf.get(report.code) ?? (status === undefined ? undefined : rowsOf.get(String(status))) ?? [];
	return (
		candidates.find((row) => (row.operation?.test(operation) ?? true) && (row.isPresigned !== true || isPresigned))?.causes ?? []
	);
}

/** A code of S3's, of which a row tells what it can mean. */
export function isExpected(code: string): boolean {
	return rowsOf.has(code);
}

function rowsByCode(): Map<string, readonly Row[]> {
	const byCode = new Map<string, readonly Row[]>();
	for (const row of rows) for (const name of row.codes) byCode.set(name, [...(byCode.get(name) ?? []), row]);
	return byCode;
}
