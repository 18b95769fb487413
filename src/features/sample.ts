import {
	commands,
	type Disposable,
	type ExtensionContext,
	Selection,
	TabInputText,
	type TextDocument,
	Uri,
	ViewColumn,
	window,
	workspace,
} from 'vscode';
import { commands as commandIds } from '../ids.ts';
import { makeSample, sampleCode, sampleLog, sampleName, shippedSample } from './services/sampleFolder.ts';
import type { Services } from './services/services.ts';

/** A small program with one mistake, in a window of its own: its log open at the error, and the walkthrough beside it. */
export function register({ extensionUri, guard }: Services, { extension, globalStorageUri }: ExtensionContext): Disposable {
	const shipped = shippedSample(extensionUri);
	const guide = async (log: TextDocument): Promise<void> => {
		await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, true);
		const at = log.positionAt(log.getText().indexOf(sampleCode));
		await window.showTextDocument(log, { viewColumn: ViewColumn.One, selection: new Selection(at, at) });
	};
	const open = guard('open sample', async () => {
		const folder = Uri.joinPath(globalStorageUri, sampleName);
		if (isInBrowser(extensionUri)) return await guide(await untitledLog(shipped));
		await makeSample(shipped, folder);
		await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
	});
	const begin = guard('begin sample', async () => {
		const [folder] = workspace.workspaceFolders ?? [];
		if (folder?.name !== sampleName || hasText()) return;
		await guide(await workspace.openTextDocument(Uri.joinPath(folder.uri, sampleLog)));
	});
	void begin();
	return commands.registerCommand(commandIds.openSample, open);
}

/** A browser fetches the extension from a site; what it stores cannot be opened as a folder. */
function isInBrowser(extensionUri: Uri): boolean {
	return extensionUri.scheme.startsWith('http');
}

async function untitledLog(shipped: Uri): Promise<TextDocument> {
	const content = await workspace.decode(await workspace.fs.readFile(Uri.joinPath(shipped, sampleLog)), { encoding: 'utf8' });
	return await workspace.openTextDocument({ language: 'log', content });
}

/** After a reload what the person had open is there again, and stays. */
function hasText(): boolean {
	return window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputText));
}
