import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';
import { log, placeOf, setSetting, showText, until } from './support/documents.ts';

test('the light bulb on a report offers to read, open, copy and ignore, in this order', async () => {
	const { document } = await showText(log);
	assert.deepEqual(
		(await actionsAt(document, 'SignatureDoesNotMatch')).map(({ title }) => title),
		[
			'Explain this S3 error',
			'Copy the command',
			'Run in Terminal',
			'Try it in the request panel',
			'Open on the site …',
			'Copy the request id',
			'Copy the support report',
			'Copy the explanation',
			'Copy the code',
			'Ignore this code in this workspace',
		],
	);
});

test('a report without a request id offers none, and a line without a report offers nothing', async () => {
	const { document } = await showText(
		'ERROR An error occurred (SlowDown) when calling the PutObject operation: Unknown\ntrying again\n',
	);
	assert.ok((await actionsAt(document, 'SlowDown')).every(({ title }) => title !== 'Copy the request id'));
	assert.deepEqual(await actionsAt(document, 'trying again'), []);
});

test('inside an XML body every line offers the actions of its report', async () => {
	const { document } = await showText(log);
	assert.ok((await actionsAt(document, 'BucketName')).some(({ title }) => title === 'Copy the request id'));
});

test('request id, code, explanation and support report arrive on the clipboard', async () => {
	const { document } = await showText(log);
	for (const [title, expected] of [
		['Copy the request id', /^tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk$/],
		['Copy the code', /^SignatureDoesNotMatch$/],
		['Copy the explanation', /^# `SignatureDoesNotMatch`\n\n[^]*## What to do/],
		['Copy the support report', /tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk[^]*PutObject/],
	] as const) {
		await vscode.env.clipboard.writeText('');
		await run(await actionsAt(document, 'SignatureDoesNotMatch'), title);
		await until(async () => (await vscode.env.clipboard.readText()) !== '');
		assert.match(await vscode.env.clipboard.readText(), expected);
	}
});

test('from the palette the copy commands act on the report at the cursor', async () => {
	const editor = await showText(log);
	const place = placeOf(editor.document, 'NoSuchBucket');
	editor.selection = new vscode.Selection(place, place);
	await vscode.commands.executeCommand('bangmod.copyRequestId');
	assert.equal(await vscode.env.clipboard.readText(), 'tx00000a8e7b6c5d4e3f201-0069aa61b2-85a6-bkk');
});

test('an ignored code is left alone at once, and the workspace remembers it', async () => {
	const { document } = await showText(log);
	await run(await actionsAt(document, 'SlowDown'), 'Ignore this code in this workspace');
	await until(async () => (await actionsAt(document, 'SlowDown')).length === 0);
	const configuration = vscode.workspace.getConfiguration();
	assert.deepEqual(configuration.inspect('bangmod.ignoredCodes')?.workspaceValue, ['SlowDown']);
	await configuration.update('bangmod.ignoredCodes', undefined, vscode.ConfigurationTarget.Workspace);
});

test('commands take no argument for what it is not: nothing happens and nothing is thrown', async () => {
	await vscode.env.clipboard.writeText('untouched');
	const manifest = vscode.extensions.getExtension('bangmod.bangmod-s3-errors')?.packageJSON as {
		contributes: { commands: { command: string }[] };
	};
	const withId = manifest.contributes.commands
		.map(({ command }) => command)
		.filter((command) => /open|copy|mail|ignore/.test(command));
	assert.ok(withId.length >= 9);
	for (const command of withId) {
		for (const argument of ['999999', '../../etc/passwd', '__proto__', '', 7, null, {}, ['1'], 'https://evil.example/']) {
			await vscode.commands.executeCommand(command, argument);
		}
	}
	assert.equal(await vscode.env.clipboard.readText(), 'untouched');
	assert.deepEqual(vscode.workspace.getConfiguration().inspect('bangmod.ignoredCodes')?.workspaceValue, undefined);
	await setSetting('bangmod.ignoredCodes', undefined);
});

async function actionsAt(document: vscode.TextDocument, text: string): Promise<readonly vscode.CodeAction[]> {
	const place = placeOf(document, text);
	const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		document.uri,
		new vscode.Range(place, place),
	);
	return actions.filter(({ command }) => command?.command.startsWith('bangmod.'));
}

async function run(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
	const { command } = actions.find((action) => action.title === title) ?? assert.fail(`"${title}" is not offered`);
	await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
}
