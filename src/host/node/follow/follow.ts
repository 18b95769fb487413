import { statSync } from 'node:fs';
import type { ScanFile } from '../scanFile.ts';
import { followFile, type FollowedFile, identityOf, type OnHits } from './followedFile.ts';

/** Who is told of a file that is followed, and until when it is. */
export interface FollowOptions {
	readonly scanFile: ScanFile;
	readonly onHits: OnHits;
	/** Told of what became of the file: it has a successor of its name, or was cut off. */
	readonly onTurn: (turn: 'replaced' | 'restarted') => void;
	/** False once nothing more is wanted; the following ends at the next look. */
	readonly isWanted: () => boolean;
	/** Fulfilled when it is time for the next look. */
	readonly pause: () => Promise<void>;
}

/** Between two looks: what is written is told at the second look behind it, and a look at a quiet file takes some 20 µs. */
export const lookMs = 100;

/** A program may write to the old file until it opens the new one; after so many looks at which nothing came it does not. */
const quietLooks = 2;

/**
 * Follows a file by its name from its first byte on: what is added to it, and when another file takes its name, the rest of the old one and then
 * that one. Looks and compares sizes, which works on any file system; false where there is no such file at first.
 */
export async function follow(path: string, options: FollowOptions): Promise<boolean> {
	const { scanFile, onHits, onTurn, isWanted, pause } = options;
	const first = followFile(path, scanFile, onHits);
	if (first === undefined) return false;
	/** In the order in which they had the name. */
	const files: FollowedFile[] = [first];
	let quiet = 0;
	while (isWanted()) {
		const [current] = files;
		const state = await current?.poll(false);
		if (state === 'restarted') onTurn('restarted');
		quiet = state === 'quiet' ? quiet + 1 : 0;
		if (current !== undefined && files.length > 1 && quiet >= quietLooks) {
			await current.poll(true);
			current.close();
			files.shift();
			quiet = 0;
			onTurn('replaced');
			continue;
		}
		const next = hasSuccessor(path, files.at(-1)) ? followFile(path, scanFile, onHits) : undefined;
		if (next !== undefined) {
			files.push(next);
			quiet = 0;
		}
		await pause();
	}
	for (const file of files) file.close();
	return true;
}

/** Whether another file has the name by now. */
function hasSuccessor(path: string, last: FollowedFile | undefined): boolean {
	const now = statSync(path, { throwIfNoEntry: false });
	return now?.isFile() === true && identityOf(now) !== last?.identity;
}
