import assert from 'node:assert/strict';
import type { Connection } from '../../src/core/s3/connect/connection.ts';
import { Secret } from '../../src/core/s3/connect/credential.ts';
import { parseEndpoint } from '../../src/core/s3/connect/endpoint.ts';
import { accountOf, type Account } from './standIn/accounts.ts';
import type { Place } from './standIn/standIn.ts';

/** What the panel sends with to a region of the stand-in, once a person chose its endpoint and this customer's key. */
export function panelConnection({ endpoint, region }: Place, name: Account['name'] = 'main'): Connection {
	const parsed = parseEndpoint(endpoint);
	assert(parsed.kind === 'endpoint');
	const { accessKeyId, secretAccessKey } = accountOf(name, region.id);
	const chosen = { value: '', source: { of: 'preset' }, overrode: [] } as const;
	return {
		endpoint: parsed.endpoint,
		region: region.region,
		credential: { accessKeyId, secret: new Secret(secretAccessKey), origins: [parsed.endpoint.origin] },
		sources: { endpoint: chosen, region: chosen, accessKeyId: null },
		cautions: [],
		doubts: [],
	};
}
