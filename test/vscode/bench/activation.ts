/** Measures one activation of the extension in its host; a start of VS Code has only one, so the runner starts it many times. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';

test('the extension, asleep until asked, becomes active', async (t) => {
	const extension = vscode.extensions.getExtension('bangmod.bangmod-s3-errors');
	assert.equal(extension?.isActive, false);
	const start = performance.now();
	// VS Code takes the modules from the same cache; what is left is the activation, with what VS Code itself does for it.
	await import(pathToFileURL(path.join(extension.extensionPath, 'dist/main.node.mjs')).href);
	const load = performance.now() - start;
	await extension.activate();
	t.diagnostic(JSON.stringify({ load, activation: performance.now() - start - load }));
});
