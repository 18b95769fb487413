import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** Tells the locks of their storage that extension hosts took since this call and hold: files. One that is left behind is removed. */
export function hostLocksSince({ dataFolder }: { readonly dataFolder: string }): () => readonly string[] {
	const locks = () => globSync('data/User/workspaceStorage/*/vscode.lock', { cwd: dataFolder });
	const older = new Set(locks());
	return () => locks().filter((lock) => !older.has(lock) && isHeld(path.join(dataFolder, lock)));
}

/** A host rewrites its lock when it begins to end. One that has ended meanwhile leaves an empty file; a running one fills it at once. */
const rewriteMs = 3_000;

function isHeld(lock: string): boolean {
	try {
		const pid = /"pid":(\d+)/.exec(readFileSync(lock, 'utf8'))?.[1];
		if (pid === undefined ? Date.now() - statSync(lock).mtimeMs < rewriteMs : isRunning(Number(pid))) return true;
	} catch {
		return false;
	}
	rmSync(lock, { force: true });
	return false;
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
