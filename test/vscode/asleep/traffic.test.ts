/** What the whole extension host says to a network, whoever speaks there: from before the extension is awake until it has read 1,000 hostile files. */
import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import dns from 'node:dns';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import * as vscode from 'vscode';
import { hostileReports } from '../../unit/markdownRenderer/hostileReports.ts';

/** Node's names of sockets and look-ups; a pipe or a file is no network. */
const network = /^(?:TCP|TLS|UDP|GETADDRINFO|GETNAMEINFO|DNSCHANNEL|QUERY|HTTP)/;

const begun: string[] = [];
const hook = createHook({
	init: (_, type) => {
		if (network.test(type)) begun.push(`${type} ${new Error().stack}`);
	},
});
hook.enable();
after(() => hook.disable());

const extension = vscode.extensions.getExtension('bangmod.bangmod-s3-errors') ?? assert.fail('the extension is not there');

const fileCount = 1000;
const linesInFile = 5;

test('becoming active opens no socket and looks up no name', async () => {
	assert.equal(extension.isActive, false);
	await extension.activate();
	await vscode.commands.executeCommand('bangmod.openCodePage', 'NoSuchKey');
	assert.deepEqual(begun, []);
});

test('opening 1,000 hostile files and hovering, marking and fixing all of them opens no socket and looks up no name', async () => {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('there is no folder');
	const reports = hostileReports(fileCount * linesInFile, 7);
	// VS Code would ask about the unusual line ends in a dialog that nobody answers here.
	await vscode.workspace.getConfiguration().update('editor.unusualLineTerminators', 'off', vscode.ConfigurationTarget.Global);
	let hovers = 0;
	let actions = 0;
	for (let index = 0; index < fileCount; index++) {
		const lines = reports.slice(index * linesInFile, (index + 1) * linesInFile);
		const uri = vscode.Uri.joinPath(folder, `$(alert) [x](http://evil.example) ${index}.log`);
		// A NUL makes a file binary, which VS Code opens as no text.
		const text = lines.map(({ line }) => line.replaceAll('\0', '')).join('\n');
		await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
		const document = await vscode.workspace.openTextDocument(uri);
		if (index % 50 === 0) await vscode.window.showTextDocument(document);
		for (const [row, { code }] of lines.entries()) {
			const place = new vscode.Position(row, document.lineAt(row).text.indexOf(code) + 1);
			const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
			hovers += found.length;
			if (row > 0) continue;
			const range = new vscode.Range(place, place);
			const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
			actions += offered.length;
		}
	}
	assert.ok(hovers >= fileCount * linesInFile * 0.9, `${hovers} hovers`);
	assert.ok(actions >= fileCount, `${actions} actions`);
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
