import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from '../../../../../src/core/s3/connect/connection.ts';
import { Secret } from '../../../../../src/core/s3/connect/credential.ts';
import { draftOf } from '../../../../../src/core/s3/request/draft.ts';
import { historyEntry } from '../../../../../src/core/s3/answer/history.ts';
import { outcomeOf } from '../../../../../src/core/s3/answer/outcome.ts';
import { errorAnswer, failure } from '../answers.ts';

const origin = 'https://s3.bkk.bangmod.storage';
const chosen = { value: '', source: { of: 'preset' }, overrode: [] } as const;
const connection: Connection = {
	endpoint: { origin, host: 's3.bkk.bangmod.storage', cautions: [] },
	region: 'ap-southeast-1-bkk',
	credential: { accessKeyId: 'BGSAKIAEXAMPLE0001', secret: new Secret('canary-1'), origins: [origin] },
	sources: { endpoint: chosen, region: chosen, accessKeyId: null },
	cautions: [],
	doubts: [],
};
const request = { method: 'GET', origin, path: '/b/k', query: [], headers: [] };
const asked = { operation: 'GetObject', bucket: 'b', key: 'k', request };
const draft = { ...draftOf('GetObject'), bucket: 'b', key: 'k' };

test('an entry tells what was asked and what came back', () => {
	assert.deepEqual(historyEntry(7, draft, connection, outcomeOf(asked, errorAnswer(404, 'NoSuchKey'))), {
		at: 7,
		draft,
		origin,
		region: 'ap-southeast-1-bkk',
		accessKeyId: 'BGSAKIA…0001',
		status: 404,
		code: 'NoSuchKey',
		requestId: 'tx1',
		totalMs: 12,
		isRedacted: false,
	});
});

test('a request without an answer is an entry without a status', () => {
	const entry = historyEntry(7, draft, connection, outcomeOf(asked, failure('resolve')));
	assert.deepEqual([entry.status, entry.code, entry.requestId], [null, null, null]);
});

test('what is secret in a draft is blanked when it is written down, and said so', () => {
	const secret = {
		...draft,
		headers: [['x-amz-server-side-encryption-customer-key', 'canary-2']] as const,
		inputs: [['x-amz-copy-source', 'https://u:canary-3@h/?X-Amz-Signature=canary-4&X-Amz-Security-Token=canary-5']] as const,
		body: { kind: 'text', text: '{"aws_secret_access_key": "canary-6"}' } as const,
		bucket: 'https://h/?X-Amz-Signature=canary-7',
		key: 'a?X-Amz-Signature=canary-8',
		raw: { method: 'GET', path: '/b/k?X-Amz-Signature=canary-9' },
	};
	const entry = historyEntry(7, secret, connection, outcomeOf(asked, failure('resolve')));
	assert.doesNotMatch(JSON.stringify(entry), /canary/);
	assert.equal(entry.isRedacted, true);
});

test('a parameter or header that is named as a secret is kept without it, in each service’s spelling', () => {
	const names = [
		'Signature',
		'X-Goog-Signature',
		'sig',
		'X-Amz-Security-Token',
		'access_token',
		'x-amz-server-side-encryption-customer-key',
		'Cookie',
		'X-Api-Key',
	];
	const value = ['c4n4ry', 'Zq8Lm3Vt7Xw1Bk5Rd9Ns2Hj6'].join('');
	const entry = historyEntry(
		7,
		{ ...draft, query: names.map((name) => [name, value] as const), headers: names.map((name) => [name, value] as const) },
		connection,
		outcomeOf(asked, failure('resolve')),
	);
	assert.doesNotMatch(JSON.stringify(entry), /c4n4ry/);
	const open = [
		['continuation-token', '1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM='],
		['uploadId', '2~Kx9mZ3pQ7rT1vW5yB8nL4cF6'],
	] as const;
	assert.deepEqual(
		historyEntry(7, { ...draft, query: open }, connection, outcomeOf(asked, failure('resolve'))).draft.query,
		open,
	);
});
