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
	{
		language: 'go',
		content: `import "github.com/aws/aws-sdk-go-v2/service/s3"
c := s3.NewFromConfig(cfg, func(o *s3.Options) {
	o.BaseEndpoint = aws.String("https://s3.bkk.bangmod.storage")
})
`,
		at: 'func(o',
		title: 'Address buckets by path',
		after: '\to.UsePathStyle = true\n\to.BaseEndpoint',
	},
	{
		language: 'java',
		content: `import software.amazon.awssdk.services.s3.S3Client;
S3Client s3 = S3Client.builder().endpointOverride(URI.create("https://s3.bkk.bangmod.storage")).build();
`,
		at: 'S3Client.builder',
		title: 'Calculate checksums only where required (when_required)',
		after: 'builder().requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)',
	},
]) {
	test(`"${title}" is offered in ${language} and applied as an ordinary edit`, async () => {
		const { document } = await showText(content, language);
		const { edit } =
			(await actionsOn(document, at)).find((action) => action.title === title) ?? assert.fail(`"${title}" is not offered`);
		assert.ok(edit !== undefined && (await vscode.workspace.applyEdit(edit)));
		assert.ok(document.getText().includes(after), document.getText());
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), content);
	});
}

test('a program that imports a wrapper is corrected by the SDK and the release that its project states', async () => {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
	const write = async (name: string, text: string) =>
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'wrapped', name), Buffer.from(text));
	const client = "export const s3 = new S3Client({ endpoint: 'https://s3.bkk.bangmod.storage' });\n";
	await write('src/client.js', `import { S3Client } from './wrapper.js';\n${client}`);
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'wrapped/src/client.js'));
	const editor = await vscode.window.showTextDocument(document);
	/** What is offered after a change of the text, which asks for the project's files anew. */
	const offered = async () => {
		await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '// changed\n'));
		const ours = ['Calculate checksums only where required (when_required)', 'Address buckets by path'];
		return (await actionsOn(document, 'new S3Client')).map(({ title }) => title).filter((title) => ours.includes(title));
	};
	assert.deepEqual(await offered(), []);
	await write('package.json', '{ "dependencies": { "@aws-sdk/client-s3": "3.600.0" } }');
	assert.deepEqual(await offered(), ['Address buckets by path']);
	await write('package.json', '{ "dependencies": { "@aws-sdk/client-s3": "^3.900.0" } }');
	assert.deepEqual(await offered(), ['Calculate checksums only where required (when_required)', 'Address buckets by path']);
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});

async function actionsOn(document: vscode.TextDocument, text: string): Promise<readonly vscode.CodeAction[]> {
	const place = placeOf(document, text);
	return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place));
}
