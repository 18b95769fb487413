import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOf } from '../../service/standIn/asked.ts';

const domain = 's3.bkk.bangmod.storage';

const places: readonly { host: string; target: string; bucket: string; key: string }[] = [
	{ host: '127.0.0.1:8443', target: '/', bucket: '', key: '' },
	{ host: '127.0.0.1:8443', target: '/shop', bucket: 'shop', key: '' },
	{ host: '127.0.0.1:8443', target: '/shop/', bucket: 'shop', key: '' },
	{ host: '127.0.0.1:8443', target: '/shop/a%20b/c?versionId=1', bucket: 'shop', key: 'a b/c' },
	{ host: domain, target: '/shop/key', bucket: 'shop', key: 'key' },
	{ host: `shop.${domain}:8443`, target: '/a/b', bucket: 'shop', key: 'a/b' },
	{ host: `Shop.${domain}`, target: '/', bucket: 'shop', key: '' },
	{ host: domain, target: '/shop/%E0', bucket: 'shop', key: '%E0' },
];

for (const { host, target, bucket, key } of places) {
	test(`${host}${target} is about bucket "${bucket}" and key "${key}"`, () => {
		const asked = askedOf('GET', target, { host }, domain);
		assert.deepEqual([asked.bucket, asked.key], [bucket, key]);
	});
}

const signedAt = Date.UTC(2026, 10, 22, 17, 53, 45);
const scope = 'BGSAKIAX/20261122/ap-southeast-1-bkk/s3/aws4_request';

test('a signed request claims the key, region and time of its headers', () => {
	const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00`;
	const { claim } = askedOf('GET', '/', { authorization, 'x-amz-date': '20261122T175345Z' }, domain);
	assert.deepEqual(claim, { accessKeyId: 'BGSAKIAX', region: 'ap-southeast-1-bkk', signedAt });
});

test('a presigned URL claims its key and region, and its age is left to the store', () => {
	const { claim } = askedOf('GET', `/a/b?X-Amz-Credential=${encodeURIComponent(scope)}&X-Amz-Date=20261122T175345Z`, {}, domain);
	assert.deepEqual(claim, { accessKeyId: 'BGSAKIAX', region: 'ap-southeast-1-bkk' });
});

test('the old signature claims a key and, from the date header, a time', () => {
	const { claim } = askedOf('GET', '/', { authorization: 'AWS BGSAKIAX:c2ln', date: 'Sun, 22 Nov 2026 17:53:45 GMT' }, domain);
	assert.deepEqual(claim, { accessKeyId: 'BGSAKIAX', signedAt });
});

for (const authorization of ['Bearer abc', 'AWS4-HMAC-SHA256 Credential', 'AWS', '']) {
	test(`"${authorization}" claims nothing`, () => {
		assert.equal(askedOf('GET', '/', { authorization }, domain).claim, undefined);
	});
}
