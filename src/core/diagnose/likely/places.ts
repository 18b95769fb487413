import type { LikelyRow } from './likelyRow.ts';
import { onCreate, onList } from './operations.ts';

/** Buckets, keys, regions, and the state that they were in. */
export const places: readonly LikelyRow[] = [
	{
		codes: ['PermanentRedirect', 'TemporaryRedirect', 'BucketRegionError', 'Redirect', '307'],
		causes: ['wrong-region', 'endpoint-not-used', 'plain-http', 'path-style-needed'],
	},
	{
		codes: ['301', '302', '308', 'MovedPermanently'],
		causes: ['wrong-region', 'plain-http', 'endpoint-not-used', 'proxy-answered'],
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
		codes: ['InvalidBucketName'],
		causes: ['bucket-name', 'path-style-needed', 'bucket-sent-twice', 'key-encoding'],
	},
	{ codes: ['InvalidBucketState'], causes: ['unsupported-feature', 'object-locked', 'malformed-document'] },
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
	{ codes: ['InvalidURI'], causes: ['key-encoding', 'bucket-name'] },
	{ codes: ['KeyTooLongError', 'InvalidObjectName', 'XMinioInvalidObjectName'], causes: ['key-too-long', 'key-encoding'] },
	{ codes: ['SecondLevelDomainForbidden'], causes: ['virtual-host-needed'] },
];
