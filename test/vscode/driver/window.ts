import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { recordExternalPages } from './externalPages.ts';
import { hostErrors } from './hostErrors.ts';
import { installExtensions } from './installExtensions.ts';
import { startServer } from './server.ts';
import { routeWebHost } from './webHost.ts';
import { workbenchRestored, workbenchUrl } from './workbench.ts';

/** What a window opens with. */
export interface WindowOptions {
	/** Files of the folder it shows: path in the folder → text or bytes. Without files the folder is empty. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** The user's settings. */
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly theme?: 'Dark Modern' | 'Light Modern' | 'Default High Contrast';
	/** `false`: restricted mode. */
	readonly trusted?: boolean;
	/** Which extension host: a Node process (as on a desktop), or a web worker (as on vscode.dev). */
	readonly host?: 'node' | 'web';
	/** The extension: a folder to develop (this project unless given), or a VSIX file to install first. */
	readonly extension?: { readonly folder: string } | { readonly vsix: string };
	/** Environment of the extension host and of terminals. */
	readonly env?: NodeJS.ProcessEnv;
}

/** One window of a real VS Code. */
export interface VscodeWindow {
	readonly page: Page;
	/** The folder it shows, absolute. */
	readonly folder: string;
	/** Addresses that the window opened outside of itself, in order; none is really opened. */
	readonly externalPages: readonly string[];
}

const project = path.resolve(import.meta.dirname, '../../..');

/** One browser for all windows of a test file. */
let browser: Promise<Browser> | undefined;
after(async () => await (await browser)?.close());

/**
 * Opens a window for one test and waits until it is ready; the end of the test closes it. A test during which our extension threw
 * something uncaught in its host fails.
 */
export async function openWindow(t: TestContext, options: WindowOptions = {}): Promise<VscodeWindow> {
	const scratch = mkdtempSync(path.join(os.tmpdir(), 'vscode-window-'));
	t.after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
	const folder = path.join(scratch, 'work');
	writeFiles(folder, options.files ?? {});
	const extensionsFolder = path.join(scratch, 'extensions');
	const extension = options.extension ?? { folder: project };
	if ('vsix' in extension) installExtensions([extension.vsix], extensionsFolder);
	const server = await startServer({
		settings: { 'workbench.colorTheme': options.theme ?? 'Dark Modern', ...options.settings },
		trusted: options.trusted ?? true,
		dataFolder: path.join(scratch, 'data'),
		extensionsFolder,
		env: options.env ?? {},
	});
	t.after(() => server.stop());
	browser ??= startBrowser();
	const context = await (await browser).newContext({
		permissions: ['clipboard-read', 'clipboard-write'],
		viewport: { width: 1280, height: 800 },
	});
	t.after(() => context.close());
	t.after(() => hostErrors(server));
	const page = await context.newPage();
	const externalPages = await recordExternalPages(page);
	const extensionDevelopmentPath = 'folder' in extension ? extension.folder : undefined;
	if (options.host === 'web') await routeWebHost(page, server, extensionDevelopmentPath ?? project);
	await page.goto(workbenchUrl(server, { folder, ...(options.host !== 'web' && { extensionDevelopmentPath }) }));
	await workbenchRestored(page);
	return { page, folder, externalPages };
}

function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
	mkdirSync(folder, { recursive: true });
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
