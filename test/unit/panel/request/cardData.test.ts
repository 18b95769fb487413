import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { outcomeOf } from '../../../../src/core/s3/answer/outcome.ts';
import { abandon, nextStep, startProbe, stepDone } from '../../../../src/core/s3/trials/probeRun.ts';
import { probes } from '../../../../src/core/s3/trials/probes.ts';
import { cardResultSchema, cardSchema, toCard, toCardResult, toRecordedResult } from '../../../../src/panel/request/cardData.ts';
import type { LineData } from '../../../../src/panel/explanationData.ts';
import { answer, errorAnswer, failure } from '../../core/s3/answers.ts';

const english = (sentence: string) => sentence;
const plain = (line: LineData) => line.map(({ text }) => text).join('');
const context = { bucket: 'mine', temporary: 'bangmod-probe-1', takenName: 'taken', uploadId: '', etag: '' };
const nothing = { explanation: null, body: '', refusal: null };

function play(id: string, ...results: readonly Parameters<typeof outcomeOf>[1][]) {
	const probe = probes.find((each) => each.id === id);
	assert(probe !== undefined);
	let run = startProbe(probe, context);
	for (const result of results) {
		const step = nextStep(run);
		assert(step !== null, 'no step is left for this answer');
		const request = { method: 'GET', origin: 'https://s3.bkk.bangmod.storage', path: '/', query: [], headers: [] };
		const { operation, bucket, key } = step.draft;
		run = stepDone(run, step, outcomeOf({ operation, bucket, key, request }, result));
	}
	return run;
}

test('every card fits into its message, with its prediction in words', () => {
	for (const probe of probes) {
		const card = toCard(probe, english);
		assert.deepEqual(v.parse(cardSchema, card), card);
		assert.match(plain(card.predicted), /^\d{3}/);
	}
});

for (const [what, id, results, verdict, got, left] of [
	['the predicted code', 'no-key', [errorAnswer(404, 'NoSuchKey')], 'as predicted', '404 NoSuchKey', []],
	['another code', 'no-key', [errorAnswer(403, 'AccessDenied')], 'surprise', '403 AccessDenied', []],
	['a success that was not wanted', 'no-key', [answer(200)], 'surprise', '200 success', []],
	['no answer', 'no-key', [failure('connect')], 'not provoked', 'no answer', []],
	[
		'a step that could not be prepared',
		'range',
		[errorAnswer(403, 'AccessDenied')],
		'not provoked',
		'It could not be prepared: 403 AccessDenied',
		[],
	],
	[
		'a bucket that is not somebody else’s',
		'name-taken',
		[errorAnswer(404, 'NoSuchBucket')],
		'not provoked',
		'That bucket is not somebody else’s: it is not there, or this key may open it. Nothing was created.',
		[],
	],
	[
		'an object that cannot be removed',
		'range',
		[answer(200), errorAnswer(416, 'InvalidRange'), errorAnswer(403, 'AccessDenied')],
		'as predicted',
		'416 InvalidRange',
		['mine/bangmod-probe-1'],
	],
] as const) {
	test(`${what} is told as ${verdict}: ${got}`, () => {
		const result = toCardResult(play(id, ...results), nothing, english);
		assert.deepEqual(v.parse(cardResultSchema, result), result);
		assert.deepEqual([result.verdict, plain(result.got), result.leftBehind], [verdict, got, left]);
	});
}

test('after a cancel nothing is sent but what removes what the card made', () => {
	const step = nextStep(abandon(play('range', answer(200))));
	assert.equal(step?.draft.operation, 'DeleteObject');
	assert.equal(nextStep(abandon(play('no-key'))), null);
});

test('a card that is not sent shows whose answer it shows', () => {
	const recorded = probes.filter(({ plan }) => plan.of === 'recorded');
	assert.equal(recorded.length, 6);
	for (const probe of recorded) {
		const result = toRecordedResult(probe, null, english);
		assert.match(plain(result?.got ?? []), /recorded from a Ceph RGW|never seen on the wire/);
	}
});
