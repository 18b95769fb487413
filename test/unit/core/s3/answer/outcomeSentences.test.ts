import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, type AnswerBody, shownBytes } from '../../../../../src/core/s3/answer/exchange.ts';
import { mayHaveHappened } from '../../../../../src/core/s3/answer/mayHaveHappened.ts';
import { outcomeOf } from '../../../../../src/core/s3/answer/outcome.ts';
import { outcomeSentences } from '../../../../../src/core/s3/answer/outcomeSentences.ts';
import { retryAfterSeconds, serverClock } from '../../../../../src/core/s3/answer/serverClock.ts';
import { answer, errorAnswer, failure } from '../answers.ts';

const origin = 'https://s3.bkk.bangmod.storage';
const asked = (operation: string, method: string) => ({
	operation,
	bucket: 'shop',
	key: 'a.txt',
	request: { method, origin, path: '/shop/a.txt', query: [], headers: [] },
});
const said = (result: Answer, operation = 'GetObject', method = 'GET') =>
	outcomeSentences(outcomeOf(asked(operation, method), result), method, (sentence) => sentence).map((parts) =>
		parts.map(({ text }) => text).join(''),
	);
const ok = answer(200, 'data', []);
const withBody = (body: Partial<AnswerBody>): Answer => ({ ...ok, body: { ...ok.body, ...body } });
const date: (typeof ok.headers)[number] = ['Date', 'Sun, 22 Nov 2026 15:29:24 GMT'];
const served = Date.UTC(2026, 10, 22, 15, 29, 24) + 500;
const minutes = 60_000;
const error = '<Error><Code>InternalError</Code></Error>';
const gateway = ['x-amz-request-id', 'tx1'] as const;
const wait = 'Wait a second before you try again, and twice as long after each further refusal.';
const notRepeated = 'Nothing is repeated by itself: this request writes.';
const notFollowed = 'The redirect was not followed and nothing was sent there.';
const there = 'The bucket is in the region ap-southeast-1-sg; use the endpoint https://s3.sg.bangmod.storage.';

