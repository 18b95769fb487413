/** Measures hovers in a small and in a big document, in turns, through VS Code's own command. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import * as vscode from 'vscode';

/** VS Code gives extensions no document over 50 MB. */
const sizes = { small: 100_000, big: 49_000_000 };

/** Enough for a 99th percentile that is not the worst value. */
const hoverCount = 300;

const line = 'ERROR An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The bucket does not exist\n';
const column = line.indexOf('NoSuchBucket') + 3;

test('a hover answers in a small and in a big document', async (t) => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'vscode-bench-'));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	const documents = [];
	for (const [name, size] of Object.entries(sizes)) {
		const file = path.join(folder, `${name}.log`);
		writeFileSync(file, line.repeat(Math.floor(size / line.length)));
		documents.push({ name, document: await vscode.workspace.openTextDocument(file) });
	}
	const times: Record<string, number[]> = { small: [], big: [], emptySmall: [], emptyBig: [] };
	for (let turn = 0; turn < hoverCount; turn++) {
		for (const { name, document } of documents) {
			const row = Math.floor((turn / hoverCount) * (document.lineCount - 1));
			const start = performance.now();
			const hovers = await hoversAt(document, new vscode.Position(row, column));
			times[name]?.push(performance.now() - start);
			times[name === 'big' ? 'emptyBig' : 'emptySmall']?.push(await commandTime(document, new vscode.Position(row, column)));
			assert.ok(hovers.length > 0, `no hover in the ${name} document, line ${row}`);
		}
	}
	t.diagnostic(JSON.stringify(times));
});

async function hoversAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover[]> {
	return await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
}

/** What such a command costs VS Code itself: the same question where no provider answers. */
async function commandTime(document: vscode.TextDocument, position: vscode.Position): Promise<number> {
	const start = performance.now();
	await vscode.commands.executeCommand('vscode.executeDeclarationProvider', document.uri, position);
	return performance.now() - start;
}
