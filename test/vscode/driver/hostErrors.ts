import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Server } from './server.ts';

/** Fails when the extension host of `server` logged an error: there VS Code writes what an extension throws and nobody catches. */
export function hostErrors(server: Server): void {
	const logs = globSync('data/logs/*/exthost*/remoteexthost.log', { cwd: server.dataFolder });
	const errors = logs
		.flatMap((log) => readFileSync(path.join(server.dataFolder, log), 'utf8').split('\n'))
		.filter((line) => line.includes('[error]'));
	assert.deepEqual(errors, []);
}
