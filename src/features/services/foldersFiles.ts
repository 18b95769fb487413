import { FileType, Uri, workspace } from 'vscode';
import { foreignFolders } from '../../core/setup/foreignFolders.ts';

/** Folders of a workspace that is walked through: a request each, which takes 5 ms in a browser. */
const mostFolders = 500;

/**
 * The files of the workspace's folders that `isWanted` by their names, without those of foreign folders. For a host without a file search,
 * where `workspace.findFiles` waits for one and never answers (VS Code 1.139 in a browser).
 */
export async function foldersFiles(isWanted: (name: string) => boolean, most: number): Promise<readonly Uri[]> {
	const open = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
	const found: Uri[] = [];
	for (let count = 0; count < mostFolders && found.length < most; count += 1) {
		const folder = open.shift();
		if (folder === undefined) break;
		for (const [name, type] of await entriesOf(folder)) {
			if (type === FileType.Directory && !foreignFolders.includes(name)) open.push(Uri.joinPath(folder, name));
			else if (type === FileType.File && isWanted(name)) found.push(Uri.joinPath(folder, name));
		}
	}
	return found.slice(0, most);
}

/** A folder that vanished or may not be read has nothing for us. */
async function entriesOf(folder: Uri): Promise<readonly (readonly [string, FileType])[]> {
	try {
		return await workspace.fs.readDirectory(folder);
	} catch {
		return [];
	}
}
