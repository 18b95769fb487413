import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Server } from './server.ts';

/** Folder of the server's own origin under which the extension is served; an extension from another origin is never fetched. */
const extensionRoute = '/extension-under-test';

/**
 * Turns the page into a VS Code for the Web: without a remote authority its only extension host is the web worker, which is given
 * the extension in `extensionFolder`.
 */
export async function routeWebHost(page: Page, server: Server, extensionFolder: string): Promise<void> {
	const origin = { scheme: 'http', authority: `127.0.0.1:${server.port}` };
	await page.route(
		(url) => url.port === String(server.port) && url.pathname === '/',
		async (route) => {
			const response = await route.fetch();
			const body = (await response.text()).replace(
				/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
				(_, start: string, settings: string) => {
					const { remoteAuthority: _remote, ...rest } = JSON.parse(settings.replaceAll('&quot;', '"')) as Record<string, unknown>;
					const configuration = { ...rest, additionalBuiltinExtensions: [{ ...origin, path: extensionRoute }] };
					return `${start}${JSON.stringify(configuration).replaceAll('"', '&quot;')}"`;
				},
			);
			await route.fulfill({ response, body });
		},
	);
	await page.route(
		(url) => url.pathname.startsWith(`${extensionRoute}/`),
		async (route) => {
			const file = path.join(extensionFolder, new URL(route.request().url()).pathname.slice(extensionRoute.length));
			await route.fulfill(existsSync(file) ? { path: file } : { status: 404 });
		},
	);
}
