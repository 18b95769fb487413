import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';

test('a command wakes the extension', async () => {
	const extension = vscode.extensions.getExtension('bangmod.bangmod-s3-errors') ?? assert.fail('the extension is not there');
	assert.equal(extension.isActive, false);
	await vscode.commands.executeCommand('bangmod.openCodePage', 'NoSuchKey');
	assert.equal(extension.isActive, true);
});
