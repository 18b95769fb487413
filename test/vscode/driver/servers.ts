import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { type ExtensionUnderTest, extensionUnderTest } from './extensionUnderTest.ts';
import { type Key, type Server, startServer } from './server.ts';

/**
 * What a window can have only from a server of its own: its environment, keys and extensions come from there. All else (folder, settings,
 * trust, what the window remembers) is each window's own on any server.
 */
export interface ServerNeeds {
	readonly env?: NodeJS.ProcessEnv;
	readonly keys?: readonly Key[];
	readonly beside?: string;
	/** This project's, unless given. */
	readonly extension?: ExtensionUnderTest;
}

/** The servers of this test file, by what its windows need; not of more files, since what a host logs is laid to the window that is open. */
const servers = new Map<string, Promise<Server>>();
after(async () => {
	for (const server of servers.values()) await (await server).stop();
});

/** The server for a window with these needs, which this test file keeps for all windows that need the same. */
export async function serverFor(needs: ServerNeeds): Promise<Server> {
	const key = JSON.stringify(needs);
	const server = servers.get(key) ?? startFor(needs);
	servers.set(key, server);
	return await server;
}

async function startFor({ extension = extensionUnderTest(), ...needs }: ServerNeeds): Promise<Server> {
	const scratch = mkdtempSync(path.join(os.tmpdir(), 'vscode-server-'));
	const extensionsFolder = path.join(scratch, 'extensions');
	if ('extensionsFolder' in extension) cpSync(extension.extensionsFolder, extensionsFolder, { recursive: true });
	// Each window says itself whether its folder is trusted.
	const server = await startServer({ ...needs, extensionsFolder, dataFolder: path.join(scratch, 'data'), trusted: true });
	const stop = async () => {
		await server.stop();
		rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
	};
	return { ...server, stop };
}
