import { type QuickPickItem, TabInputCustom, TabInputText, ThemeIcon, type Uri, window, workspace } from 'vscode';
import type { Translate } from '../../core/ports.ts';

/** A dialog of the system shows files or folders, not both, on Windows and Linux. */
export type TargetKind = 'files' | 'folder';

interface TargetItem extends QuickPickItem {
	readonly choose: () => Promise<readonly Uri[]>;
}

/** Lets the user choose what to scan: the file in front, other files, or a folder. Empty when nothing was chosen. */
export async function chooseTargets(translate: Translate): Promise<readonly Uri[]> {
	const front = frontFile();
	const items: TargetItem[] = [
		...(front === undefined
			? []
			: [
					{
						label: nameOf(front),
						description: translate('in front'),
						iconPath: new ThemeIcon('file'),
						choose: async () => [front],
					},
				]),
		{ label: translate('Choose files …'), iconPath: new ThemeIcon('files'), choose: () => pickTargets('files', translate) },
		{ label: translate('Choose a folder …'), iconPath: new ThemeIcon('folder'), choose: () => pickTargets('folder', translate) },
	];
	const picked = await window.showQuickPick(items, { placeHolder: translate('Logs to scan for S3 errors') });
	return picked === undefined ? [] : await picked.choose();
}

/** Asks for files or a folder in a dialog. Empty when the user thought better of it. */
export async function pickTargets(kind: TargetKind, translate: Translate): Promise<readonly Uri[]> {
	const [folder] = workspace.workspaceFolders ?? [];
	const picked = await window.showOpenDialog({
		canSelectFiles: kind === 'files',
		canSelectFolders: kind === 'folder',
		canSelectMany: true,
		...(folder && { defaultUri: folder.uri }),
		openLabel: translate('Scan'),
		title: translate('Logs to scan for S3 errors'),
	});
	return picked ?? [];
}

/** The file of the tab in front, also where it is too large for VS Code to give it to extensions; untitled texts are no files. */
function frontFile(): Uri | undefined {
	const input = window.tabGroups.activeTabGroup.activeTab?.input;
	const uri = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
	return uri !== undefined && workspace.fs.isWritableFileSystem(uri.scheme) !== undefined ? uri : undefined;
}

function nameOf(uri: Uri): string {
	return workspace.asRelativePath(uri);
}
