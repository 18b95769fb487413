import { FileType, Uri, workspace } from 'vscode';
import type { SdkUse } from '../../core/clients/sdks.ts';
import type { Engine } from './explainer.ts';

/** Folders looked through, from a program's own up to that of the workspace; projects that nest deeper are not ours to guess at. */
const mostFolders = 12;

/** Bytes of a lock file that is read; those of big monorepos have a few megabytes. */
const longestFile = 8 * 2 ** 20;

/** Tells which S3 SDKs, in which release, the project of a file depends on. */
export interface ProjectSdks {
	of(file: Uri, engine: Engine): Promise<readonly SdkUse[]>;
}

/** Reads manifests and lock files when asked, each again only when it has changed; watches nothing. */
export function createProjectSdks(): ProjectSdks {
	const known = new Map<string, { readonly changed: number; readonly sdks: readonly SdkUse[] }>();
	const sdksOf = async (file: Uri, name: string, { dependedSdks }: Engine): Promise<readonly SdkUse[]> => {
		const { mtime, size } = await workspace.fs.stat(file);
		const key = file.toString();
		const before = known.get(key);
		if (before?.changed === mtime) return before.sdks;
		const text = size > longestFile ? '' : await workspace.decode(await workspace.fs.readFile(file), { encoding: 'utf8' });
		const sdks = dependedSdks(name, text);
		known.set(key, { changed: mtime, sdks });
		return sdks;
	};
	return {
		of: async (file, engine) => {
			const files: Promise<readonly SdkUse[]>[] = [];
			for (const folder of foldersAbove(file)) {
				for (const [name, type] of await workspace.fs.readDirectory(folder)) {
					if (type === FileType.File && engine.isDependencyFile(name))
						files.push(sdksOf(Uri.joinPath(folder, name), name, engine));
				}
			}
			// A file that vanished meanwhile tells nothing.
			return (await Promise.allSettled(files)).flatMap((file) => (file.status === 'fulfilled' ? file.value : []));
		},
	};
}

/** The file's folder and those above it, up to that of its workspace; none for a file outside of every workspace. */
function foldersAbove(uri: Uri): readonly Uri[] {
	const root = workspace.getWorkspaceFolder(uri)?.uri;
	if (root === undefined) return [];
	const folders: Uri[] = [];
	for (let folder = uri; folder.path !== root.path && folders.length < mostFolders; ) {
		folder = Uri.joinPath(folder, '..');
		folders.push(folder);
	}
	return folders;
}
