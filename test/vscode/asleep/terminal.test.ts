import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';

test('a terminal wakes the extension, so that its links are there without an editor', async () => {
	const extension = vscode.extensions.getExtension('bangmod.bangmod-s3-errors') ?? assert.fail('the extension is not there');
	assert.equal(extension.isActive, false);
	const terminal = vscode.window.createTerminal();
	while (!extension.isActive) await new Promise((resolve) => setImmediate(resolve));
	terminal.dispose();
});
