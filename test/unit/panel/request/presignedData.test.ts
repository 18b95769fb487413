import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeApart } from '../../../../src/core/s3/sign/presigned.ts';
import type { LineData } from '../../../../src/panel/explanationData.ts';
import { toPresignedData } from '../../../../src/panel/request/presignedData.ts';

const now = Date.UTC(2026, 10, 22, 12);
const url = (more: Readonly<Record<string, string>> = {}) => {
	const query = {
		'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
		'X-Amz-Credential': 'BGSAKIAEXAMPLE/20261122/ap-southeast-1-bkk/s3/aws4_request',
		'X-Amz-Date': '20261122T113000Z',
		'X-Amz-Expires': '3600',
		'X-Amz-SignedHeaders': 'host',
		'X-Amz-Signature': 'f'.repeat(64),
		...more,
	};
	return `https://s3.bkk.bangmod.storage/shop/a.txt?${new URLSearchParams(query).toString()}`;
};
const plain = (line: LineData) => line.map(({ text }) => text).join('');
const read = (pasted: string) => toPresignedData(takeApart(pasted, now), now, (sentence) => sentence);

for (const [what, pasted, tone, headline] of [
	['a good one', url(), 'ok', 'It is good for another 30 min.'],
	['one of this morning', url({ 'X-Amz-Date': '20261122T090000Z' }), 'failed', 'It expired 2 h ago.'],
	['one that was cut', url({ 'X-Amz-Signature': 'abc' }), 'failed', 'It would expire in 30 min, but something is wrong with it.'],
	['one without a time', url({ 'X-Amz-Date': 'x' }), 'failed', 'It does not say until when it is good.'],
	['one with a header to send', url({ 'X-Amz-SignedHeaders': 'host;x-amz-acl' }), 'ok', 'It is good for another 30 min.'],
	['a plain address', 'https://example.com/?a=1', 'unknown', 'This is no presigned URL: it has no X-Amz-Signature.'],
] as const) {
	test(`${what} is told as: ${headline}`, () => {
		const data = read(pasted);
		assert.equal(data.tone, tone);
		assert.equal(plain(data.headline), headline);
	});
}

test('neither signature nor token nor the whole key id gets into the view', () => {
	const shown = JSON.stringify(read(url({ 'X-Amz-Security-Token': 'token-of-somebody' })));
	for (const hidden of ['f'.repeat(64), 'token-of-somebody', 'BGSAKIAEXAMPLE']) assert.ok(!shown.includes(hidden), hidden);
	assert.match(shown, /there is one/);
});

test('each fault has words of its own', () => {
	const wrong = {
		'X-Amz-Credential': 'x/20200101/us-east-1/iam/aws4_request',
		'X-Amz-Expires': '700000',
		'X-Amz-SignedHeaders': 'date',
	};
	const faults = read(url(wrong)).faults.map(plain);
	assert.equal(new Set(faults).size, 6);
	for (const word of ['604800', 'iam', 'us-east-1', 'header host', 'not the day', 'date']) {
		assert.ok(
			faults.some((fault) => fault.includes(word)),
			`${word} in ${faults.join(' | ')}`,
		);
	}
});
