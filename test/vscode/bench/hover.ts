/**
 * Measures hovers through VS Code's own command, in small documents and in a big one, in turns: at a place whose window of text was
 * never read (fresh), and there once more (cached). The same documents with the hover switched off tell VS Code's own share.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import * as vscode from 'vscode';
import { hoverPlace, hoverPlaces, ordinaryLog } from './ordinaryLog.ts';

/** UTF-16 units; VS Code gives extensions no document over 50 MB. */
const sizes = { small: 100_000, big: 49_000_000 };

/** Enough for a 99th percentile that is not the worst value. */
const turnCount = 300;

test('a hover answers in small documents and in a big one', async (t) => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'vscode-bench-'));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	const open = async (name: string, size: number) => {
		writeFileSync(path.join(folder, name), ordinaryLog(size));
		return await vscode.workspace.openTextDocument(path.join(folder, name));
	};
	const big = await open('big.log', sizes.big);
	const first = await timeOf(await open('first.log', sizes.small), hoverPlace(0));
	const times: Record<string, number[]> = {};
	const keep = (name: string, ms: number) => (times[name] ??= []).push(ms);
	const asked: (readonly [string, vscode.TextDocument, vscode.Position])[] = [];
	const bigStep = Math.floor(hoverPlaces(big.lineCount) / turnCount);
	let small = big;
	let smallPlace = Number.POSITIVE_INFINITY;
	for (let turn = 0; turn < turnCount; turn++) {
		// A small document has few windows: when each was read, another document takes its turn.
		if (smallPlace >= hoverPlaces(small.lineCount)) [small, smallPlace] = [await open(`small${turn}.log`, sizes.small), 0];
		asked.push(['small', small, hoverPlace(smallPlace++)], ['big', big, hoverPlace(turn * bigStep)]);
		for (const [name, document, position] of asked.slice(-2)) {
			keep(`${name}Fresh`, await timeOf(document, position));
			keep(`${name}Cached`, await timeOf(document, position));
		}
	}
	await vscode.workspace.getConfiguration().update('bangmod.hover.enabled', false, vscode.ConfigurationTarget.Global);
	for (const [name, document, position] of asked) keep(`${name}Off`, await timeOf(document, position, 0));
	t.diagnostic(JSON.stringify({ first, ...times }));
});

/** Milliseconds until the hovers at `position` are there, which must be as many as expected. */
async function timeOf(document: vscode.TextDocument, position: vscode.Position, expected = 1): Promise<number> {
	const start = performance.now();
	const hovers = await vscode.commands.executeCommand<unknown[]>('vscode.executeHoverProvider', document.uri, position);
	const ms = performance.now() - start;
	assert.equal(hovers.length, expected, `line ${position.line} of ${document.uri.path}`);
	return ms;
}
