import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Explanation } from '../../../src/core/explain/explanation.ts';
import { code, words } from '../../../src/core/richText.ts';
import { toExplanationData } from '../../../src/panel/explanationData.ts';

const command = { kind: 'words', words: ['aws', 's3', 'ls'] } as const;
const explanation: Explanation = {
	code: 'NoSuchKey',
	entry: 'NoSuchKey',
	title: [],
	headline: [],
	evidence: [],
	causes: [],
	steps: [[words('Run '), { kind: 'code', text: 'aws s3 ls', command }, words(' or '), code('--debug')]],
	retry: [],
	otherClients: [],
	notes: [],
	facts: [],
	pages: [],
};

test('a view is told what may be done with a command, and of nothing else', () => {
	const kept: unknown[] = [];
	const { steps } = toExplanationData(explanation, [], (text, shown) => {
		kept.push([text, shown]);
		return 'run';
	});
	assert.deepEqual(
		steps[0]?.map(({ use }) => use),
		[undefined, 'run', undefined, undefined],
	);
	assert.deepEqual(kept, [['aws s3 ls', command]]);
});

test('where nobody keeps commands, a view is offered none', () => {
	const { steps } = toExplanationData(explanation, []);
	assert.ok(steps.flat().every((part) => !('use' in part)));
});
