/** Names that every object has, where a person or a file gives names: they are only names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret } from '../../src/core/s3/connect/credential.ts';
import { signHeaders } from '../../src/core/s3/sign/sign.ts';
import { digest } from '../../src/host/digest.ts';
import { inherited } from '../fuzz/texts.ts';
import { plainSignature } from '../unit/core/s3/sign/plainSigV4.ts';

const origin = 'https://s3.bkk.bangmod.storage';
const credential = { accessKeyId: 'BGSAKIAEXAMPLE', secret: new Secret('x'), origins: [origin] };
const [region, payloadHash] = ['ap-southeast-1-bkk', 'UNSIGNED-PAYLOAD'];

for (const name of inherited) {
	test(`a header and a parameter named ${name} are signed as any other`, async () => {
		const query = name === '__proto__' ? [] : [[name, 'v'] as const];
		const request = { method: 'GET', origin, path: '/b/k', query, headers: [[name, 'v'] as const] };
		const signed = await signHeaders({ request, credential, region, time: Date.UTC(2026, 10, 22), payloadHash }, digest);
		assert.ok(signed.kind === 'signed');
		const headers = signed.request.headers.filter(([each]) => each !== 'authorization');
		const plain = { method: 'GET', host: origin.slice(8), path: '/b/k', query, headers, payloadHash, region };
		const expected = plainSignature({ ...plain, secret: 'x', accessKeyId: 'BGSAKIAEXAMPLE', time: '20261122T000000Z' });
		assert.equal(signed.signature, expected);
	});
}
