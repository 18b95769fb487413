import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalRequestLines, stringToSignLines } from '../../../../../src/core/s3/sign/canonicalLines.ts';
import { Secret } from '../../../../../src/core/s3/connect/credential.ts';
import type { Field } from '../../../../../src/core/s3/request/httpRequest.ts';
import { signHeaders } from '../../../../../src/core/s3/sign/sign.ts';
import { digest } from '../../../../../src/host/digest.ts';

const origin = 'https://s3.bkk.bangmod.storage';
const query: readonly Field[] = [
	['prefix', 'a b'],
	['list-type', '2'],
];
const headers: readonly Field[] = [['Range', 'bytes=0-9']];
const request = { method: 'GET', origin, path: '/photos/cat.jpg', query, headers };

async function signed() {
	const credential = { accessKeyId: 'BGSAKIAEXAMPLE', secret: new Secret('s'), origins: [origin] };
	const input = {
		request,
		credential,
		region: 'ap-southeast-1-bkk',
		time: Date.UTC(2026, 0, 2),
		payloadHash: 'UNSIGNED-PAYLOAD',
	};
	const result = await signHeaders(input, digest);
	assert(result.kind === 'signed');
	return result;
}

test('each line of the canonical request names what made it', async () => {
	assert.deepEqual(canonicalRequestLines(await signed(), request), [
		{ text: 'GET', maker: { of: 'method' } },
		{ text: '/photos/cat.jpg', maker: { of: 'path' } },
		{ text: 'list-type=2&prefix=a%20b', maker: { of: 'query', names: ['prefix', 'list-type'] } },
		{ text: 'host:s3.bkk.bangmod.storage', maker: { of: 'header', name: 'host', byUs: true } },
		{ text: 'range:bytes=0-9', maker: { of: 'header', name: 'range', byUs: false } },
		{ text: 'x-amz-content-sha256:UNSIGNED-PAYLOAD', maker: { of: 'header', name: 'x-amz-content-sha256', byUs: true } },
		{ text: 'x-amz-date:20260102T000000Z', maker: { of: 'header', name: 'x-amz-date', byUs: true } },
		{ text: '', maker: { of: 'end of headers' } },
		{ text: 'host;range;x-amz-content-sha256;x-amz-date', maker: { of: 'signed headers' } },
		{ text: 'UNSIGNED-PAYLOAD', maker: { of: 'payload hash' } },
	]);
});

test('each line of the string to sign names what made it', async () => {
	const [algorithm, time, scope, hash] = stringToSignLines(await signed());
	assert.deepEqual([algorithm?.text, algorithm?.maker.of], ['AWS4-HMAC-SHA256', 'algorithm']);
	assert.deepEqual([time?.text, time?.maker.of], ['20260102T000000Z', 'time']);
	assert.deepEqual([scope?.text, scope?.maker.of], ['20260102/ap-southeast-1-bkk/s3/aws4_request', 'credential scope']);
	assert.equal(hash?.maker.of, 'hash of canonical request');
	assert.match(hash?.text ?? '', /^[0-9a-f]{64}$/);
});
