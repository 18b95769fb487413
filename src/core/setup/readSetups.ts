import type { Block } from './block.ts';
import type { Setup, SetupFile } from './setup.ts';

/** Readers that stand on a library; a host that does not bring it reads nothing of these files. */
export interface TreeReaders {
	readonly yaml?: (text: string) => Block;
}

/** Whether a file of this name may hold a setup. */
export function isSetupFile(path: string): boolean {
	return path !== '';
}

/** Every S3 client that a file sets up, in the order of the text; empty for a file that sets up none, however broken it is. */
export function readSetups(_file: SetupFile, _trees: TreeReaders = {}): readonly Setup[] {
	return [];
}
