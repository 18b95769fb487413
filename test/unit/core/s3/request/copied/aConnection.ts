import type { Connection } from '../../../../../../src/core/s3/connect/connection.ts';
import { Secret } from '../../../../../../src/core/s3/connect/credential.ts';

export const origin = 'https://s3.bkk.bangmod.storage';
const chosen = { value: '', source: { of: 'preset' }, overrode: [] } as const;

/** A connection to Bangkok with a temporary key. */
export const connection: Connection = {
	endpoint: { origin, host: 's3.bkk.bangmod.storage', cautions: [] },
	region: 'ap-southeast-1-bkk',
	credential: {
		accessKeyId: 'BGSAKIAEXAMPLE0001',
		secret: new Secret('canary-secret'),
		sessionToken: new Secret('canary-token'),
		origins: [origin],
	},
	sources: { endpoint: chosen, region: chosen, accessKeyId: null },
	cautions: [],
	doubts: [],
};
