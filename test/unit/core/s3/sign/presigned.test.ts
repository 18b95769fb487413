import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from '../../../../../src/core/s3/connect/connection.ts';
import { Secret } from '../../../../../src/core/s3/connect/credential.ts';
import { draftOf } from '../../../../../src/core/s3/request/draft.ts';
import { presign, takeApart } from '../../../../../src/core/s3/sign/presigned.ts';
import { digest } from '../../../../../src/host/digest.ts';

const origin = 'https://s3.bkk.bangmod.storage';
const time = Date.UTC(2026, 10, 22, 15, 0, 0);
const chosen = { value: '', source: { of: 'preset' }, overrode: [] } as const;
const connection: Connection = {
	endpoint: { origin, host: 's3.bkk.bangmod.storage', cautions: [] },
	region: 'ap-southeast-1-bkk',
	credential: {
		accessKeyId: 'BGSAKIAEXAMPLE0001',
		secret: new Secret('s'),
		sessionToken: new Secret('canary-token'),
		origins: [origin],
	},
	sources: { endpoint: chosen, region: chosen, accessKeyId: null },
	cautions: [],
	doubts: [],
};
const draft = { ...draftOf('GetObject'), bucket: 'b', key: 'a b' };

test('a presigned URL is made, and taken apart again without fault', async () => {
	const made = await presign(draft, connection, 3600, time, digest);
	assert(made.kind === 'presigned');
	assert.match(made.url, /^https:\/\/s3\.bkk\.bangmod\.storage\/b\/a%20b\?X-Amz-/);
	const apart = takeApart(` ${made.url}\n`, time);
	assert(apart.kind === 'presigned');
	assert.deepEqual(apart.parts, {
		origin,
		path: '/b/a b',
		accessKeyId: 'BGSAKIA…0001',
		region: 'ap-southeast-1-bkk',
		service: 's3',
		signedAt: time,
		expiresAt: time + 3_600_000,
		lifeSeconds: 3600,
		signedHeaders: ['host'],
		hasToken: true,
		otherParameters: [],
		faults: [],
	});
	assert.doesNotMatch(JSON.stringify(apart), /canary|[0-9a-f]{64}/);
});

for (const life of [0, -1, 604_801, 1.5, Number.NaN]) {
	test(`a life of ${life} seconds is refused`, async () => {
		assert.deepEqual(await presign(draft, connection, life, time, digest), { kind: 'bad life', longestSeconds: 604_800 });
	});
}

for (const life of [1, 604_800]) {
	test(`a life of ${life} seconds is made`, async () => {
		const made = await presign(draft, connection, life, time, digest);
		assert.deepEqual([made.kind, made.kind === 'presigned' && made.expiresAt], ['presigned', time + life * 1000]);
	});
}

test('without a key, with a broken draft or at a foreign origin nothing is made', async () => {
	assert.equal((await presign(draft, { ...connection, credential: null }, 60, time, digest)).kind, 'no key');
	assert.equal((await presign({ ...draft, key: '' }, connection, 60, time, digest)).kind, 'refused');
	const elsewhere = { ...connection, endpoint: { origin: 'https://evil.example', host: 'evil.example', cautions: [] } };
	assert.equal((await presign(draft, elsewhere, 60, time, digest)).kind, 'origin-refused');
});

const good: Readonly<Record<string, string>> = {
	'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
	'X-Amz-Credential': 'BGSAKIAEXAMPLE0001/20261122/ap-southeast-1-bkk/s3/aws4_request',
	'X-Amz-Date': '20261122T150000Z',
	'X-Amz-Expires': '3600',
	'X-Amz-SignedHeaders': 'host',
	'X-Amz-Signature': 'ab'.repeat(32),
};
const urlWith = (change: Readonly<Record<string, string | null>>, at = origin) => {
	const query = Object.entries({ ...good, ...change }).filter(([, value]) => value !== null);
	return `${at}/b/k?${query.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`;
};

for (const [what, url, now, ...faults] of [
	['is whole', urlWith({}), time],
	['has its names in lower case', urlWith({}).toLowerCase().replace('t150000z', 'T150000Z'), time],
	['expires this moment', urlWith({}), time + 3_600_000],
	['has expired', urlWith({}), time + 3_600_001, 'expired'],
	['is of a clock 15 minutes ahead', urlWith({}), time - 900_000],
	['is of a clock a moment more ahead', urlWith({}), time - 900_001, 'not yet valid'],
	['lives one second', urlWith({ 'X-Amz-Expires': '1' }), time],
	['lives no second', urlWith({ 'X-Amz-Expires': '0' }), time + 1, 'expired', 'life too long'],
	['lives seven days', urlWith({ 'X-Amz-Expires': '604800' }), time],
	['names no header', urlWith({ 'X-Amz-SignedHeaders': ';' }), time],
	['lives too long', urlWith({ 'X-Amz-Expires': '604801' }), time, 'life too long'],
	['lacks its signature', urlWith({ 'X-Amz-Signature': null }), time, 'missing'],
	['has a signature that was cut', urlWith({ 'X-Amz-Signature': 'abc' }), time, 'broken signature'],
	[
		'has a scope of another day',
		urlWith({ 'X-Amz-Credential': 'BGSAKIAEXAMPLE0001/20261121/ap-southeast-1-bkk/s3/aws4_request' }),
		time,
		'scope date',
	],
	[
		'is for another service',
		urlWith({ 'X-Amz-Credential': 'BGSAKIAEXAMPLE0001/20261122/ap-southeast-1-bkk/sts/aws4_request' }),
		time,
		'scope service',
	],
	[
		'has half a credential',
		urlWith({ 'X-Amz-Credential': 'BGSAKIAEXAMPLE0001/20261122/ap-southeast-1-bkk' }),
		time,
		'broken credential',
	],
	['is signed for the other region', urlWith({}, 'https://b.s3.sg.bangmod.storage'), time, 'region and endpoint'],
	['does not sign its host', urlWith({ 'X-Amz-SignedHeaders': 'x-amz-acl' }), time, 'host not signed', 'headers to send'],
] as const) {
	test(`a presigned URL that ${what} is told: ${faults.join(', ') || 'no fault'}`, () => {
		const apart = takeApart(url, now);
		assert(apart.kind === 'presigned');
		assert.deepEqual(
			apart.parts.faults.map(({ of }) => of),
			faults,
		);
	});
}

test('of a pasted text the first 16,384 signs are read', () => {
	const faults = (length: number) => {
		const url = urlWith({});
		const apart = takeApart(url.replace('/k?', `/${'k'.repeat(length - url.length + 1)}?`), time);
		return apart.kind === 'presigned' && apart.parts.faults.map(({ of }) => of);
	};
	assert.deepEqual([faults(16_384), faults(16_385)], [[], ['broken signature']]);
});

for (const [text, kind] of [
	['https://s3.bkk.bangmod.storage/b/k?AWSAccessKeyId=x&Expires=1&Signature=y', 'signature version 2'],
	['https://s3.bkk.bangmod.storage/b/k', 'not presigned'],
	['https://s3.bkk.bangmod.storage/b/k?prefix=a', 'not presigned'],
	['no address at all', 'not presigned'],
	['?X-Amz-Signature=x', 'not presigned'],
	['', 'not presigned'],
] as const) {
	test(`${text || 'nothing'} is ${kind}`, () => assert.equal(takeApart(text, time).kind, kind));
}
