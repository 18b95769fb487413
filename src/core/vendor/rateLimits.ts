/** Kinds of requests that share a limit. */
export type Verb = 'read' | 'write' | 'list';

/** How many requests of a kind pass. */
export interface RateLimit {
	/** Requests a second. */
	readonly rate: number;
	readonly per: 'prefix' | 'bucket';
	/** For so many seconds, `burstFactor` times the rate passes. */
	readonly burstFactor: number;
	readonly burstSeconds: number;
}

/** BangmodStorage's published limits (docs, /docs/limits, 2026-05-27). */
export const rateLimits: Readonly<Record<Verb, RateLimit>> = {
	write: { rate: 3500, per: 'prefix', burstFactor: 10, burstSeconds: 30 },
	read: { rate: 5500, per: 'prefix', burstFactor: 10, burstSeconds: 30 },
	list: { rate: 500, per: 'bucket', burstFactor: 3, burstSeconds: 30 },
};

/** Codes by which S3 services refuse for the rate. */
export const throttleCodes: ReadonlySet<string> = new Set([
	'SlowDown',
	'SlowDownRead',
	'SlowDownWrite',
	'TooManyRequests',
	'ErrTooManyRequest',
	'RequestLimitExceeded',
	'RequestRateLimitExceeded',
	'ServerBusy',
	'Throttling',
	'ThrottlingException',
	'RequestThrottled',
]);

/** The kind of an S3 operation, by its own name (`PutObject`), the access log's (`REST.PUT.OBJECT`) or RGW's (`put_obj`). */
export function verbOf(operation: string): Verb {
	if (/^List|^GetBucket$|^REST\.GET\.(?:BUCKET|UPLOADS)$/i.test(operation)) return 'list';
	return /^(?:Get|Head)|\.(?:GET|HEAD)\./i.test(operation) ? 'read' : 'write';
}
