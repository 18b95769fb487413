import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { messageReader, writeMessage } from '../../../src/panel/message.ts';

const schema = v.variant('kind', [
	v.strictObject({ kind: v.literal('name'), name: v.string() }),
	v.strictObject({ kind: v.literal('stop') }),
]);
const read = messageReader(schema, 200);

test('a message that was written is read back', () => {
	assert.deepEqual(read('token', writeMessage('token', { kind: 'name', name: 'ไทย </script>' })), {
		kind: 'name',
		name: 'ไทย </script>',
	});
});

const refused: readonly (readonly [string, unknown])[] = [
	['of another panel', writeMessage('other', { kind: 'stop' })],
	['without a token', JSON.stringify({ message: { kind: 'stop' } })],
	['that is longer than allowed', writeMessage('token', { kind: 'name', name: 'x'.repeat(200) })],
	['of a kind that nobody knows', writeMessage('token', { kind: 'run' })],
	['with a field of the wrong type', writeMessage('token', { kind: 'name', name: 1 })],
	['with a field that nobody knows', writeMessage('token', { kind: 'stop', command: 'x' })],
	['with something beside it', JSON.stringify({ token: 'token', message: { kind: 'stop' }, more: 1 })],
	['that is no JSON', '{"token":"token"'],
	['that is an object and no text', { token: 'token', message: { kind: 'stop' } }],
	['that is nothing', undefined],
];

for (const [what, received] of refused)
	test(`a message ${what} is dropped`, () => assert.equal(read('token', received), undefined));
