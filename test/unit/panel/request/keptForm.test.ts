/** What an older version wrote down, and what a newer one reads of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Translate } from '../../../../src/core/ports.ts';
import { connect } from '../../../../src/core/s3/connect/connection.ts';
import { draftOf, type Draft } from '../../../../src/core/s3/request/draft.ts';
import { firstForm, keptForm, readForm } from '../../../../src/panel/request/keptForm.ts';
import { toPreview } from '../../../../src/panel/request/previewData.ts';
import type { Form } from '../../../../src/panel/request/requestSchemas.ts';
import { readHistory } from '../../../../src/panel/request/storedHistory.ts';

const english: Translate = (sentence) => sentence;

/** A draft as it was written down before parts that were not kept were marked. */
function unmarked(more: Partial<Draft>): object {
	const { lost, ...draft } = { ...draftOf('PutObject'), bucket: 'b', key: 'k', ...more };
	assert.deepEqual(lost, []);
	return draft;
}

function waitsFor({ choice, draft }: Form): readonly string[] {
	const preview = toPreview(connect(choice, [], null), draft, english);
	assert.equal(preview.canSend, preview.problems.length === 0);
	return preview.problems.filter(({ isLost }) => isLost).map(({ words }) => words.map(({ text }) => text).join(''));
}

const body = (text: string) => ({ kind: 'text', text }) as const;
const older: readonly [what: string, left: Partial<Draft>, ...said: string[]][] = [
	['a body as it was typed', { body: body('a'.repeat(4095)) }],
	['a body that was cut', { body: body('a'.repeat(4096)) }, 'The body was not kept: choose it again.'],
	['a body with a secret blanked', { body: body('secret=***') }, 'The body was not kept: choose it again.'],
	['a blanked key', { key: 'img/***' }, 'The key was not kept: type it again.'],
	['a masked key', { key: 'keys/BGSAKIA…0001' }, 'The key was not kept: type it again.'],
	['a blanked bucket', { bucket: '***' }, 'The bucket was not kept: type it again.'],
	['a blanked header', { headers: [['cookie', '***']] }, 'The value of cookie was not kept: type it again.'],
	['a header that lost its value', { headers: [['cookie', '']] }, 'The value of cookie was not kept: type it again.'],
	['a header that was left empty', { headers: [['x-amz-meta-note', '']] }],
	['a blanked parameter', { query: [['sig', '***']] }, 'The value of sig was not kept: type it again.'],
];

for (const [what, left, ...said] of older) {
	test(`an older version’s form with ${what}: ${said[0] ?? 'may be sent'}`, () => {
		const form = readForm({ choice: firstForm.choice, draft: unmarked(left) });
		assert(form !== null);
		assert.deepEqual(waitsFor(form), said);
	});

	test(`an older version’s history with ${what}: ${said[0] ?? 'may be sent'}`, () => {
		const entry = { at: 1, origin: '', region: '', accessKeyId: '', status: 200, code: null, requestId: null, totalMs: 1 };
		const [past] = readHistory([
			{ choice: firstForm.choice, entry: { ...entry, isRedacted: said.length > 0, draft: unmarked(left) } },
		]);
		assert(past !== undefined);
		assert.deepEqual(waitsFor({ choice: past.choice, draft: past.entry.draft }), said);
	});
}

test('what was not kept is said even while the connection is not in order', () => {
	const draft: Draft = { ...draftOf('PutObject'), bucket: 'b', key: 'k', body: { kind: 'lost', why: 'not kept', path: '' } };
	const choice = { ...firstForm.choice, keys: { of: 'stored', id: 'gone' } } as const;
	assert.deepEqual(waitsFor({ choice, draft }), ['The body was not kept: choose it again.']);
});

test('a form keeps a body of 65,536 characters whole, and a longer one not at all', () => {
	const form = (units: number): Form => ({ ...firstForm, draft: { ...draftOf('PutObject'), body: body('a'.repeat(units)) } });
	assert.deepEqual(keptForm(form(65_536)), form(65_536));
	assert.equal(keptForm(form(65_537)).draft.body.kind, 'lost');
});
