import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of a folder, by their path in it: text, bytes, or so many zero bytes, which take no room on the disk. */
export type FolderFiles = Readonly<Record<string, string | Uint8Array | { readonly size: number }>>;

/** Makes the folder and the files in it. */
export function writeFiles(folder: string, files: FolderFiles): void {
	mkdirSync(folder, { recursive: true });
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		const isText = typeof content === 'string' || content instanceof Uint8Array;
		writeFileSync(file, isText ? content : '');
		if (!isText) truncateSync(file, content.size);
	}
}
