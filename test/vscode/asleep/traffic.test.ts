/** What the whole extension host says to a network, whoever speaks there: from before the extension is awake until it has read 1,000 hostile files. */
import assert from 'node:assert/strict';
import dns from 'node:dns';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import * as vscode from 'vscode';
import { hookNetwork } from '../host/networkHook.ts';
import { type HostileReport, hostileReports } from '../../unit/markdownRenderer/hostileReports.ts';

const begun: string[] = [];
const hook = hookNetwork((what) => begun.push(what));
after(() => hook.disable());

const extension = vscode.extensions.getExtension('bangmod.bangmod-s3-errors') ?? assert.fail('the extension is not there');

const fileCount = 1000;
/** Files opened at once: with each by itself the test waits for VS Code's two processes to take turns. */
const atOnce = 25;

test('becoming active opens no socket and looks up no name', async () => {
	assert.equal(extension.isActive, false);
	await extension.activate();
	await vscode.commands.executeCommand('bangmod.openCodePage', 'NoSuchKey');
	assert.deepEqual(begun, []);
});

test('opening 1,000 hostile files and hovering, marking and fixing all of them opens no socket and looks up no name', async () => {
	// VS Code would ask about the unusual line ends in a dialog that nobody answers here.
	await vscode.workspace.getConfiguration().update('editor.unusualLineTerminators', 'off', vscode.ConfigurationTarget.Global);
	const reports = hostileReports(fileCount, 7);
	let shown = 0;
	for (let start = 0; start < fileCount; start += atOnce) {
		const some = reports.slice(start, start + atOnce);
		const found = await Promise.all(some.map((report, index) => read(report, start + index)));
		shown += found.filter(Boolean).length;
	}
	assert.ok(shown >= fileCount * 0.9, `${shown} files with a hover and fixes`);
	assert.deepEqual(begun, []);
});

test('the count can count: a socket, a look-up, a request and a fetch are each seen', async () => {
	const server = http.createServer((_, response) => response.end()).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	for (const [what, speak] of [
		[
			'socket',
			() =>
				once(
					net.connect(port, '127.0.0.1').on('connect', function (this: net.Socket) {
						this.destroy();
					}),
					'close',
				),
		],
		['look-up', () => dns.promises.lookup('localhost')],
		[
			'request',
			() =>
				new Promise((resolve) => void http.get(`http://127.0.0.1:${port}`, (response) => response.resume().on('end', resolve))),
		],
		['fetch', async () => await (await fetch(`http://127.0.0.1:${port}`)).text()],
	] as const) {
		begun.length = 0;
		await speak();
		assert.ok(begun.length > 0, what);
	}
	server.closeAllConnections();
	server.close();
});

/** Writes a file with the report, opens it, some in an editor, and asks for its hover and its fixes. */
async function read({ line, code }: HostileReport, index: number): Promise<boolean> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('there is no folder');
	const uri = vscode.Uri.joinPath(folder, `$(alert) [x](http://evil.example) ${index}.log`);
	// A NUL makes a file binary, which VS Code opens as no text.
	await vscode.workspace.fs.writeFile(uri, Buffer.from(line.replaceAll('\0', '')));
	const document = await vscode.workspace.openTextDocument(uri);
	if (index % 50 === 0) await vscode.window.showTextDocument(document);
	const place = document.positionAt(document.getText().indexOf(code) + 1);
	const range = new vscode.Range(place, place);
	const [hovers, actions] = await Promise.all([
		vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place),
		vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range),
	]);
	return hovers.length > 0 && actions.length > 0;
}
