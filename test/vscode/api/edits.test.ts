import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';
import { placeOf, showText } from './support/documents.ts';

for (const { language, content, at, title, after } of [
	{
		language: 'typescript',
		content: "import { S3Client } from '@aws-sdk/client-s3';\nif (error.name === 'NoSuchkey') retry();\n",
		at: 'NoSuchkey',
		title: 'Change to NoSuchKey',
		after: "if (error.name === 'NoSuchKey') retry();",
	},
	{
		language: 'python',
		content: "import boto3\r\ns3 = boto3.client('s3', endpoint_url='https://s3.bkk.bangmod.storage')\r\n",
		at: 'boto3.client',
		title: 'Calculate checksums only where required (when_required)',
		after: "config=Config(request_checksum_calculation='when_required', response_checksum_validation='when_required'))",
	},
	{
		language: 'ini',
		content: '[default]\nregion = us-east-1\nendpoint_url = https://s3.sg.bangmod.storage\n',
		at: 'us-east-1',
		title: 'Change to ap-southeast-1-sg, the region of this endpoint',
		after: 'region = ap-southeast-1-sg\n',
	},
]) {
	test(`"${title}" is offered in ${language} and applied as an ordinary edit`, async () => {
		const { document } = await showText(content, language);
		const place = placeOf(document, at);
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new vscode.Range(place, place),
		);
		const { edit } = actions.find((action) => action.title === title) ?? assert.fail(`"${title}" is not offered`);
		assert.ok(edit !== undefined && (await vscode.workspace.applyEdit(edit)));
		assert.ok(document.getText().includes(after), document.getText());
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), content);
	});
}
