import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignEvidence } from '../../../../src/core/recognise/judge/foreignEvidence.ts';
import { talkEvidence } from '../../../../src/core/recognise/judge/talkEvidence.ts';
import { standInEvidence } from '../../../../src/core/recognise/judge/standInEvidence.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';

const isReported = (text: string, languageId = 'log'): boolean =>
	recognise(text, { languageId }).some(({ certainty }) => certainty !== 'possible');

for (const { name, samples, nearMisses, languageId } of [...foreignEvidence, ...talkEvidence]) {
	test(`against a report speaks: ${name}`, () => {
		for (const sample of samples) assert.ok(!isReported(sample, languageId), sample);
		for (const nearMiss of nearMisses) assert.ok(isReported(nearMiss, languageId), nearMiss);
	});
}

for (const { name, samples, nearMisses } of standInEvidence) {
	test(`words that stand for a code are S3's by: ${name}`, () => {
		for (const sample of samples) assert.ok(isReported(sample), sample);
		for (const nearMiss of nearMisses) assert.ok(!isReported(nearMiss), nearMiss);
	});
}
