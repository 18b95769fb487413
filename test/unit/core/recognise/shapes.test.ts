import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { logShapes } from '../../../../src/core/recognise/shapes.ts';

function marked(sample: string): { text: string; code: string; start: number } {
	const [before = '', code = '', after = ''] = sample.split(/[«»]/);
	return { text: before + code + after, code, start: before.length };
}

for (const shape of logShapes) {
	test(`the ${shape.name} shape finds the code in each of its samples`, () => {
		for (const sample of shape.samples) {
			const { text, code, start } = marked(sample);
			const [finding] = recognise(text).filter(({ certainty }) => certainty !== 'possible');
			assert.ok(finding, sample);
			assert.deepEqual({ code: finding.code, span: finding.span }, { code, span: { start, end: start + code.length } }, sample);
		}
	});

	test(`the ${shape.name} shape leaves its anti-samples alone`, () => {
		for (const sample of shape.antiSamples) {
			const sure = recognise(sample).filter(({ certainty }) => certainty !== 'possible');
			assert.deepEqual(sure, [], sample);
		}
	});
}
