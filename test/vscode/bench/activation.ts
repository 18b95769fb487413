/** Measures one activation of the extension in its host; a start of VS Code has only one, so the runner starts it many times. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import * as vscode from 'vscode';

interface Main {
	activate(context: vscode.ExtensionContext): unknown;
}

test('the extension, asleep until asked, becomes active', async (t) => {
	const extension = vscode.extensions.getExtension('bangmod.bangmod-s3-errors');
	assert.equal(extension?.isActive, false);
	const require = createRequire(extension.extensionPath);
	const file = path.join(extension.extensionPath, 'dist/main.node.js');
	const start = performance.now();
	const main = require(file) as Main;
	const load = performance.now() - start;
	let activation = Number.NaN;
	const timed = async (context: vscode.ExtensionContext) => {
		const called = performance.now();
		await main.activate(context);
		activation = performance.now() - called;
	};
	// VS Code takes the module from the same cache, so it calls this in place of the extension's own.
	const cached = require.cache[file];
	assert.ok(cached);
	cached.exports = { ...main, activate: timed };
	await extension.activate();
	t.diagnostic(JSON.stringify({ load, activation, whole: performance.now() - start - load }));
});
