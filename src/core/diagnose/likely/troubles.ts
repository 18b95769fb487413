import type { LikelyRow } from './likelyRow.ts';
import { onComplete } from './operations.ts';

/** Limits, and what failed at the store or before it. */
export const troubles: readonly LikelyRow[] = [
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
	{ codes: ['UnknownError', 'Unknown'], causes: ['region-degraded', 'proxy-answered', 'not-the-store'] },
];
