import type { LikelyRow } from './likelyRow.ts';
import { onCreate, onHead, onSetting, onWrite } from './operations.ts';

/** What a request asked for, and how it was put. */
export const demands: readonly LikelyRow[] = [
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
		operation: /^(?:Get|Put|Delete)(?:Bucket[A-Z]|PublicAccessBlock|ObjectLock|Object(?:Acl|Tagging|Retention|LegalHold))/,
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
	{ codes: ['MetadataTooLarge', '431'], causes: ['metadata-too-large'] },
	{ codes: ['AccessControlListNotSupported'], causes: ['acl-refused', 'endpoint-not-used'] },
	{ codes: ['AccessForbidden'], causes: ['cors', 'no-permission'] },
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
];
