import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';
import table from '../../fixtures/surfaces.json';
import { createTerminal, offersByKind } from '../api/support/surfaces.ts';

test('what is offered in each kind of document of a folder that is not trusted is what the table says', async () => {
	assert.equal(vscode.workspace.isTrusted, false);
	const { terminal: inTerminal, ...documents } = table.untrusted;
	const { isOpen } = createTerminal();
	assert.deepEqual(await offersByKind(), documents);
	assert.deepEqual({ opens: isOpen() }, inTerminal);
});
