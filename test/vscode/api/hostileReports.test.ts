import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as vscode from 'vscode';
import { sampled } from '../../fixtures/sampled.ts';
import { canaries, type HostileReport, hostileReports } from '../../unit/markdownRenderer/hostileReports.ts';
import { setSetting, showText, until } from './support/documents.ts';

/** Lines in documents that are marked whole. */
const lineCount = sampled(5000);
const linesInDocument = 500;
const reports = hostileReports(lineCount, 20_261_122);
const documents: { readonly document: vscode.TextDocument; readonly reports: readonly HostileReport[] }[] = [];

before(async () => {
	// VS Code would ask about the unusual line ends in a dialog that nobody answers here.
	await setSetting('editor.unusualLineTerminators', 'off');
	for (let start = 0; start < lineCount; start += linesInDocument) {
		const some = reports.slice(start, start + linesInDocument);
		const { document } = await showText(some.map(({ line }) => line).join('\n'));
		assert.equal(document.lineCount, some.length);
		documents.push({ document, reports: some });
	}
});

after(async () => {
	await setSetting('editor.unusualLineTerminators', undefined);
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});

test(`${lineCount} hostile hovers run only our commands with ids of our own, and hold no secret`, async () => {
	let shown = 0;
	await onEachReport(async (document, position, line) => {
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
		for (const { contents } of hovers) {
			const parts = contents as vscode.MarkdownString[];
			for (const { value } of parts) assertNoSecret(value, line);
			if (parts.length !== 2) continue;
			shown++;
			const [quoting, links] = parts;
			assert.equal(quoting?.isTrusted ?? false, false);
			// What stands between backticks is our own: what a log says is all character references.
			assert.doesNotMatch((quoting?.value ?? '').replaceAll(/`[^`]*`/g, ''), /[<>@`]|\]\(|:\/\/|\$\(/u, line);
			assert.match(links?.value ?? '', /^(?:(?: · )?\[[\w ,]+\]\(command:bangmod\.\w+\?%5B%22[\w-]+%22%5D\))+$/, line);
		}
	});
	assert.ok(shown >= lineCount * 0.9, `${shown} hovers`);
});

test(`${lineCount} hostile light bulbs offer only our commands, each with an id of our own and nothing of the line`, async () => {
	let offered = 0;
	await onEachReport(async (document, position, line) => {
		for (const { title, command, edit } of await actionsAt(document, position)) {
			offered++;
			assertNoSecret(title, line);
			assert.match(title, /^[\w :…]+$/, line);
			assert.match(`${command?.command} ${JSON.stringify(command?.arguments)}`, /^bangmod\.\w+ \["[\w-]+"\]$/, line);
			assert.equal(edit, undefined, line);
		}
	});
	assert.ok(offered >= lineCount * 5, `${offered} actions`);
});

test(`the marks of ${lineCount} hostile lines are plain one-line sentences whose target is a page of ours`, async () => {
	let marks = 0;
	for (const { document } of documents) {
		await vscode.window.showTextDocument(document);
		await until(() => marksIn(document).length > 0);
		for (const { message, code } of marksIn(document)) {
			marks++;
			const { target } = code as { target: vscode.Uri };
			assertNoSecret(message, target.path);
			assert.doesNotMatch(message, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
			assert.match(target.toString(), /^bangmod-code:\/code\/\w+\.md$/);
		}
	}
	assert.ok(marks >= lineCount / 2, `${marks} marks`);
});

test('what hostile lines bring to the clipboard holds no secret and no control character', async () => {
	const titles = ['Copy the request id', 'Copy the support report', 'Copy the explanation', 'Copy the code'];
	let copied = 0;
	for (const { document } of documents) {
		// The clipboard is the browser's, at about 20 ms a text: every seventh line, so of every wording. All of them go through the same
		// functions in test/unit/markdownRenderer/hostileReports.test.ts.
		for (let index = 0; index < linesInDocument; index += 7) {
			const position = codeOn(document, index);
			const title = titles[index % titles.length] ?? '';
			const { command } = (await actionsAt(document, position)).find((action) => action.title === title) ?? {};
			if (command === undefined) continue;
			await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
			const text = await vscode.env.clipboard.readText();
			copied++;
			assertNoSecret(text, title);
			assert.doesNotMatch(text, /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/u, title);
		}
	}
	assert.ok(copied >= lineCount / 10, `${copied} texts`);
});

/** Lines asked for at once; at some hundreds VS Code takes the waiting ones for a leak. */
const atOnce = 50;

/** Asks for the code of every line. */
async function onEachReport(
	look: (document: vscode.TextDocument, position: vscode.Position, line: string) => Promise<void>,
): Promise<void> {
	for (const { document, reports: some } of documents) {
		for (let start = 0; start < some.length; start += atOnce) {
			const few = some.slice(start, start + atOnce);
			await Promise.all(few.map(({ line }, index) => look(document, codeOn(document, start + index), line)));
		}
	}
}

/** The second letter of the code that the line reports. */
function codeOn(document: vscode.TextDocument, index: number): vscode.Position {
	const { code = '' } = documents.find((one) => one.document === document)?.reports[index] ?? {};
	return new vscode.Position(index, document.lineAt(index).text.indexOf(code) + 1);
}

async function actionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<readonly vscode.CodeAction[]> {
	return await vscode.commands.executeCommand(
		'vscode.executeCodeActionProvider',
		document.uri,
		new vscode.Range(position, position),
	);
}

function marksIn({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'BangmodStorage');
}

function assertNoSecret(text: string, because: string): void {
	const read = text.replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
	for (const canary of canaries) assert.ok(!read.includes(canary), `${canary} of ${because}\nin ${read}`);
}
