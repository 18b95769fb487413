import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenServer } from './server.ts';

/** VS Code's own quarrel over a folder's lock, where one host begins while the last one ends: it goes on without it. */
const isOfLocks = (entry: string) => /vscode\.lock|_getWorkspaceStorageURI/.test(entry);

/**
 * Makes what fails when an extension host of `server` that began after this logged an error: there VS Code writes what an extension throws
 * and nobody catches.
 */
export function hostErrors(server: OpenServer): () => void {
	const logs = () => globSync('data/logs/*/exthost*/remoteexthost.log', { cwd: server.dataFolder });
	const before = new Set(logs());
	return () => {
		const errors = logs()
			.filter((log) => !before.has(log))
			.flatMap((log) => readFileSync(path.join(server.dataFolder, log), 'utf8').split(/\n(?=\d{4}-)/))
			.filter((entry) => entry.includes('[error]') && !isOfLocks(entry));
		assert.deepEqual(errors, []);
	};
}
