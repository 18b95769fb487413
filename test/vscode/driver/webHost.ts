import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import type { FolderFiles } from './folderFiles.ts';
import type { OpenServer } from './server.ts';
import { testExtension } from './testExtension.ts';

/** What a window with a web worker as its only extension host is given. */
export interface WebHostOptions {
	/** The extension under test, built, and what is to be beside it. */
	readonly extensionFolders: readonly string[];
	readonly files: FolderFiles;
	readonly settings: Readonly<Record<string, unknown>>;
}

/** Paths of the server's own origin under which extensions are served (and a number); one from another origin is never fetched. */
const extensionRoute = '/extension-';
const filesRoute = '/files-extension';

/** The folder of such a window; `webFiles.ts` brings it. VS Code trusts every folder without a question whose scheme is another. */
export const webFolder = 'vscode-vfs://files/work';

/**
 * Turns the page into a VS Code for the Web: without a remote authority there is no server behind the workbench, and its only
 * extension host is the web worker. Settings are given as defaults, because its user settings are the browser's.
 */
export async function routeWebHost(page: Page, server: OpenServer, options: WebHostOptions): Promise<void> {
	const authority = `127.0.0.1:${server.port}`;
	const extensions = options.extensionFolders.map((folder, index) => ({ folder, route: `${extensionRoute}${index}` }));
	const routes = [filesRoute, ...extensions.map(({ route }) => route)];
	const additionalBuiltinExtensions = routes.map((route) => ({ scheme: 'http', authority, path: route }));
	const configuration = { additionalBuiltinExtensions, configurationDefaults: options.settings };
	const filesExtension = await webFilesExtension(options.files);
	await page.route(
		(url) => url.host === authority,
		async (route) => {
			const { pathname } = new URL(route.request().url());
			if (pathname === '/') await fulfilWith(route, (html) => configure(html, configuration));
			// The server's workbench takes its own address for a remote authority, whatever its configuration says.
			else if (pathname.endsWith('/workbench/workbench.js'))
				await fulfilWith(route, (script) => script.replace('remoteAuthority:location.host', 'remoteAuthority:void 0'));
			else if (pathname.startsWith(`${filesRoute}/`))
				await fulfilFrom(route, filesExtension[pathname.slice(filesRoute.length + 1)]);
			else
				await fulfilFile(
					route,
					extensions.find((extension) => pathname.startsWith(`${extension.route}/`)),
					pathname,
				);
		},
	);
}

/** Gives the list that fills with what nobody catches in the page and its workers, the extension host among them. */
export function recordWebHostErrors(page: Page): readonly string[] {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	return errors;
}

async function fulfilWith(route: Route, change: (body: string) => string): Promise<void> {
	const response = await route.fetch();
	await route.fulfill({ response, body: change(await response.text()) });
}

async function fulfilFrom(route: Route, body: string | undefined): Promise<void> {
	await route.fulfill(body === undefined ? { status: 404 } : { body });
}

async function fulfilFile(
	route: Route,
	extension: { readonly folder: string; readonly route: string } | undefined,
	pathname: string,
): Promise<void> {
	if (extension === undefined) return await route.fallback();
	const file = path.join(extension.folder, pathname.slice(extension.route.length));
	await route.fulfill(existsSync(file) ? { path: file } : { status: 404 });
}

/** Adds to the workbench's configuration, which stands as JSON in an attribute of the page. */
function configure(html: string, more: object): string {
	return html.replace(
		/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
		(_, start: string, settings: string) => {
			const configuration = { ...(JSON.parse(settings.replaceAll('&quot;', '"')) as object), ...more };
			return start + JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
		},
	);
}

/** The two files of the extension that brings the window's folder. */
async function webFilesExtension(files: FolderFiles): Promise<Readonly<Record<string, string>>> {
	const encoded = Object.entries(files).map(([name, content]) => {
		const isText = typeof content === 'string' || content instanceof Uint8Array;
		return [name, isText ? Buffer.from(content).toString('base64') : content.size];
	});
	return await testExtension({
		entry: 'webFiles.ts',
		define: { WEB_FILES: JSON.stringify(Object.fromEntries(encoded)) },
		manifest: { name: 'web-files', activationEvents: ['onFileSystem:vscode-vfs'] },
	});
}
