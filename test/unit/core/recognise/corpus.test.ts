import assert from 'node:assert/strict';
import { test } from 'node:test';
import { predictInProcess, readSamples } from '../../../corpus/predict.ts';
import { fieldAccuracy, precision, recall, score } from '../../../corpus/score.ts';

for (const name of ['dev', 'own'] as const) {
	test(`the ${name} samples are recognised above the floors`, () => {
		const result = score(readSamples(name), predictInProcess);
		const report = [...result.misses, ...result.falsePositives].join('\n');
		assert.ok(recall(result.total) >= 0.97, report);
		assert.ok(precision(result.total) >= 0.98, report);
		assert.ok(fieldAccuracy(result) >= 0.97, result.wrongFields.join('\n'));
		assert.ok(result.negatives.withFinding <= result.negatives.samples * 0.01, report);
	});

	test(`every code token of the ${name} labels stands where the label says`, () => {
		for (const { id, text, expected } of readSamples(name)) {
			for (const { code, start, end } of expected) assert.equal(text.slice(start, end), code, id);
		}
	});
}
