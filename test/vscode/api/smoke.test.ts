import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';

test('the suites run inside a real VS Code with an open folder', () => {
	assert.match(vscode.version, /^1\.\d+\.\d+/);
	assert.equal(vscode.workspace.workspaceFolders?.length, 1);
});

test('an untitled document keeps its text', async () => {
	const document = await vscode.workspace.openTextDocument({ content: 'NoSuchBucket' });
	assert.equal(document.getText(), 'NoSuchBucket');
});
