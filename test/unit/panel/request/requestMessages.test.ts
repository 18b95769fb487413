import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { firstForm, keptForm, readForm } from '../../../../src/panel/request/keptForm.ts';
import { writeMessage } from '../../../../src/panel/message.ts';
import { readFromRequestView } from '../../../../src/panel/request/requestMessages.ts';
import { requestTexts } from '../../../../src/panel/request/requestTexts.ts';

const token = 'f'.repeat(32);
const read = (message: unknown) => readFromRequestView(token, writeMessage(token, message));

test('each message of the view is read as it was written', () => {
	const messages = [
		{ type: 'ready' },
		{ type: 'edited', form: firstForm },
		{ type: 'send', form: firstForm, seconds: 30, correctsClock: true },
		{ type: 'cancel' },
		{ type: 'addKey', form: firstForm },
		{ type: 'removeKey', id: 'x' },
		{ type: 'openPage', id: 'keys' },
		{ type: 'useCommand', text: 'aws s3 ls', how: 'copy' },
	];
	for (const message of messages) assert.deepEqual(read(message), message);
});

for (const [what, message] of [
	['another type', { type: 'eval', code: '1' }],
	['a field too many', { type: 'cancel', now: true }],
	['a form without a draft', { type: 'edited', form: { choice: firstForm.choice } }],
	['a time limit of no time', { type: 'send', form: firstForm, seconds: 0, correctsClock: false }],
	['a time limit without end', { type: 'send', form: firstForm, seconds: 1e9, correctsClock: false }],
	['a header that is no pair', { type: 'edited', form: { ...firstForm, draft: { ...firstForm.draft, headers: [['a']] } } }],
	[
		'a thousand headers',
		{
			type: 'edited',
			form: { ...firstForm, draft: { ...firstForm.draft, headers: Array.from({ length: 1000 }, () => ['a', 'b']) } },
		},
	],
] as const) {
	test(`${what} is dropped`, () => assert.equal(read(message), undefined));
}

test('a message with the token of another panel is dropped', () => {
	assert.equal(readFromRequestView(token, writeMessage('0'.repeat(32), { type: 'cancel' })), undefined);
});

test('a form is kept without values whose name says that they are secret', () => {
	const secret = ['kept', 'nowhere', 'at', 'all'].join('-');
	const headers = [
		['x-amz-server-side-encryption-customer-key', secret],
		['Cookie', secret],
		['x-amz-meta-note', 'hello'],
	] as const;
	const query = [['X-Auth-Token', secret]] as const;
	const kept = keptForm({ ...firstForm, draft: { ...firstForm.draft, headers, query } });
	assert.ok(!JSON.stringify(kept).includes(secret));
	assert.deepEqual(kept.draft.headers[2], ['x-amz-meta-note', 'hello']);
	assert.deepEqual(readForm(JSON.parse(JSON.stringify(kept))), kept);
});

test('an endpoint is kept without the login that somebody pasted into it', () => {
	const password = ['pass', 'word'].join('');
	const place = { of: 'custom', endpoint: `https://me:${password}@store.example.com`, region: '' } as const;
	const kept = keptForm({ ...firstForm, choice: { ...firstForm.choice, place } });
	assert.ok(!JSON.stringify(kept).includes(password));
});

test('what an older version kept, or nobody, is no form', () => {
	for (const left of [undefined, null, 1, 'x', {}, { choice: {}, draft: {} }]) assert.equal(readForm(left), null);
});

test('every label of the view has a Thai row', () => {
	const thai = JSON.parse(readFileSync(new URL('../../../../l10n/bundle.l10n.th.json', import.meta.url), 'utf8')) as object;
	assert.deepEqual(
		requestTexts.filter((text) => !Object.hasOwn(thai, text)),
		[],
	);
});
