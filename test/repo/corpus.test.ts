import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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

test('any file of samples is read: a client is a family, and an unknown language plain text', (t) => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'samples-'));
	t.after(() => rmSync(folder, { recursive: true }));
	const file = path.join(folder, 'some.jsonl');
	const line = { id: 'a', kind: 'positive', languageId: 'coffeescript', client: 'knox', expected: [] };
	writeFileSync(file, `${JSON.stringify({ ...line, text: 'Error: NoSuchBucket: The specified bucket does not exist' })}\n`);
	const [sample] = readSamples(file);
	assert.ok(sample);
	assert.equal(sample.family, 'knox');
	assert.deepEqual(
		predictByCommandLine([sample])
			.get('a')
			?.map(({ code }) => code),
		['NoSuchBucket'],
	);
});
