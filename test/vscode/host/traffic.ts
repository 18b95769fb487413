/** An extension beside ours that writes down, a line each, what begins to speak to a network in their extension host. */
import { appendFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { hookNetwork } from './networkHook.ts';

declare const trafficFile: string;

export function activate(): void {
	hookNetwork((what) => appendFileSync(trafficFile, `${what.replaceAll('\n', ' ')}\n`));
	appendFileSync(trafficFile, `listening, ${vscode.workspace.isTrusted ? 'trusted' : 'untrusted'}\n`);
}
