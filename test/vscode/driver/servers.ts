import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { type ExtensionUnderTest, extensionUnderTest } from './extensionUnderTest.ts';
import { type Key, type OpenServer, type Server, startServer, writeUserSettings } from './server.ts';
import { type SharedWindows, sharedWindows } from './sharedWindows.ts';

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

/** The servers of this suite, by what its windows need. What a host logs is laid to the window that is open: never two suites at once on one. */
const servers = new Map<string, Promise<Server>>();
after(async () => {
	for (const server of servers.values()) await (await server).stop();
});

/** The server for a window with these needs, which this test file keeps for all windows that need the same. */
export async function serverFor(needs: ServerNeeds): Promise<OpenServer> {
	const shared = sharedWindows();
	// What a test changed in the user's settings is not there for the next.
	if (shared !== undefined && Object.keys(needs).length === 0) return shareServer(shared);
	const key = JSON.stringify(needs);
	const server = servers.get(key) ?? startFor(needs);
	servers.set(key, server);
	return await server;
}

/** A server for windows that need nothing of their own. */
export async function startDefaultServer(): Promise<Server> {
	return await startFor({});
}

function shareServer({ server }: SharedWindows): OpenServer {
	writeUserSettings(server.dataFolder);
	return server;
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
