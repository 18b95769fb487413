import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A log with three reports (lines 2, 4 and 7 on screen), the last one an XML body; the second states no request id. */
export const log = `2026-11-22 10:00:00 INFO  upload begins
2026-11-22 10:00:01 ERROR An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: Unknown (request id: tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk)
2026-11-22 10:00:02 INFO  trying again
2026-11-22 10:00:03 ERROR An error occurred (SlowDown) when calling the PutObject operation: Unknown
2026-11-22 10:00:04 INFO  waiting
<Error>
  <Code>NoSuchBucket</Code>
  <BucketName>quarterly</BucketName>
  <RequestId>tx00000a8e7b6c5d4e3f201-0069aa61b2-85a6-bkk</RequestId>
</Error>
`;

/** An untitled document, in front. */
export async function showText(content: string, language = 'log'): Promise<vscode.TextEditor> {
	return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** The place of the second letter of the first occurrence. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
	const offset = document.getText().indexOf(text);
	assert.notEqual(offset, -1, `"${text}" is not in the document`);
	return document.positionAt(offset + 1);
}

export async function setSetting(id: string, value: unknown): Promise<void> {
	await vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);
}

/** Waits for a state of the editor that sends no event of its own; the run's deadline bounds it. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}
