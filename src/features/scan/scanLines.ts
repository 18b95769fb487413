import { commands, env, Position, Range, UIKind, Uri, window, workspace } from 'vscode';
import type { Translate } from '../../core/ports.ts';
import { isSameAt } from '../../core/scan/hit.ts';
import type { Scans } from '../../core/scan/scans.ts';
import type { ScanRow } from '../../panel/scan/scanFilter.ts';
import type { Excerpts } from './scanExcerpts.ts';
import { textAround } from './scanRun.ts';

const megabyte = 2 ** 20;

/** How an attempt to show a hit's lines ended. */
export type Shown = 'file' | 'excerpt' | 'changed';

/** Shows the lines of a hit: in the file itself, or an excerpt of it where the editor would refuse the file, and nothing where the lines are others by now. */
export async function showLines(
	{ file, hit }: ScanRow,
	{ scans, excerpts, translate }: { readonly scans: Scans; readonly excerpts: Excerpts; readonly translate: Translate },
): Promise<Shown> {
	const uri = Uri.parse(file, true);
	const around = await textAround(uri, hit.place, scans);
	if (!('text' in around) || !isSameAt(hit, around.text, around.offset)) return 'changed';
	const length = hit.code.length;
	if (await isTooLarge(uri)) {
		await excerpts.show(uri, around, length, translate);
		return 'excerpt';
	}
	const start = new Position(hit.place.line - 1, hit.place.column - 1);
	await commands.executeCommand('vscode.open', uri, { selection: new Range(start, start.translate(0, length)) });
	return 'file';
}

/** Whether the editor shows a question or a refusal instead of the file, or would show the packed bytes of an archive. */
async function isTooLarge(uri: Uri): Promise<boolean> {
	if (/\.(?:gz|zst)$/i.test(uri.path)) return true;
	const { size } = await workspace.fs.stat(uri);
	return size > largeFileMegabytes() * megabyte;
}

/** From where on VS Code asks before it opens a file: as the user chose, else VS Code's own numbers (platform/files/common/files.ts). */
function largeFileMegabytes(): number {
	const chosen = workspace.getConfiguration('workbench').inspect<number>('editorLargeFileConfirmation');
	const own = chosen?.workspaceValue ?? chosen?.globalValue;
	if (typeof own === 'number') return own;
	if (env.remoteName !== undefined) return 10;
	return env.uiKind === UIKind.Web ? 50 : 1024;
}

export const changedSentence = 'The file changed since the scan: that line holds something else now, or is gone.';

/** Tells that the file changed, and offers what helps. True when the user wants to scan again. */
export async function offerRescan(translate: Translate): Promise<boolean> {
	const again = translate('Scan again');
	return (await window.showWarningMessage(translate(changedSentence), again)) === again;
}
