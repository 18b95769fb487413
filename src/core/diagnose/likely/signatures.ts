import type { LikelyRow } from './likelyRow.ts';

/** Keys, tokens, signatures, accounts and clocks. */
export const signatures: readonly LikelyRow[] = [
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
			'host-changed',
			'presigned-other-request',
			'wrong-region',
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
		isOfAmazon: true,
		causes: ['endpoint-not-used', 'session-token-missing', 'foreign-key', 'key-revoked', 'anonymous'],
	},
	{
		codes: ['InvalidAccessKeyId', 'InvalidSecurity'],
		causes: ['foreign-key', 'endpoint-not-used', 'key-of-other-region', 'key-revoked', 'anonymous', 'session-token-missing'],
	},
	{
		codes: ['InvalidToken', 'InvalidClientTokenId'],
		causes: ['session-token-foreign', 'session-token-missing', 'foreign-key', 'endpoint-not-used'],
	},
	{ codes: ['ExpiredToken', 'TokenRefreshRequired'], causes: ['session-token-foreign', 'presigned-expired', 'foreign-key'] },
	{ codes: ['MissingSecurityHeader', 'MissingAuthenticationToken'], causes: ['anonymous', 'signature-v2', 'proxy-drops-header'] },
	{ codes: ['BGSRegionMismatch'], causes: ['key-of-other-region', 'wrong-region'] },
	{ codes: ['RequestNotAuthorized', 'UserSuspended', 'AccountProblem'], causes: ['account-suspended'] },
	{ codes: ['BGSBillingHold'], causes: ['account-billing'] },
	{ codes: ['BGSAccountUnverified'], causes: ['account-unverified'] },
	{ codes: ['AuthorizationHeaderMalformed'], causes: ['wrong-region', 'endpoint-not-used', 'foreign-key', 'key-encoding'] },
	{ codes: ['AuthorizationQueryParametersError'], causes: ['presigned-broken', 'wrong-region', 'presigned-other-request'] },
	{
		codes: ['RequestTimeTooSkewed', 'RequestExpired', 'ExpiredRequest'],
		causes: ['clock-wrong', 'stale-signature', 'presigned-expired'],
	},
];
