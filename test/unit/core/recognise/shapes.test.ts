import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapeMentions } from '../../../../src/core/recognise/readShapes.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { logShapes } from '../../../../src/core/recognise/shapes.ts';

function marked(sample: string): { text: string; code: string; start: number } {
	const [before = '', code = '', after = ''] = sample.split(/[«»]/);
	return { text: before + code + after, code, start: before.length };
}

/** The row whose mention of the code stays: of those that see this place the one with the most structure, and of equals the first. */
function speaker(text: string, start: number): string | undefined {
	const mentions = shapeMentions(text, [{ start: 0, end: text.length }], 100).filter((mention) => mention.start === start);
	return mentions.toSorted((a, b) => b.rank - a.rank)[0]?.row;
}

for (const shape of logShapes) {
	test(`the ${shape.name} shape, and no other, finds the code in each of its samples`, () => {
		assert.ok(shape.samples.length > 0, 'a row without a sample');
		for (const sample of shape.samples) {
			const { text, code, start } = marked(sample);
			const span = { start, end: start + code.length };
			const [finding] = recognise(text).filter(({ certainty }) => certainty !== 'possible');
			assert.deepEqual(finding?.span, span, sample);
			assert.equal(speaker(text, start), shape.name, sample);
		}
	});

	test(`the ${shape.name} shape leaves its anti-samples alone`, () => {
		for (const sample of shape.antiSamples) {
			const sure = recognise(sample).filter(({ certainty }) => certainty !== 'possible');
			assert.deepEqual(sure, [], sample);
		}
	});
}
