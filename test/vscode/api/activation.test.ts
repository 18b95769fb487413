import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';
import { version } from '../../../package.json';

const id = 'bangmod.bangmod-s3-errors';

test('a document of any language wakes the extension', async () => {
	await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'ini', content: '[default]\n' }));
	await until(() => vscode.extensions.getExtension(id)?.isActive === true);
});

test('the extension is the one that this run is for: installed, or the folder of the project', () => {
	const installed = vscode.extensions.getExtension(id)?.extensionPath.endsWith(`extensions/${id}-${version}`);
	assert.equal(installed, process.env['INSTALLED_EXTENSIONS'] !== undefined);
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
