import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Sink } from './readBody.ts';

/** More half files of one name than this were left by something else than us. */
const mostTries = 100;

/**
 * Writes a body to `path` by way of a new file beside it, which is renamed once the body is whole and removed when it is not, so that no half
 * file ever bears the name that was asked for. The person chose `path`, and a file there is replaced; no other file is touched.
 */
export async function saveFile(path: string): Promise<Sink> {
	const { partial, file } = await newBeside(path);
	return {
		async write(chunk) {
			await file.writeFile(chunk);
		},
		async close(isWhole) {
			await file.close();
			if (isWhole) await rename(partial, path);
			else await rm(partial, { force: true });
		},
	};
}

/** `path.partial`, or the first of `path.2.partial` and so on that nobody has. */
async function newBeside(path: string): Promise<{ readonly partial: string; readonly file: FileHandle }> {
	for (let at = 1; ; at++) {
		const partial = at === 1 ? `${path}.partial` : `${path}.${at}.partial`;
		try {
			return { partial, file: await open(partial, 'wx') };
		} catch (error) {
			const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
			if (!isTaken || at === mostTries) throw error;
		}
	}
}
