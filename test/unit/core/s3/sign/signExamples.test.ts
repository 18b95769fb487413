import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret } from '../../../../../src/core/s3/connect/credential.ts';
import type { Field, HttpRequest } from '../../../../../src/core/s3/request/httpRequest.ts';
import { payloadHash, signHeaders, signQuery, stringSigner } from '../../../../../src/core/s3/sign/sign.ts';
import type { SigningInput } from '../../../../../src/core/s3/sign/signing.ts';
import { encodedLength, signedChunks } from '../../../../../src/core/s3/sign/streamingPayload.ts';
import { utf8 } from '../../../../../src/core/s3/request/utf8.ts';
import { digest } from '../../../../../src/host/digest.ts';

const bucketOrigin = 'https://examplebucket.s3.amazonaws.com';
const serviceOrigin = 'https://s3.amazonaws.com';
/** The key of the S3 documentation's signing examples. */
const credential = {
	accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
	secret: new Secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
	origins: [bucketOrigin, serviceOrigin],
};
const time = Date.UTC(2013, 4, 24);

async function inputFor(request: Partial<HttpRequest>, hash?: string): Promise<SigningInput> {
	return {
		request: { method: 'GET', origin: bucketOrigin, path: '/', query: [], headers: [], ...request },
		credential,
		region: 'us-east-1',
		time,
		payloadHash: hash ?? (await payloadHash(new Uint8Array(), digest)),
	};
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const all: Uint8Array[] = [];
	for await (const chunk of chunks) all.push(chunk);
	return Buffer.concat(all);
}

const headerExamples: readonly { name: string; request: Partial<HttpRequest>; body?: string; signature: string }[] = [
	{
		name: 'GET with a range',
		request: { path: '/test.txt', headers: [['Range', 'bytes=0-9']] },
		signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
	},
	{
		name: 'PUT with a date and a storage class',
		request: {
			method: 'PUT',
			path: '/test%24file.text',
			headers: [
				['Date', 'Fri, 24 May 2013 00:00:00 GMT'],
				['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
			],
		},
		body: 'Welcome to Amazon S3.',
		signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
	},
	{
		name: 'GET of a subresource',
		request: { query: [['lifecycle', '']] },
		signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
	},
	{
		name: 'list of objects',
		request: {
			query: [
				['max-keys', '2'],
				['prefix', 'J'],
			],
		},
		signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
	},
];

for (const { name, request, body = '', signature } of headerExamples) {
	test(`S3 documentation, header form: ${name}`, async () => {
		const signed = await signHeaders(await inputFor(request, await payloadHash(utf8(body), digest)), digest);
		assert.equal(signed.kind === 'signed' && signed.signature, signature);
	});
}

test('S3 documentation, query form: a presigned GET for a day', async () => {
	const signed = await signQuery(await inputFor({ path: '/test.txt' }, 'UNSIGNED-PAYLOAD'), 86_400, digest);
	assert.equal(signed.kind === 'signed' && signed.signature, 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404');
});

const chunkedHeaders: readonly Field[] = [
	['x-amz-storage-class', 'REDUCED_REDUNDANCY'],
	['Content-Encoding', 'aws-chunked'],
	['x-amz-decoded-content-length', '66560'],
	['Content-Length', '66824'],
];

test('S3 documentation, chunked upload: the seed and each chunk have the documented signatures', async () => {
	const input = await inputFor(
		{ method: 'PUT', origin: serviceOrigin, path: '/examplebucket/chunkObject.txt', headers: chunkedHeaders },
		'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
	);
	const seed = await signHeaders(input, digest);
	assert(seed.kind === 'signed');
	assert.equal(seed.signature, '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9');

	async function* body() {
		// Uneven on purpose: the chunks' edges must not depend on how the body arrives.
		for (const length of [1, 65_000, 559]) yield new Uint8Array(length).fill(97);
		yield new Uint8Array(1000).fill(97);
	}
	const sign = stringSigner(input, digest);
	assert(typeof sign === 'function');
	const wire = await joined(signedChunks(body(), seed, sign, digest));
	assert.deepEqual(
		[...wire.toString('latin1').matchAll(/([0-9a-f]+);chunk-signature=([0-9a-f]{64})\r\n/g)].map(([, size, signature]) => [
			size,
			signature,
		]),
		[
			['10000', 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'],
			['400', '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'],
			['0', 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'],
		],
	);
	assert.equal(wire.length, 66_824);
});

for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
	test(`the length announced for a streamed body of ${length} bytes is the length sent`, async () => {
		const input = await inputFor({ method: 'PUT', headers: [] }, 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD');
		const seed = await signHeaders(input, digest);
		assert(seed.kind === 'signed');
		async function* body() {
			yield new Uint8Array(length);
		}
		const sign = stringSigner(input, digest);
		assert(typeof sign === 'function');
		assert.equal((await joined(signedChunks(body(), seed, sign, digest))).length, encodedLength(length));
	});
}

test('a key signs for no origin but its own', async () => {
	const input = await inputFor({ origin: 'https://evil.example' });
	const refused = { kind: 'origin-refused', origin: 'https://evil.example', allowed: [bucketOrigin, serviceOrigin] };
	assert.deepEqual(await signHeaders(input, digest), refused);
	assert.deepEqual(await signQuery(input, 60, digest), refused);
	assert.deepEqual(stringSigner(input, digest), refused);
});
