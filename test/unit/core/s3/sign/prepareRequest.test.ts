import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Draft, draftOf } from '../../../../../src/core/s3/request/draft.ts';
import { type Body, prepareRequest } from '../../../../../src/core/s3/sign/prepareRequest.ts';
import { headerOf } from '../../../../../src/core/s3/request/httpRequest.ts';
import type { Spoil } from '../../../../../src/core/s3/sign/spoil.ts';
import { signedChunks } from '../../../../../src/core/s3/sign/streamingPayload.ts';
import { digest } from '../../../../../src/host/digest.ts';
import { connection } from '../request/copied/aConnection.ts';

const time = Date.UTC(2026, 10, 22, 15, 0, 0);
const draft: Draft = { ...draftOf('PutObject'), bucket: 'b', key: 'k' };
const bytes = { bytes: Buffer.from('hello') };
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const helloHash = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

async function* pieces(): AsyncGenerator<Uint8Array> {
	yield Buffer.from('hel');
	yield Buffer.from('lo');
}
const file = () => ({ chunks: pieces(), length: 5 });

async function prepared(of: Draft, body: Body, spoils: readonly Spoil[] = []) {
	const made = await prepareRequest(of, connection, body, time, digest, spoils);
	assert(made.kind === 'prepared');
	return made;
}

async function bodyText(of: Draft, body: Body): Promise<string> {
	const { outgoing } = await prepared(of, body);
	if (outgoing.body.kind === 'bytes') return Buffer.from(outgoing.body.bytes).toString();
	let text = '';
	if (outgoing.body.kind === 'chunks') for await (const chunk of outgoing.body.chunks) text += Buffer.from(chunk).toString();
	return text;
}

for (const [what, of, body, hash, length] of [
	['bytes', draft, bytes, helloHash, 5],
	['no body', draft, null, emptyHash, 0],
	['a file', draft, file(), 'UNSIGNED-PAYLOAD', 5],
	['bytes that are not to be signed', { ...draft, payload: 'unsigned' }, bytes, 'UNSIGNED-PAYLOAD', 5],
	['bytes in signed chunks', { ...draft, payload: 'streaming' }, bytes, 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 177],
	[
		'one byte in signed chunks',
		{ ...draft, payload: 'streaming' },
		{ bytes: Buffer.from('a') },
		'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
		173,
	],
	['a file in signed chunks', { ...draft, payload: 'streaming' }, file(), 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 177],
	['no body in signed chunks', { ...draft, payload: 'streaming' }, null, emptyHash, 0],
] as const satisfies readonly (readonly [string, Draft, Body, string, number])[]) {
	test(`${what}: the payload’s hash is ${hash} and ${length} bytes are announced`, async () => {
		const { outgoing } = await prepared(of, body);
		assert.equal(headerOf(outgoing.request.headers, 'x-amz-content-sha256'), hash);
		assert.deepEqual(outgoing.framing, { kind: 'length', length });
	});
}

test('the body arrives as it was given, in signed chunks with a frame around each', async () => {
	assert.deepEqual(await Promise.all([bodyText(draft, bytes), bodyText(draft, file()), bodyText(draft, null)]), [
		'hello',
		'hello',
		'',
	]);
	const streaming: Draft = { ...draft, payload: 'streaming' };
	const framed = /^5;chunk-signature=[0-9a-f]{64}\r\nhello\r\n0;chunk-signature=[0-9a-f]{64}\r\n\r\n$/;
	const [ofBytes, ofFile] = [await bodyText(streaming, bytes), await bodyText(streaming, file())];
	assert.match(ofBytes, framed);
	assert.equal(ofBytes, ofFile);
	const [first, last] = ofBytes.match(/[0-9a-f]{64}/g) ?? [];
	assert.notEqual(first, last);
});

test('a chunk that was handed on stays as it was', async () => {
	const { signed } = await prepared(draft, null);
	assert(signed !== null);
	const made: Uint8Array[] = [];
	for await (const piece of signedChunks(pieces(), signed, () => Promise.resolve(''), digest, 2)) made.push(piece);
	const sent = made.map((piece) => Buffer.from(piece).toString()).filter((text) => /^\w+$/.test(text));
	assert.deepEqual(sent, ['he', 'll', 'o']);
});

test('signed chunks announce the body’s own length, before what the body is encoded in', async () => {
	const inputs = [['Content-Encoding', 'gzip']] as const;
	const encodings = async (of: Draft) => {
		const { headers } = (await prepared(of, bytes)).outgoing.request;
		return [headerOf(headers, 'content-encoding'), headerOf(headers, 'x-amz-decoded-content-length')];
	};
	assert.deepEqual(await encodings({ ...draft, payload: 'streaming' }), ['aws-chunked', '5']);
	assert.deepEqual(await encodings({ ...draft, payload: 'streaming', headers: inputs }), ['aws-chunked,gzip', '5']);
});

test('a hash that is wrong on purpose is announced, and another service is signed for', async () => {
	const { outgoing, signed } = await prepared(draft, bytes, [
		{ of: 'payload hash', hash: emptyHash },
		{ of: 'service', service: 'sts' },
	]);
	assert.equal(headerOf(outgoing.request.headers, 'x-amz-content-sha256'), emptyHash);
	assert.equal(signed?.credentialScope, '20261122/ap-southeast-1-bkk/sts/aws4_request');
});

test('a link that is meant to have expired did so a minute ago', async () => {
	const { outgoing } = await prepared({ ...draftOf('GetObject'), bucket: 'b', key: 'k' }, null, [{ of: 'expired link' }]);
	const { 'X-Amz-Date': signedAt, 'X-Amz-Expires': life } = Object.fromEntries(outgoing.request.query);
	assert.deepEqual([signedAt, life], ['20261122T145800Z', '60']);
});
