import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';
import { log, placeOf, setSetting, showText, until } from './support/documents.ts';

/** Our marks in a document. */
function marksIn(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'BangmodStorage');
}

test('certain reports in an open editor get a hint whose code leads to its page', async () => {
	const { document } = await showText(log);
	await until(() => marksIn(document).length === 3);
	const [mark] = marksIn(document);
	assert.equal(mark?.severity, vscode.DiagnosticSeverity.Hint);
	assert.equal(document.getText(mark?.range), 'SignatureDoesNotMatch');
	const code = mark?.code as { value: string; target: vscode.Uri };
	assert.equal(`${code.value} ${code.target.toString()}`, 'SignatureDoesNotMatch bangmod-code:/code/SignatureDoesNotMatch.md');
});

test('marks follow an edit, and are gone when the document is', async () => {
	const { document } = await showText(log);
	await until(() => marksIn(document).length === 3);
	const edit = new vscode.WorkspaceEdit();
	const { range } = document.lineAt(placeOf(document, 'SlowDown').line);
	edit.delete(document.uri, range);
	await vscode.workspace.applyEdit(edit);
	await until(() => marksIn(document).length === 2);
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await until(() => marksIn(document).length === 0);
});

test('the level is the setting’s, and off takes every mark away', async () => {
	const { document } = await showText(log);
	await until(() => marksIn(document).length === 3);
	await setSetting('bangmod.diagnostics.level', 'information');
	await until(() => marksIn(document)[0]?.severity === vscode.DiagnosticSeverity.Information);
	await setSetting('bangmod.diagnostics.level', 'off');
	await until(() => marksIn(document).length === 0);
	await setSetting('bangmod.diagnostics.level', undefined);
	await until(() => marksIn(document).length === 3);
});

test('an ignored code loses its mark', async () => {
	const { document } = await showText(log);
	await until(() => marksIn(document).length === 3);
	await setSetting('bangmod.ignoredCodes', ['NoSuchBucket', 'SlowDown']);
	await until(() => marksIn(document).length === 1);
	await setSetting('bangmod.ignoredCodes', undefined);
	await until(() => marksIn(document).length === 3);
});