/** What came back, asked with which operation and method; what is said of it. */
const answers: readonly (readonly [
	what: string,
	answer: Answer,
	sentences: readonly string[],
	operation?: string,
	method?: string,
])[] = [
	['a whole answer', ok, []],
	['an error like any other', errorAnswer(404, 'NoSuchKey'), []],
	[
		'an error inside of 200',
		answer(200, error, []),
		['This failed: the status is 200, but the body is an error.'],
		'CopyObject',
		'PUT',
	],
	[
		'nothing where a document proves success',
		answer(200, '', []),
		['This failed: the status is 200, but the document that proves success is missing.'],
		'CompleteMultipartUpload',
		'POST',
	],
	[
		'a deletion of many of which one failed',
		answer(200, `<DeleteResult>${error}</DeleteResult>`, []),
		['The status is 200, but 1 of the keys failed.'],
		'DeleteObjects',
		'POST',
	],
	['a deletion of many of which none failed', answer(200, '<DeleteResult/>', []), [], 'DeleteObjects', 'POST'],
	[
		'a refusal of HEAD',
		answer(403, '', [gateway]),
		['An answer to HEAD has no body, so the code is not known: send the same as GET with Range: bytes=0-0.'],
		'HeadObject',
		'HEAD',
	],
	[
		'a refusal of HEAD whose header names the code',
		answer(403, '', [['x-amz-error-code', 'AccessDenied']]),
		[],
		'HeadObject',
		'HEAD',
	],
	['a refusal of GET without a body', answer(403, '', [gateway]), []],
	[
		'a proxy that wants a login',
		{ ...answer(407, '', []), isFromProxy: true },
		['The proxy wants a login. Nothing was sent to the store.'],
	],
	[
		'a proxy that refuses',
		{ ...answer(403, '', []), isFromProxy: true },
		['The proxy answered instead of passing the request on. Nothing was sent to the store.'],
	],
	['the page of something in between', answer(403, '<html></html>', []), []],
	['a redirect to nowhere', answer(301, '', [gateway]), ['The answer is a redirect that names no address.']],
	[
		'a redirect to the same endpoint',
		answer(307, '', [gateway, ['Location', `${origin}/x`]]),
		[`The answer points to ${origin}/x at the same endpoint.`, notFollowed],
	],
	[
		'a redirect to another region',
		answer(307, '', [gateway, ['Location', 'https://s3.sg.bangmod.storage/x']]),
		['The answer points to https://s3.sg.bangmod.storage/x, in another region.', notFollowed, there],
	],
	[
		'a redirect without TLS',
		answer(307, '', [gateway, ['Location', 'http://mirror.example/']]),
		['The answer points to http://mirror.example/, which is not encrypted.', notFollowed],
	],
	[
		'a redirect to somebody else',
		answer(307, '', [gateway, ['Location', 'https://mirror.example/']]),
		['The answer points to another host: https://mirror.example/.', notFollowed],
	],
	[
		'more than is shown',
		withBody({ end: 'cut at cap' }),
		[`Only the first ${shownBytes} bytes are shown; save the answer to have all of it.`],
	],
	[
		'a lost connection behind a declared length',
		withBody({ end: 'connection lost', receivedBytes: 3, declaredBytes: 9 }),
		['The connection was lost while the answer came in. 3 of 9 bytes arrived; the answer is incomplete.'],
	],
	[
		'a deadline without a declared length',
		withBody({ end: 'deadline', receivedBytes: 3, declaredBytes: null }),
		['The time was up while the answer came in. 3 bytes arrived; the answer is incomplete.'],
	],
	[
		'something odd',
		{ ...ok, oddities: ['body with 204'] },
		['The server sent a body with 204, which has none; it was not read.'],
	],
	['a clock 15 minutes ahead', { ...answer(200, '', [date]), receivedAt: served + 15 * minutes }, []],
	[
		'a clock a second more ahead',
		{ ...answer(200, '', [date]), receivedAt: served + 15 * minutes + 1 },
		['This computer’s clock is 15 min ahead of the server’s; more than 15 minutes are refused. Set the clock.'],
	],
	[
		'a clock that is behind',
		{ ...answer(200, '', [date]), receivedAt: served - 20 * minutes },
		['This computer’s clock is 20 min behind the server’s; more than 15 minutes are refused. Set the clock.'],
	],
	['a store that is busy', errorAnswer(503, 'SlowDown'), [wait]],
	['too many requests', errorAnswer(429, 'TooManyRequests'), [wait]],
	['a store too busy to write', errorAnswer(503, 'SlowDown'), [wait, notRepeated], 'PutObject', 'PUT'],
	[
		'a store that says how long',
		answer(503, '', [gateway, ['Retry-After', '7']]),
		['The server asks to wait 7 s before the next try.'],
		'HeadBucket',
		'GET',
	],
	['a saved answer', { ...ok, saved: { bytes: 12 } }, ['All 12 bytes were saved.']],
	[
		'an answer that could not be saved',
		{ ...ok, saved: { bytes: 12, problem: 'disk full' } },
		['Saving stopped after 12 bytes and the partial file was removed: disk full'],
	],
	[
		'a computer that slept',
		{ ...ok, timings: { phases: {}, totalMs: 1, suspendedMs: 65_000 } },
		['The computer slept for 1 min 5 s meanwhile.'],
	],
];

for (const [what, given, sentences, operation, method] of answers) {
	test(`${what}: ${sentences[0] ?? 'nothing more to say'}`, () => assert.deepEqual(said(given, operation, method), sentences));
}

test('of a request without an answer there is nothing to say here', () => {
	assert.deepEqual(
		outcomeSentences({ kind: 'no answer', failure: failure('wait') }, 'GET', (sentence) => sentence),
		[],
	);
});

for (const [stated, seconds] of [
	['0', 0],
	['7', 7],
	['3600', 3600],
	['999999', 3600],
	['Sun, 22 Nov 2026 15:29:30 GMT', 6],
	['Sun, 22 Nov 2026 15:29:00 GMT', 0],
	['soon', null],
] as const) {
	test(`Retry-After: ${stated} means ${seconds === null ? 'nothing' : `${seconds} s`}`, () => {
		assert.equal(retryAfterSeconds({ ...answer(503, '', [['Retry-After', stated]]), receivedAt: served - 500 }), seconds);
	});
}

test('an answer without Date and Retry-After tells no clock and no wait', () => {
	assert.deepEqual([serverClock(answer(200, '', [])), retryAfterSeconds(answer(503, '', []))], [null, null]);
});

for (const [status, may] of [
	[399, true],
	[400, false],
	[499, false],
	[500, true],
] as const) {
	test(`what was answered with an error and ${status} ${may ? 'may' : 'cannot'} have happened`, () => {
		const outcome = outcomeOf(asked('PutObject', 'PUT'), errorAnswer(404, 'NoSuchKey'));
		assert.ok(outcome.kind === 'error');
		assert.equal(mayHaveHappened({ ...outcome, answer: { ...outcome.answer, status } }), may);
	});
}
