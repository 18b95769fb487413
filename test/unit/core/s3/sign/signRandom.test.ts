import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Digest } from '../../../../../src/core/ports.ts';
import { Secret } from '../../../../../src/core/s3/connect/credential.ts';
import type { Field } from '../../../../../src/core/s3/request/httpRequest.ts';
import { encodeKey } from '../../../../../src/core/s3/request/percentEncoding.ts';
import { signHeaders, signQuery } from '../../../../../src/core/s3/sign/sign.ts';
import { sampled } from '../../../../fixtures/sampled.ts';
import { plainSignature } from './plainSigV4.ts';

/** For each form; all together are the 10,000 that the signer has to agree on. */
const runs = sampled(5000);
const origin = 'https://s3.bkk.bangmod.storage';

const digest: Digest = {
	sha256: async (data) => createHash('sha256').update(data).digest(),
	hmacSha256: async (key, data) => createHmac('sha256', key).update(data).digest(),
};

const piece = fc.oneof(
	fc.constantFrom(
		' ',
		'+',
		'%',
		'%20',
		'%2F',
		'//',
		'.',
		'..',
		'/',
		'&',
		'=',
		'?',
		'#',
		'~',
		"!*'()",
		'\\',
		'ก',
		'é',
		'e\u0301',
		'😀',
		'',
	),
	fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').toWellFormed());
const queryName = fc
	.oneof(fc.constantFrom('prefix', 'prefix', 'uploads', 'partNumber', 'Prefix', 'a', 'a-b', 'constructor', '1'), text)
	.filter((name) => !/^x-amz-/i.test(name));
const headerName = fc.constantFrom(
	'x-amz-meta-a',
	'X-Amz-Meta-B',
	'Content-Type',
	'range',
	'If-Match',
	'x-amz-meta-ก'.slice(0, 11),
	'x-amz-acl',
);
const headerValue = fc.string({ unit: 'grapheme-ascii', maxLength: 20 });

const requests = fc.record({
	method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'HEAD'),
	key: text,
	query: fc.array(fc.tuple(queryName, text), { maxLength: 6 }),
	headers: fc.array(fc.tuple(headerName, headerValue), { maxLength: 5 }),
	payloadHash: fc.constantFrom('UNSIGNED-PAYLOAD', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'ab'.repeat(32)),
	secret: fc.string({ minLength: 1, maxLength: 40 }),
	sessionToken: fc.option(
		fc.string({ minLength: 1 }).map((token) => `t${token.trim()}`),
		{ nil: undefined },
	),
	region: fc.constantFrom('ap-southeast-1-bkk', 'ap-southeast-1-sg', 'us-east-1'),
	time: fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true }),
});

type Drawn = typeof requests extends fc.Arbitrary<infer T> ? T : never;

function inputFor({ method, key, query, headers, payloadHash, secret, sessionToken, region, time }: Drawn) {
	const credential = {
		accessKeyId: 'BGSAKIAEXAMPLE',
		secret: new Secret(secret),
		...(sessionToken !== undefined && { sessionToken: new Secret(sessionToken) }),
		origins: [origin],
	};
	const request = { method, origin, path: `/${encodeKey(key)}`, query, headers };
	return { request, credential, region, time: time.getTime(), payloadHash };
}

function plainRequest(drawn: Drawn, query: readonly Field[], headers: readonly Field[]) {
	const time = `${drawn.time.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
	const { method, key, payloadHash, secret, region } = drawn;
	const plain = { method, host: 's3.bkk.bangmod.storage', path: `/${key}`, payloadHash, secret, region, time };
	return { ...plain, query, headers, accessKeyId: 'BGSAKIAEXAMPLE' };
}

test(`${runs} random requests have the same signature in a second implementation, header form`, async () => {
	await fc.assert(
		fc.asyncProperty(requests, async (drawn) => {
			const signed = await signHeaders(inputFor(drawn), digest);
			assert(signed.kind === 'signed');
			const sent = signed.request.headers.filter(([name]) => name !== 'authorization');
			assert.equal(signed.signature, plainSignature(plainRequest(drawn, drawn.query, sent)));
		}),
		{ numRuns: runs, seed: 4 },
	);
});

test(`${runs} random requests have the same signature in a second implementation, query form`, async () => {
	await fc.assert(
		fc.asyncProperty(requests, async (drawn) => {
			const signed = await signQuery(inputFor(drawn), 3600, digest);
			assert(signed.kind === 'signed');
			const query = signed.request.query.filter(([name]) => name !== 'X-Amz-Signature');
			assert.equal(signed.signature, plainSignature(plainRequest(drawn, query, drawn.headers)));
		}),
		{ numRuns: runs, seed: 5 },
	);
});
