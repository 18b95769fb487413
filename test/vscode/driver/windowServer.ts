import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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

/** Starts a server for windows with these needs. */
export async function startWindowServer({ extension = extensionUnderTest(), ...needs }: ServerNeeds): Promise<Server> {
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
