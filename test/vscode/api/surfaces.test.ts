import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';
import { settingIds, switchIds } from '../../../src/ids.ts';
import table from '../../fixtures/surfaces.json';
import { setSetting, until } from './support/documents.ts';
import { createTerminal, line, offersByKind, shown } from './support/surfaces.ts';

test('what is offered in each kind of document of a trusted folder is what the table says', async () => {
	assert.equal(vscode.workspace.isTrusted, true);
	const { terminal: inTerminal, ...documents } = table.trusted;
	const { isOpen, terminal } = createTerminal();
	assert.deepEqual(await offersByKind(), documents);
	// What its links say is seen in a window: test/vscode/windows/actions.test.ts.
	assert.equal(inTerminal.opens, true);
	await until(isOpen);
	terminal.dispose();
});

test('with everything switched off nothing is left in any document, and all comes back', async () => {
	const { uri } = await shown(await vscode.workspace.openTextDocument({ language: 'log', content: line }));
	const isMarked = () => vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'BangmodStorage');
	const hovers = async () => {
		const place = new vscode.Position(0, line.indexOf('SlowDown') + 1);
		return (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place)).length;
	};
	await until(isMarked);
	const levels = [settingIds.diagnosticsLevel, settingIds.decorations];
	const off = [...Object.values(switchIds).map((id) => [id, false] as const), ...levels.map((id) => [id, 'off'] as const)];
	for (const [setting, value] of off) await setSetting(setting, value);
	await until(() => !isMarked());
	assert.equal(await hovers(), 0);
	for (const [setting] of off) await setSetting(setting, undefined);
	await until(isMarked);
	assert.equal(await hovers(), 1);
});
