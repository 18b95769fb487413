import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';

const clientError =
	'2026-11-22 10:00:00 ERROR An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: The request signature we calculated does not match\n';
const program = `import { S3Client } from '@aws-sdk/client-s3';\nif (error.name === 'NoSuchKey') retry();\n`;
const headline = /signed the same request and got another signature/;

for (const language of ['log', 'plaintext', 'python', 'json', 'markdown']) {
	test(`an SDK's error message is explained in an untitled ${language} document`, async () => {
		const document = await vscode.workspace.openTextDocument({ language, content: clientError });
		assert.match(textOf(await hoversOver(document, 'SignatureDoesNotMatch')), headline);
	});
}

test('a log file is explained, and the hover stands on the code', async () => {
	const document = await logFile('app.log', clientError);
	const [hover] = await hoversOver(document, 'SignatureDoesNotMatch');
	assert.equal(document.getText(hover?.range), 'SignatureDoesNotMatch');
	assert.match(textOf(hover ? [hover] : []), /Next step/);
});

test('an output channel is explained', async () => {
	const channel = vscode.window.createOutputChannel('deploy');
	channel.append(clientError);
	channel.show();
	const document = await outputDocument('SignatureDoesNotMatch');
	assert.match(textOf(await hoversOver(document, 'SignatureDoesNotMatch')), headline);
	channel.dispose();
});

test('a code that a program compares with is explained when the program uses an S3 SDK', async () => {
	const document = await vscode.workspace.openTextDocument({ language: 'typescript', content: program });
	assert.notEqual(textOf(await hoversOver(document, 'NoSuchKey')), '');
});

for (const [language, prose, word] of [
	['plaintext', 'Internal errors are rare, and access denied means that you may not enter.\n', 'denied'],
	['markdown', '# Slow down\nRead the invalid argument section twice.\n', 'invalid'],
	['typescript', 'export class AccessDenied extends Error {}\n', 'class'],
	['log', '2026-11-22 INFO started in 12 ms, nothing is wrong\n', 'started'],
] as const) {
	test(`nothing shows on "${word}" in ${language}`, async () => {
		const document = await vscode.workspace.openTextDocument({ language, content: prose });
		assert.equal(textOf(await hoversOver(document, word)), '');
	});
}

test('only the link part of a hover may run commands, and only ours', async () => {
	const document = await vscode.workspace.openTextDocument({ language: 'log', content: clientError });
	const [hover] = await hoversOver(document, 'SignatureDoesNotMatch');
	const parts = (hover?.contents ?? []) as vscode.MarkdownString[];
	const trust = parts.map(({ isTrusted }) => isTrusted ?? false);
	assert.equal(trust[0], false, 'the words that may quote the log');
	const { enabledCommands } = trust[1] as { enabledCommands: readonly string[] };
	assert.ok(enabledCommands.length > 0 && enabledCommands.every((command) => command.startsWith('bangmod.')));
	assert.equal(trust.length, 2);
});

test('a hover follows the text: after an edit the new code is explained', async () => {
	const document = await vscode.workspace.openTextDocument({ language: 'log', content: clientError });
	await hoversOver(document, 'SignatureDoesNotMatch');
	const edit = new vscode.WorkspaceEdit();
	const start = document.positionAt(document.getText().indexOf('SignatureDoesNotMatch'));
	edit.replace(document.uri, new vscode.Range(start, start.translate(0, 'SignatureDoesNotMatch'.length)), 'AccessDenied');
	await vscode.workspace.applyEdit(edit);
	assert.doesNotMatch(textOf(await hoversOver(document, 'AccessDenied')), headline);
});

test('an ignored code, an excluded file and a hover switched off all show nothing, and come back', async () => {
	const document = await logFile('vendor/app.log', clientError);
	const shows = async () => textOf(await hoversOver(document, 'SignatureDoesNotMatch')) !== '';
	for (const [setting, value] of [
		['bangmod.ignoredCodes', ['SignatureDoesNotMatch']],
		['bangmod.exclude', ['**/vendor/**']],
		['bangmod.hover.enabled', false],
	] as const) {
		await set(setting, value);
		assert.equal(await shows(), false, setting);
		await set(setting, undefined);
		assert.equal(await shows(), true, setting);
	}
});

test('the Thai hover is Thai, and the English one is back after it', async () => {
	const document = await vscode.workspace.openTextDocument({ language: 'log', content: clientError });
	await set('bangmod.language', 'th');
	assert.match(textOf(await hoversOver(document, 'SignatureDoesNotMatch')), /ขั้นต่อไป/);
	await set('bangmod.language', undefined);
	assert.match(textOf(await hoversOver(document, 'SignatureDoesNotMatch')), /Next step/);
});

async function hoversOver(document: vscode.TextDocument, word: string): Promise<readonly vscode.Hover[]> {
	const position = document.positionAt(document.getText().indexOf(word) + 1);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	return hovers.filter(({ contents }) => textOfContents(contents) !== '');
}

/** The words of hovers, with the encoder's character references read back. */
function textOf(hovers: readonly vscode.Hover[]): string {
	return hovers.map(({ contents }) => textOfContents(contents)).join('\n');
}

function textOfContents(contents: vscode.Hover['contents']): string {
	const source = contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
	return source.replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
}

async function logFile(name: string, content: string): Promise<vscode.TextDocument> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
	const uri = vscode.Uri.joinPath(folder, name);
	await vscode.workspace.fs.writeFile(uri, Buffer.from(content));
	return await vscode.workspace.openTextDocument(uri);
}

/** The document of the output channel on screen, once it holds the text. */
async function outputDocument(text: string): Promise<vscode.TextDocument> {
	const isIt = (document: vscode.TextDocument) => document.uri.scheme === 'output' && document.getText().includes(text);
	const found = () => vscode.workspace.textDocuments.find(isIt);
	while (found() === undefined) await new Promise((resolve) => setImmediate(resolve));
	return found() ?? assert.fail('unreachable');
}

async function set(id: string, value: unknown): Promise<void> {
	await vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);
}
