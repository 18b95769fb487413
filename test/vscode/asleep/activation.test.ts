import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import path from 'node:path';
import { test } from 'node:test';
import * as vscode from 'vscode';

const extension = vscode.extensions.getExtension('bangmod.bangmod-s3-errors') ?? assert.fail('the extension is not there');

/** Node's names of what a quiet start has none of: timers, sockets, name look-ups, files, processes, threads. */
const costly =
	/^(?:Timeout|Immediate|TCP|TLS|UDP|PIPE|GETADDRINFO|GETNAMEINFO|DNSCHANNEL|QUERY|HTTP|FS|FILEHANDLE|PROCESS|WORKER)/;

test('in a window without an editor or a terminal the extension sleeps', () => {
	assert.deepEqual([vscode.window.visibleTextEditors.length, vscode.window.terminals.length], [0, 0]);
	assert.equal(extension.isActive, false);
});

test('becoming active opens no socket or file, sets no timer and starts no thread or process', async () => {
	const begun: string[] = [];
	const hook = createHook({
		init: (_, type) => {
			if (costly.test(type) && isCalledByBundle()) begun.push(type);
		},
	});
	hook.enable();
	await extension.activate();
	await vscode.commands.getCommands();
	hook.disable();
	assert.equal(extension.isActive, true);
	assert.deepEqual(begun, []);
});

/** True when a file of the extension's bundle called Node; VS Code, which carries its calls on, has timers of its own. */
function isCalledByBundle(): boolean {
	const frames = (new Error().stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	const caller = frames.find((frame) => !frame.includes('node:') && !frame.includes(__filename));
	return caller?.includes(path.join(extension.extensionPath, 'dist')) ?? false;
}
