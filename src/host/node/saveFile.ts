import { open, rename, rm } from 'node:fs/promises';
import type { Sink } from './readBody.ts';

/**
 * Writes a body to `path` by way of `path.partial`, which is renamed once the body is whole and removed when it is not, so that no half file
 * ever bears the name that was asked for. The person chose `path`; a file there is replaced.
 */
export async function saveFile(path: string): Promise<Sink> {
	const partial = `${path}.partial`;
	const file = await open(partial, 'w');
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
