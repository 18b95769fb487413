import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnswerBody } from '../../../../src/core/s3/answer/exchange.ts';
import { outcomeOf } from '../../../../src/core/s3/answer/outcome.ts';
import { connect } from '../../../../src/core/s3/connect/connection.ts';
import { draftOf } from '../../../../src/core/s3/request/draft.ts';
import { prepareRequest } from '../../../../src/core/s3/sign/prepareRequest.ts';
import { digest } from '../../../../src/host/digest.ts';
import { toAnswerData } from '../../../../src/panel/request/answerData.ts';
import { firstForm } from '../../../../src/panel/request/keptForm.ts';
import { answer } from '../../core/s3/answers.ts';

/** The size that the view shows of an answer whose body came in like this. */
async function sizeOf(body: Partial<AnswerBody>): Promise<string | undefined> {
	const connected = connect({ ...firstForm.choice, keys: { of: 'anonymous' } }, [], null);
	assert(connected.kind === 'connected');
	const { connection } = connected;
	const draft = { ...draftOf('GetObject'), bucket: 'media', key: 'film.mp4' };
	const prepared = await prepareRequest(draft, connection, null, 0, digest);
	assert(prepared.kind === 'prepared');
	const whole = answer(200, 'x');
	const result = { ...whole, body: { ...whole.body, ...body } };
	const outcome = outcomeOf(
		{ operation: 'GetObject', bucket: 'media', key: 'film.mp4', request: prepared.outgoing.request },
		result,
	);
	const facts = { prepared, connection, result, outcome, explanation: null, pages: [], sentFrom: 'this computer' } as const;
	const data = toAnswerData(facts, (sentence) => sentence);
	return data.body?.size.map(({ text }) => text).join('');
}

for (const [what, body, size] of [
	['a body that was read to its end', { receivedBytes: 20, declaredBytes: 20, end: 'complete' }, '20 bytes'],
	[
		'a body that is longer than is read',
		{ receivedBytes: 1_061_888, declaredBytes: 10_000_000, end: 'cut at cap' },
		'the first 1061888 of 10000000 bytes',
	],
	[
		'a body whose length nobody declared',
		{ receivedBytes: 1_061_888, declaredBytes: null, end: 'cut at cap' },
		'the first 1061888 bytes',
	],
	['a connection that was lost', { receivedBytes: 3, declaredBytes: 20, end: 'connection lost' }, 'the first 3 of 20 bytes'],
] as const) {
	test(`of ${what} the view shows: ${size}`, async () => assert.equal(await sizeOf(body), size));
}
