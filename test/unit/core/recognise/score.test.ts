import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Prediction, precision, recall, type Sample, score } from '../../../corpus/score.ts';

const text = 'NoSuchKey: x, NoSuchKey again; SlowDown maybe';
const sample: Sample = {
	id: 'a-1',
	family: 'a',
	kind: 'positive',
	languageId: 'log',
	text,
	expected: [
		{ code: 'NoSuchKey', start: 0, end: 9, form: 'bare', status: 404, message: 'a  b', alsoAt: [[14, 23]] },
		{ code: 'SlowDown', start: 31, end: 39, form: 'other', optional: true },
	],
};
const predict = (...predictions: readonly Partial<Prediction>[]) =>
	score([sample], () => predictions.map((part) => ({ code: 'NoSuchKey', start: 0, end: 9, certainty: 'likely', ...part })));

test('a prediction on the primary span or on a further span is a hit', () => {
	for (const start of [0, 5, 14]) assert.deepEqual(predict({ start, end: start + 9 }).misses, []);
});

test('a second prediction on the same report costs precision and earns nothing', () => {
	const { total } = predict({}, { start: 14, end: 23 });
	assert.deepEqual([recall(total), precision(total)], [1, 0.5]);
});

test('an optional report is neither a miss nor a false positive', () => {
	assert.deepEqual(predict({}, { start: 31, end: 39 }).total, { expected: 1, found: 1, predicted: 1 });
});

test('a possible finding is not counted', () => {
	assert.deepEqual(predict({ certainty: 'possible' }).total, { expected: 1, found: 0, predicted: 0 });
});

test('fields are compared on hits, where the label states them, after collapsing white space', () => {
	const { fields } = predict({ status: 403, message: 'a b', bucket: 'extra' });
	assert.deepEqual(
		[fields.get('status'), fields.get('message'), fields.get('bucket')],
		[
			{ right: 0, stated: 1 },
			{ right: 1, stated: 1 },
			{ right: 0, stated: 0 },
		],
	);
});
