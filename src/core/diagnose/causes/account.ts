import type { Cause } from '../cause.ts';
import { code, isOperation, message } from '../signs.ts';

/** The account behind the key: its standing, and what it may hold. */
export const account: readonly Cause[] = [
	{
		id: 'account-suspended',
		what: 'The account is suspended.',
		next: 'Open the billing page and settle what is open; if nothing is, write to support@bangmod.storage with the request id and the time.',
		signs: [
			code('proves', 'RequestNotAuthorized', 'UserSuspended', 'AccountProblem', 'NotSignedUp'),
			message(
				'proves',
				/(?:account|user) (?:is |has been )?(?:suspended|disabled|frozen|deactivated)|overdue|not signed up for/i,
				(report) => report.code !== 'InvalidAccessKeyId',
			),
		],
		pages: ['billing', 'acceptableUse'],
	},
	{
		id: 'account-billing',
		what: 'The account is on billing hold.',
		next: 'Open the billing page and settle what is open, then try again.',
		signs: [code('proves', 'BGSBillingHold')],
		pages: ['billing'],
	},
	{
		id: 'account-unverified',
		what: 'The account’s e-mail address is not verified.',
		next: 'Open the link in the mail that came at sign-up, or ask for a new one on the settings page of the console.',
		signs: [code('proves', 'BGSAccountUnverified')],
		pages: ['settings'],
	},
	{
		id: 'quota',
		what: 'The quota, or the space of the store, is used up.',
		next: 'Free space, old versions and unfinished uploads included, or ask for a larger quota; the sums follow minutes later.',
		signs: [
			message(
				'proves',
				/\bquota\b|(?:storage|space|capacity|disk|drive).{0,40}(?:exceeded|full|exhausted|threshold|insufficient|reached)|(?:insufficient|not enough|no) (?:storage|space|capacity|disk)|no space left/i,
			),
			code('proves', 'QuotaExceeded', 'InsufficientCapacity', 'XMinioStorageFull', 'OutOfSpace', '507', 'StorageQuotaExceeded'),
		],
		pages: ['limits', 'billing'],
	},
	{
		id: 'too-many-buckets',
		what: 'The account has as many buckets as it may have.',
		next: 'Count them with `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3 ls | wc -l`; remove those no longer used, or use prefixes in one bucket.',
		signs: [
			code('suggests', 'TooManyBuckets'),
			message('suggests', /more buckets than (?:allowed|you are allowed)/i, isOperation(/^CreateBucket$/)),
		],
		pages: ['limits', 'buckets'],
	},
];
