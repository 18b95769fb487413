import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from '../../../../../src/core/s3/connect/connection.ts';
import { Secret } from '../../../../../src/core/s3/connect/credential.ts';
import { buildRequest } from '../../../../../src/core/s3/request/buildRequest.ts';
import { draftOf, type Draft, type DraftBody } from '../../../../../src/core/s3/request/draft.ts';
import { historyEntry, keptDraft } from '../../../../../src/core/s3/answer/history.ts';
import { lostProblems, settled } from '../../../../../src/core/s3/request/lost.ts';
import { operationOf } from '../../../../../src/core/s3/request/operations.ts';
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
	assert.deepEqual(entry.draft.lost, [
		{ field: 'bucket', name: '' },
		{ field: 'key', name: '' },
		{ field: 'input', name: 'x-amz-copy-source' },
		{ field: 'header', name: 'x-amz-server-side-encryption-customer-key' },
		{ field: 'path', name: '' },
	]);
	assert.deepEqual(entry.draft.body, { kind: 'lost', why: 'not kept', path: '' });
});

const put = (more: Partial<Draft>): Draft => ({ ...draftOf('PutObject'), bucket: 'b', key: 'k', ...more });
const body = (text: string): DraftBody => ({ kind: 'text', text });
const masked = `a?X-Amz-Signature=${'0123456789abcdef'.repeat(4)}`;

for (const [what, given, lost] of [
	['a body of 4,096 characters', put({ body: body('a'.repeat(4096)) }), ''],
	['a body of 4,097 characters', put({ body: body('a'.repeat(4097)) }), 'body not kept'],
	['a body with a secret in it', put({ body: body('aws_secret_access_key=wJalrXUtnFEMI') }), 'body not kept'],
	['an ordinary key', put({ key: 'photos/2026/a b.jpg' }), ''],
	['a key that looks like a secret', put({ key: masked }), 'key not kept'],
	['a bucket that looks like a secret', put({ bucket: masked }), 'bucket not kept'],
	['a raw path that looks like a secret', { ...draftOf('Raw'), raw: { method: 'GET', path: `/b/${masked}` } }, 'path not kept'],
	['a header whose name tells of a secret', put({ headers: [['x-vault-token', 'short']] }), 'header x-vault-token not kept'],
	['a header whose value looks like one', put({ headers: [['x-a', 'password=hunter22']] }), 'header x-a not kept'],
	['a header whose name alone tells', put({ headers: [['x-token-2', 'short']] }), 'header x-token-2 not kept'],
	['a parameter that only its label tells', put({ query: [['Signature', 'abcdef']] }), 'query Signature not kept'],
	['an empty header', put({ headers: [['x-vault-token', '']] }), ''],
	['a parameter', put({ query: [['api-key', 'abc']] }), 'query api-key not kept'],
	['an input', put({ inputs: [['x-amz-meta-note', 'password=hunter22']] }), 'input x-amz-meta-note not kept'],
] as const) {
	test(`${what} is kept whole, or not at all and said so: ${lost === '' ? 'kept' : lost}`, () => {
		const kept = keptDraft(given, 4096);
		const operation = operationOf(kept.operation);
		const said = lostProblems(kept, operation).map(({ field, name, why }) => [field, name, why].filter(Boolean).join(' '));
		assert.equal(said.join(), lost);
		if (lost === '') assert.deepEqual(kept, given);
		else assert.equal(buildRequest(kept, connection.endpoint).kind, 'refused');
		assert.deepEqual(keptDraft(kept, 4096), kept, 'keeping it once more changes nothing');
	});
}

test('a part that is filled in again, or taken out, is not lost any more', () => {
	const kept = keptDraft(put({ key: masked, headers: [['x-vault-token', 'short']], body: body(masked) }), 4096);
	const problems = (draft: Draft) => lostProblems(settled(draft), operationOf(draft.operation)).map(({ field }) => field);
	assert.deepEqual(problems(kept), ['key', 'header', 'body']);
	assert.deepEqual(problems({ ...kept, key: 'other' }), ['header', 'body']);
	assert.deepEqual(problems({ ...kept, headers: [] }), ['key', 'body']);
	assert.deepEqual(problems({ ...kept, body: { kind: 'none' } }), ['key', 'header']);
	assert.deepEqual(
		problems({ ...settled({ ...kept, key: 'other' }), key: '' }),
		['header', 'body'],
		'emptied by hand is not lost',
	);
});

test('what an operation does not send need not be given again', () => {
	const kept = keptDraft(put({ key: masked, bucket: masked, body: body(masked) }), 4096);
	assert.deepEqual(lostProblems({ ...kept, operation: 'ListBuckets' }, operationOf('ListBuckets')), []);
	assert.deepEqual(lostProblems({ ...kept, operation: 'GetObject' }, operationOf('GetObject')).length, 2);
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
