import assert from 'node:assert/strict';
import { after } from 'node:test';
import * as vscode from 'vscode';
import { until } from './documents.ts';

/** The report that every kind of document holds. */
export const line = 'ERROR An error occurred (SlowDown) when calling the PutObject operation: Unknown';

/** How each kind of document comes into a window; every one holds the line above. */
const makers: Readonly<Record<string, () => Promise<vscode.TextDocument>>> = {
	file: async () => await shown(await vscode.workspace.openTextDocument(await written('surfaces.log'))),
	untitled: async () => await shown(await vscode.workspace.openTextDocument({ language: 'log', content: line })),
	output: async () => {
		const channel = vscode.window.createOutputChannel('surfaces');
		channel.append(line);
		channel.show();
		return await opened(({ uri }) => uri.scheme === 'output');
	},
	'read-only': async () => {
		const provider = vscode.workspace.registerFileSystemProvider('vscode-test-web', readOnlyFiles(), { isReadonly: true });
		after(() => provider.dispose());
		return await shown(await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode-test-web:/surfaces.log')));
	},
	diff: async () => {
		const [left, right] = [await written('left.log'), await written('right.log')];
		await vscode.commands.executeCommand('vscode.diff', left, right);
		return await opened(({ uri }) => uri.path.endsWith('/right.log'));
	},
	'notebook cell': async () => {
		const data = new vscode.NotebookData([new vscode.NotebookCellData(vscode.NotebookCellKind.Code, line, 'log')]);
		const format = { deserializeNotebook: () => data, serializeNotebook: () => Buffer.from(line) };
		const type = vscode.workspace.registerNotebookSerializer('jupyter-notebook', format);
		after(() => type.dispose());
		const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
		await vscode.window.showNotebookDocument(notebook);
		return notebook.cellAt(0).document;
	},
};

/** What a person is offered on the code. */
export interface Offer {
	readonly hover: readonly string[];
	readonly quickFixes: readonly string[];
	readonly mark: string;
}

/** What is offered in each kind of document, by its name in the table. */
export async function offersByKind(): Promise<Readonly<Record<string, Offer>>> {
	const offered: Record<string, Offer> = {};
	for (const [kind, make] of Object.entries(makers)) offered[kind] = await offerIn(await make());
	return offered;
}

/** A terminal whose program is this test; VS Code opens it, or asks first whether the folder is to be trusted, and waits. */
export function createTerminal(): { readonly isOpen: () => boolean; readonly terminal: vscode.Terminal } {
	let isOpen = false;
	const pty: vscode.Pseudoterminal = {
		onDidWrite: new vscode.EventEmitter<string>().event,
		open: () => {
			isOpen = true;
		},
		close: () => {},
	};
	const terminal = vscode.window.createTerminal({ name: 'surfaces', pty });
	terminal.show(true);
	return { isOpen: () => isOpen, terminal };
}

async function offerIn(document: vscode.TextDocument): Promise<Offer> {
	const offset = document.getText().indexOf('SlowDown') + 1;
	const place = document.positionAt(offset);
	const { uri } = document;
	const isMarked = () => vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'BangmodStorage');
	// An output channel never gets a mark, and nothing tells that none will come; every other kind is waited for. VS Code drops the quick
	// fixes of a document that it is still making.
	if (uri.scheme !== 'output') await until(isMarked);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
	const links = hovers
		.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
		.join('\n');
	const at = new vscode.Range(place, place);
	const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, at);
	return {
		hover: [...links.matchAll(/\[([^\]]+)\]\(command:bangmod\./g)].map(([, title = '']) => title),
		quickFixes: fixes.filter(({ command }) => command?.command.startsWith('bangmod.')).map(({ title }) => title),
		mark: isMarked() ? 'hint' : 'none',
	};
}

export async function shown(document: vscode.TextDocument): Promise<vscode.TextDocument> {
	return (await vscode.window.showTextDocument(document)).document;
}

async function opened(isIt: (document: vscode.TextDocument) => boolean): Promise<vscode.TextDocument> {
	const found = () => vscode.workspace.textDocuments.find((document) => isIt(document) && document.getText().includes(line));
	await until(() => found() !== undefined);
	return found() ?? assert.fail('it was closed again');
}

async function written(name: string): Promise<vscode.Uri> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
	const uri = vscode.Uri.joinPath(folder, name);
	await vscode.workspace.fs.writeFile(uri, Buffer.from(line));
	return uri;
}

/** Files that hold the line and take no change. */
function readOnlyFiles(): vscode.FileSystemProvider {
	const refuse = () => {
		throw vscode.FileSystemError.NoPermissions();
	};
	return {
		onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
		watch: () => new vscode.Disposable(() => {}),
		stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: line.length }),
		readDirectory: () => [],
		readFile: () => Buffer.from(line),
		createDirectory: refuse,
		writeFile: refuse,
		delete: refuse,
		rename: refuse,
	};
}
