import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	checkAnswered,
	checkSteps,
	nextCheckRequest,
	startCheck,
	type Check,
	type CheckWish,
} from '../../../../../src/core/s3/trials/checkConnection.ts';
import type { SendResult } from '../../../../../src/core/s3/answer/exchange.ts';
import { outcomeOf } from '../../../../../src/core/s3/answer/outcome.ts';
import { answer, errorAnswer, failure } from '../answers.ts';

const wish: CheckWish = { bucket: 'b', style: 'path', writes: true, temporary: 'bangmod-check-1', region: 'ap-southeast-1-bkk' };
const listed = answer(200, '<ListBucketResult><Contents><Key>a.txt</Key></Contents></ListBucketResult>');
const empty = answer(200, '<ListBucketResult></ListBucketResult>');
const ok = answer(200);

function run(more: Partial<CheckWish>, ...results: readonly SendResult[]): { check: Check; sent: readonly string[] } {
	let check = startCheck({ ...wish, ...more });
	const sent: string[] = [];
	for (let draft = nextCheckRequest(check); draft !== null; draft = nextCheckRequest(check)) {
		const request = {
			method: draft.operation === 'HeadBucket' ? 'HEAD' : 'GET',
			origin: 'https://s3.bkk.bangmod.storage',
			path: '/',
			query: [],
			headers: [],
		};
		const result = results[sent.length];
		assert(result !== undefined, `nothing to answer ${draft.operation} with`);
		sent.push(draft.key === '' ? draft.operation : `${draft.operation} ${draft.key}`);
		check = checkAnswered(check, outcomeOf({ operation: draft.operation, bucket: 'b', key: draft.key, request }, result));
	}
	return { check, sent };
}

/** `+` passed, `!` failed, `-` skipped, in the order of the steps. */
const drawn = ({ states }: Check) =>
	checkSteps.map((step) => ({ waiting: '?', passed: '+', failed: '!', skipped: '-' })[states[step]]).join('');

const skewed = answer(200, '', [
	['x-amz-request-id', 'tx1'],
	['Date', 'Sun, 22 Nov 2026 15:20:00 GMT'],
]);
const fromSingapore = answer(200, '', [
	['x-amz-request-id', 'tx1'],
	['x-bgs-region', 'ap-southeast-1-sg'],
]);

for (const [what, more, results, states, sent] of [
	[
		'all is well',
		{},
		[ok, ok, listed, ok, ok, answer(204)],
		'++++++++++++',
		[
			'ListBuckets',
			'HeadBucket',
			'ListObjectsV2',
			'GetObject a.txt',
			'PutObject bangmod-check-1',
			'DeleteObject bangmod-check-1',
		],
	],
	[
		'writing was not asked for',
		{ writes: false },
		[ok, ok, listed, ok],
		'++++++++++--',
		['ListBuckets', 'HeadBucket', 'ListObjectsV2', 'GetObject a.txt'],
	],
	['no bucket was named', { bucket: '' }, [ok], '+++++++-----', ['ListBuckets']],
	['the name is unknown', {}, [failure('resolve')], '!-----------', ['ListBuckets']],
	['TLS fails', {}, [failure('verify')], '+!----------', ['ListBuckets']],
	['nothing answers', {}, [failure('wait', 'perhaps')], '++!---------', ['ListBuckets']],
	['a proxy answers', {}, [answer(502, '<html></html>', [])], '++!---------', ['ListBuckets']],
	['the clock is off', {}, [skewed], '+++!--------', ['ListBuckets']],
	['the store says that the clock is off', {}, [errorAnswer(400, 'RequestTimeTooSkewed')], '+++!--------', ['ListBuckets']],
	['the secret is wrong', {}, [errorAnswer(403, 'SignatureDoesNotMatch')], '++++!-------', ['ListBuckets']],
	['the account is suspended', {}, [errorAnswer(403, 'RequestNotAuthorized')], '+++++!------', ['ListBuckets']],
	['the key is of the other region', {}, [errorAnswer(403, 'BGSRegionMismatch')], '++++++!-----', ['ListBuckets']],
	['the other region answers', {}, [fromSingapore], '++++++!-----', ['ListBuckets']],
	[
		'the key may not list buckets',
		{ writes: false },
		[errorAnswer(403, 'AccessDenied'), ok, empty],
		'+++++++++---',
		['ListBuckets', 'HeadBucket', 'ListObjectsV2'],
	],
	[
		'the bucket is not there and listing fails',
		{ writes: false },
		[ok, answer(404), errorAnswer(404, 'NoSuchBucket')],
		'+++++++!!---',
		['ListBuckets', 'HeadBucket', 'ListObjectsV2'],
	],
	[
		'the key may only read',
		{},
		[ok, ok, listed, ok, errorAnswer(403, 'AccessDenied')],
		'++++++++++!-',
		['ListBuckets', 'HeadBucket', 'ListObjectsV2', 'GetObject a.txt', 'PutObject bangmod-check-1'],
	],
	['the store fails', {}, [errorAnswer(503, 'ServiceUnavailable')], '++!---------', ['ListBuckets']],
	['the store fails without a reason', {}, [errorAnswer(500, 'InternalError')], '++!---------', ['ListBuckets']],
] as const) {
	test(`the connection check when ${what}: ${states}`, () => {
		const { check, sent: requests } = run(more, ...results);
		assert.equal(drawn(check), states);
		assert.deepEqual(requests, sent);
		assert.equal(check.leftBehind, null);
	});
}

test('a temporary object that could not be removed, or may have been written, is listed', () => {
	const kept = run({}, ok, ok, empty, ok, errorAnswer(403, 'AccessDenied'));
	assert.deepEqual(kept.check.leftBehind, { of: 'object', bucket: 'b', key: 'bangmod-check-1' });
	const lost = run({}, ok, ok, empty, failure('wait', 'perhaps'), answer(204));
	assert.deepEqual([lost.check.leftBehind, lost.sent.at(-1)], [null, 'DeleteObject bangmod-check-1']);
});

test('each failed step keeps the outcome that explains it', () => {
	const { check } = run({}, errorAnswer(403, 'SignatureDoesNotMatch'));
	const outcome = check.failures.key;
	assert.equal(outcome?.kind === 'error' && outcome.finding.code, 'SignatureDoesNotMatch');
	const later = run({ writes: false }, ok, answer(404), errorAnswer(404, 'NoSuchBucket')).check.failures;
	assert.deepEqual(Object.keys(later), ['bucket', 'list']);
});
