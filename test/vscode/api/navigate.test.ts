import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';
import { log, showText } from './support/documents.ts';

/** What is selected after the command. */
async function selectedAfter(editor: vscode.TextEditor, command: string): Promise<string> {
	await vscode.commands.executeCommand(command);
	return editor.document.getText(editor.selection);
}

test('next and previous go from report to report, and around the ends', async () => {
	const editor = await showText(log);
	const next = () => selectedAfter(editor, 'bangmod.nextError');
	const previous = () => selectedAfter(editor, 'bangmod.previousError');
	assert.deepEqual(
		[await next(), await next(), await next(), await next()],
		['SignatureDoesNotMatch', 'SlowDown', 'NoSuchBucket', 'SignatureDoesNotMatch'],
	);
	assert.deepEqual([await previous(), await previous()], ['NoSuchBucket', 'SlowDown']);
});

test('a report far down a long document is found', async () => {
	const lines = `${'2026-11-22 10:00:00 INFO  all is well\n'.repeat(15_000)}${log}`;
	const editor = await showText(lines);
	assert.equal(await selectedAfter(editor, 'bangmod.nextError'), 'SignatureDoesNotMatch');
	assert.equal(editor.selection.active.line, 15_001);
});
