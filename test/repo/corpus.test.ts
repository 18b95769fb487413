import assert from 'node:assert/strict';
import { test } from 'node:test';
import { predictInProcess, readSamples } from '../corpus/predict.ts';
import { predictByCommandLine } from '../corpus/predictByCommandLine.ts';

for (const name of ['dev', 'own'] as const) {
	test(`the built command line finds in the ${name} samples what the recogniser finds`, () => {
		const samples = readSamples(name);
		const predictions = predictByCommandLine(samples);
		for (const sample of samples) {
			const found = predictions.get(sample.id);
			assert.deepEqual(found, predictInProcess(sample), sample.id);
		}
	});
}
