import type { Cause } from './cause.ts';
import { account } from './causes/account.ts';
import { addressing } from './causes/addressing.ts';
import { buckets } from './causes/buckets.ts';
import { checksums } from './causes/checksums.ts';
import { credentials } from './causes/credentials.ts';
import { multipart } from './causes/multipart.ts';
import { network } from './causes/network.ts';
import { objects } from './causes/objects.ts';
import { permissions } from './causes/permissions.ts';
import { presigned } from './causes/presigned.ts';
import { signing } from './causes/signing.ts';

/** Every cause, by subject. A new one is a row in one of these, and its id in `causeId.ts`. */
export const causes: readonly Cause[] = [
	...credentials,
	...addressing,
	...signing,
	...presigned,
	...checksums,
	...permissions,
	...account,
	...buckets,
	...objects,
	...multipart,
	...network,
];
