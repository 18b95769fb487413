import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Tells the process ids of the extension hosts that were started since this call and run; each holds the lock of its storage. A lock whose
 * host is gone without having removed it, is removed.
 */
export function hostsSince({ dataFolder }: { readonly dataFolder: string }): () => readonly (number | undefined)[] {
	const locks = () => globSync('data/User/workspaceStorage/*/vscode.lock', { cwd: dataFolder });
	const older = new Set(locks());
	return () =>
		locks()
			.filter((lock) => !older.has(lock))
			.flatMap((lock) => holderOf(path.join(dataFolder, lock)));
}

/** Nobody for a lock that is gone; undefined for one that is just being written. */
function holderOf(lock: string): readonly (number | undefined)[] {
	const written = textOf(lock);
	if (written === undefined) return [];
	const pid = /"pid":(\d+)/.exec(written)?.[1];
	if (pid === undefined) return [undefined];
	if (signal(Number(pid), 0)) return [Number(pid)];
	rmSync(lock, { force: true });
	return [];
}

function textOf(lock: string): string | undefined {
	try {
		return readFileSync(lock, 'utf8');
	} catch {
		return undefined;
	}
}

/** Whether there is such a process. */
export function signal(pid: number, name: 0 | 'SIGTERM'): boolean {
	try {
		return process.kill(pid, name);
	} catch {
		return false;
	}
}
