import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';

const id = 'bangmod.bangmod-s3-errors';

test('a document of any language wakes the extension', async () => {
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'ini', content: '[default]\n' }));
	await until(() => vscode.extensions.getExtension(id)?.isActive === true);
});

test('every command of the manifest has somebody who answers it', async () => {
	const known = new Set(await vscode.commands.getCommands(true));
	const manifest = vscode.extensions.getExtension(id)?.packageJSON as { contributes: { commands: { command: string }[] } };
	assert.deepEqual(
		manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
		[],
	);
});

/** Waits for a state of the editor that sends no event; the run's own deadline bounds it. */
async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
