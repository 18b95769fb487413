import type { CauseRow } from '../causeRow.ts';
import { account } from './account.ts';
import { addressing } from './addressing.ts';
import { buckets } from './buckets.ts';
import { checksums } from './checksums.ts';
import { credentials } from './credentials.ts';
import { multipart } from './multipart.ts';
import { network } from './network.ts';
import { objects } from './objects.ts';
import { permissions } from './permissions.ts';
import { presigned } from './presigned.ts';
import { proxies } from './proxies.ts';
import { signing } from './signing.ts';
import { unsigned } from './unsigned.ts';

/** The rows of all subjects. */
export const causeRows: readonly CauseRow[] = [
	...credentials,
	...addressing,
	...unsigned,
	...signing,
	...proxies,
	...presigned,
	...checksums,
	...permissions,
	...account,
	...buckets,
	...objects,
	...multipart,
	...network,
];
