import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../../src/core/setup/checks/check.ts';
import { readSetups } from '../../../../src/core/setup/readSetups.ts';

test('a text without a client has no setup, and nothing wrong with it', () => {
	const file = { path: 'notes.py', text: 'region = "us-east-1"\n' };
	const setups = readSetups(file);
	assert.deepEqual(setups, []);
	assert.deepEqual(check(file, setups, { translate: (sentence) => sentence, sdks: [], profiles: [] }), []);
});
