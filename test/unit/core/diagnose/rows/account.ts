import type { CauseRow } from '../causeRow.ts';
import { boto, goV2, java, js, ruby, s3cmd, xml } from '../notations.ts';

/** The account behind the key. */
export const account: readonly CauseRow[] = [
	{
		cause: 'account-suspended',
		proved: {
			'a body with the vendor’s code': xml('RequestNotAuthorized'),
			'RGW’s code, by Python': boto('UserSuspended', 'ListObjectsV2', 'None'),
			'Go’s words for another code': goV2(
				'AccessDenied',
				'PutObject',
				403,
				'Your account has been suspended, see the last invoice',
			),
		},
		nearMisses: {
			'the same refusal without those words': goV2('AccessDenied', 'PutObject', 403, 'Access Denied'),
			'a key that is disabled, not an account': xml('AccessDenied', 'The access key is disabled'),
			'MinIO’s words for a key': xml('InvalidAccessKeyId', 'Your account is disabled; please contact your administrator.'),
		},
	},
	{
		cause: 'account-billing',
		proved: {
			'a body': xml('BGSBillingHold'),
			'Java’s words': java('BGSBillingHold', 403, 'Forbidden'),
		},
		nearMisses: { 'another hold': xml('BGSAccountUnverified') },
	},
	{
		cause: 'account-unverified',
		proved: {
			'a body': xml('BGSAccountUnverified'),
			'JavaScript’s dump': js('BGSAccountUnverified', 403, 'UnknownError'),
		},
		nearMisses: { 'another hold': js('BGSBillingHold', 403, 'UnknownError') },
	},
	{
		cause: 'quota',
		proved: {
			'RGW’s code': xml('QuotaExceeded'),
			'a store that is full, by Java': java('InternalError', 500, 'The disk is 95 percent full: no space left on device'),
			'a cap inside AccessDenied, by Python': boto(
				'AccessDenied',
				'PutObject',
				'Cannot write: the storage cap of this account is exceeded',
			),
			'a quota inside InvalidRequest': xml('InvalidRequest', 'Bucket media-archive is over its quota of 20 GiB'),
		},
		nearMisses: {
			'a limit of one request': boto('EntityTooLarge', 'PutObject', 'Your proposed upload exceeds the maximum allowed size'),
			'a storage class, which is no space': xml('InvalidRequest', 'The storage class was not accepted'),
		},
	},
	{
		cause: 'too-many-buckets',
		suggested: {
			'a body': xml('TooManyBuckets'),
			'Ruby’s class': ruby('TooManyBuckets', 'You have attempted to create more buckets than allowed'),
			'the words under another code': boto('InvalidRequest', 'CreateBucket', 'You own more buckets than you are allowed to'),
		},
		nearMisses: {
			'the same words at another operation': boto(
				'InvalidRequest',
				'ListBuckets',
				'You own more buckets than you are allowed to',
			),
			'a name that is taken': s3cmd('BucketAlreadyExists', 409, 'The requested bucket name is not available'),
			'a copy during which nobody asked for a bucket': `$ rclone copy a.txt store:media-archive\n${goV2('TooManyBuckets', 'CreateBucket', 400, 'UnknownError')}`,
		},
	},
];
