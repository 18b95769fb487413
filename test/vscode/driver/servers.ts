import { after } from 'node:test';
import { type OpenServer, type Server, writeUserSettings } from './server.ts';
import { type SharedWindows, sharedWindows } from './sharedWindows.ts';
import { type ServerNeeds, startWindowServer } from './windowServer.ts';

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
	const server = servers.get(key) ?? startWindowServer(needs);
	servers.set(key, server);
	return await server;
}

function shareServer({ server }: SharedWindows): OpenServer {
	writeUserSettings(server.dataFolder);
	return server;
}
