/** A place where BangmodStorage answers: endpoint and region string always move together. */
export interface Region {
	readonly id: 'bkk' | 'sg';
	readonly name: string;
	/** The SigV4 region string. */
	readonly region: string;
	readonly endpoint: string;
}

/** BangmodStorage's regions; ids, names and endpoints from the vendor's docs (2026-05-27). */
export const regions: readonly Region[] = [
	{ id: 'bkk', name: 'Bangkok', region: 'ap-southeast-1-bkk', endpoint: 'https://s3.bkk.bangmod.storage' },
	{ id: 'sg', name: 'Singapore', region: 'ap-southeast-1-sg', endpoint: 'https://s3.sg.bangmod.storage' },
];

/** Access key ids of BangmodStorage begin so. */
export const accessKeyPrefix = 'BGSAKIA';

/** Where BangmodStorage's support reads mail. */
export const supportAddress = 'support@bangmod.storage';

/** The vendor's docs speak of paths, not of a host; mail and endpoints use this one. */
export const defaultSiteUrl = 'https://bangmod.storage';

/** Pages on the vendor's site, by id; paths from the vendor's public docs (2026-05-27). */
export const pages = {
	keys: { path: '/console/keys', title: 'Access keys' },
	buckets: { path: '/console/buckets', title: 'Buckets' },
	settings: { path: '/console/settings', title: 'Account settings' },
	billing: { path: '/console/billing', title: 'Billing' },
	status: { path: '/status', title: 'Service status' },
	errorCodes: { path: '/docs/error-codes', title: 'Error codes' },
	apiReference: { path: '/docs/api-reference', title: 'API reference' },
	authentication: { path: '/docs/authentication', title: 'Authentication' },
	bucketDocs: { path: '/docs/buckets', title: 'Bucket rules' },
	regionDocs: { path: '/docs/regions', title: 'Regions' },
	limits: { path: '/docs/limits', title: 'Limits' },
	compatibility: { path: '/docs/s3-compatibility', title: 'S3 compatibility' },
	acceptableUse: { path: '/legal/aup', title: 'Acceptable use' },
} as const;

/** Name of one of `pages`. */
export type PageId = keyof typeof pages;

/** Published limits (defaults, 2026-05-27); sizes in bytes. The vendor writes GB; AWS and RGW compare against GiB. */
export const limits = {
	singlePutBytes: 5 * 2 ** 30,
	smallestPartBytes: 5 * 2 ** 20,
	largestObjectBytes: 5 * 2 ** 40,
	parts: 10_000,
	keyBytes: 1024,
	userMetadataBytes: 2048,
	skewMinutes: 15,
	presignSeconds: 604_800,
} as const;
