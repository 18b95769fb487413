import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Server } from './server.ts';

/**
 * Makes what fails when an extension host of `server` that began after this logged an error: there VS Code writes what an extension throws
 * and nobody catches.
 */
export function hostErrors(server: Server): () => void {
	const logs = () => globSync('data/logs/*/exthost*/remoteexthost.log', { cwd: server.dataFolder });
	const before = new Set(logs());
	return () => {
		const errors = logs()
			.filter((log) => !before.has(log))
			.flatMap((log) => readFileSync(path.join(server.dataFolder, log), 'utf8').split(/\n(?=\d{4}-)/))
			.filter((entry) => entry.includes('[error]'));
		assert.deepEqual(errors, []);
	};
}
