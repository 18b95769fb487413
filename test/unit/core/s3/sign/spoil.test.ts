import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outgoing } from '../../../../../src/core/s3/request/outgoing.ts';
import { clockError, type Spoil, spoilConnection, spoilWire } from '../../../../../src/core/s3/sign/spoil.ts';
import { connection, origin } from '../request/copied/aConnection.ts';

const shown = (spoils: readonly Spoil[], from = connection) => {
	const { endpoint, region, credential } = spoilConnection(from, spoils);
	return [endpoint.origin, region, credential?.accessKeyId, credential?.secret.reveal()];
};
const unspoiled = shown([]);

for (const [what, spoil, at, put] of [
	['region', { of: 'region', region: 'mars' }, 1, 'mars'],
	['key id', { of: 'key id' }, 2, 'BGSAKIAXXXXXXXXXXX'],
	['secret', { of: 'secret' }, 3, 'canary-secretx'],
] as const) {
	test(`a wrong ${what} leaves all else of the connection right`, () => {
		assert.deepEqual(shown([spoil]), unspoiled.with(at, put));
	});
}

test('the other region is signed for rightly, with the same key', () => {
	const sg = shown([{ of: 'other region' }]);
	assert.deepEqual(sg, ['https://s3.sg.bangmod.storage', 'ap-southeast-1-sg', ...unspoiled.slice(2)]);
	const back = { ...connection, endpoint: { ...connection.endpoint, origin: String(sg[0]) } };
	assert.deepEqual(shown([{ of: 'other region' }], back).slice(0, 2), [origin, 'ap-southeast-1-bkk']);
});

test('without a key none is made wrong, and no signature means no key', () => {
	const anonymous = { ...connection, credential: null };
	assert.deepEqual(shown([{ of: 'secret' }, { of: 'key id' }], anonymous), [...unspoiled.slice(0, 2), undefined, undefined]);
	assert.deepEqual(shown([{ of: 'no signature' }]), [...unspoiled.slice(0, 2), undefined, undefined]);
});

const request = { method: 'PUT', origin, path: '/b/k', query: [['a', '1']], headers: [['x-a', '1']] } as const;
const sent = outgoing(request, new Uint8Array(3));

for (const [spoil, changed] of [
	[{ of: 'changed header', name: 'X-A', value: '2' }, { request: { ...request, headers: [['X-A', '2']] } }],
	[
		{ of: 'unsigned header', name: 'x-b', value: '2' },
		{
			request: {
				...request,
				headers: [
					['x-a', '1'],
					['x-b', '2'],
				],
			},
		},
	],
	[{ of: 'changed query', name: 'a', value: '2' }, { request: { ...request, query: [['a', '2']] } }],
	[{ of: 'no length' }, { framing: { kind: 'chunked' } }],
	[
		{ of: 'declared length', bytes: 9 },
		{ framing: { kind: 'length', length: 9 }, expectsContinue: true },
	],
	[{ of: 'clock', minutes: 20 }, {}],
] as const satisfies readonly (readonly [Spoil, object])[]) {
	test(`on the wire, ${spoil.of} changes ${Object.keys(changed).join(' and ') || 'nothing'}`, () => {
		assert.deepEqual(spoilWire(sent, [spoil]), { ...sent, ...changed });
	});
}

test('clocks that are wrong add up', () => {
	assert.equal(clockError([{ of: 'clock', minutes: 20 }, { of: 'secret' }, { of: 'clock', minutes: -5 }]), 900_000);
});
