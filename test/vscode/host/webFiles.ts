/**
 * An extension for the web worker host that brings a folder without a server: `vscode-vfs://files/work/…`, in memory, filled with the files
 * that the test names.
 */
import * as vscode from 'vscode';

/** Path from the folder → base64 of the bytes, or how many zero bytes; the bundler puts it in. */
declare const WEB_FILES: Readonly<Record<string, string | number>>;

const folder = '/work';

export function activate(context: vscode.ExtensionContext): void {
	const files = new Map<string, Uint8Array>();
	for (const [name, content] of Object.entries(WEB_FILES)) files.set(`${folder}/${name}`, bytesOf(content));
	context.subscriptions.push(
		vscode.workspace.registerFileSystemProvider('vscode-vfs', provider(files), { isCaseSensitive: true }),
	);
}

function bytesOf(content: string | number): Uint8Array {
	if (typeof content === 'number') return new Uint8Array(content);
	return Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
}

function provider(files: Map<string, Uint8Array>): vscode.FileSystemProvider {
	const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	const tell = (type: vscode.FileChangeType, ...uris: vscode.Uri[]) => changed.fire(uris.map((uri) => ({ type, uri })));
	const read = (uri: vscode.Uri) => {
		const bytes = files.get(uri.path);
		if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
		return bytes;
	};
	const below = (path: string) => [...files.keys()].filter((file) => file.startsWith(`${path}/`));
	return {
		onDidChangeFile: changed.event,
		watch: () => new vscode.Disposable(() => {}),
		stat(uri) {
			const isFolder = uri.path === '/' || uri.path === folder || below(uri.path).length > 0;
			if (isFolder) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
			return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: read(uri).length };
		},
		readDirectory(uri) {
			const rests = below(uri.path).map((file) => file.slice(uri.path.length + 1).split('/'));
			const types = rests.map(
				([name = '', ...rest]) => [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File] as const,
			);
			return [...new Map(types)];
		},
		readFile: read,
		writeFile(uri, bytes) {
			const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
			files.set(uri.path, bytes);
			tell(type, uri);
		},
		createDirectory: () => {},
		delete(uri) {
			for (const file of [uri.path, ...below(uri.path)]) files.delete(file);
			tell(vscode.FileChangeType.Deleted, uri);
		},
		rename(from, to) {
			files.set(to.path, read(from));
			files.delete(from.path);
			tell(vscode.FileChangeType.Deleted, from);
			tell(vscode.FileChangeType.Created, to);
		},
	};
}
