import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { suiteBrowser } from './browser.ts';
import { type ExtensionUnderTest, extensionFiles, extensionUnderTest } from './extensionUnderTest.ts';
import { recordExternalPages } from './externalPages.ts';
import { type FolderFiles, writeFiles } from './folderFiles.ts';
import { hostErrors } from './hostErrors.ts';
import { hostLocksSince } from './hostLocks.ts';
import { keepPicture } from './screenshot.ts';
import { setPageOptions } from './pageOptions.ts';
import { type Key, quietSettings } from './server.ts';
import { serverFor } from './servers.ts';
import { recordWebHostErrors, routeWebHost, webFolder } from './webHost.ts';
import { type Theme, themeApplied, workbenchRestored, workbenchUrl } from './workbench.ts';

/** What a window opens with. */
export interface WindowOptions {
	/** Files of the folder it shows, by their path in it. Without files the folder is empty. */
	readonly files?: FolderFiles;
	/** Settings that are in force unless the user or the folder sets others. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** The user's keys. */
	readonly keys?: readonly Key[];
	readonly theme?: Theme;
	/** `false`: restricted mode. */
	readonly trusted?: boolean;
	/** Which extension host: a Node process (as on a desktop), or a web worker (as on vscode.dev). */
	readonly host?: 'node' | 'web';
	/** The extension: this project's, from its folder or installed, unless given. */
	readonly extension?: ExtensionUnderTest;
	/** Folder of a second extension, which VS Code takes for one of its own. The window has a server of its own for it (as for `keys`, `env`, `extension`). */
	readonly beside?: string;
	/** No folder is open. */
	readonly isEmpty?: boolean;
	/** Environment of the extension host and of terminals. */
	readonly env?: NodeJS.ProcessEnv;
}

/** One window of a real VS Code. */
export interface VscodeWindow {
	readonly page: Page;
	/** The folder it shows, absolute. */
	readonly folder: string;
	/** Where its server writes. */
	readonly serverData: string;
	/** The locks that its extension host holds now: files. */
	readonly hostLocks: () => readonly string[];
	/** Addresses that the window opened outside of itself, in order; none is really opened. */
	readonly externalPages: readonly string[];
}

/** One browser for all windows of a suite. */
let browser: Promise<Browser> | undefined;
after(async () => await (await browser)?.close());

/**
 * Opens a window for one test and waits until it is ready; the end of the test closes it. A test during which our extension threw
 * something uncaught in its host fails.
 */
export async function openWindow(t: TestContext, options: WindowOptions = {}): Promise<VscodeWindow> {
	const { host = 'node', trusted = true, files = {}, isEmpty = false, beside, extension } = options;
	const scratch = mkdtempSync(path.join(os.tmpdir(), 'vscode-window-'));
	t.after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
	const folder = path.join(scratch, 'work');
	writeFiles(folder, files);
	const theme = options.theme ?? 'Dark Modern';
	const settings = { 'workbench.colorTheme': theme, ...options.settings };
	// A window with the web worker host has its extensions from the page.
	const ofServer = host === 'web' ? {} : { ...(beside && { beside }), ...(extension && { extension }) };
	const server = await serverFor({
		...(options.env && { env: options.env }),
		...(options.keys && { keys: options.keys }),
		...ofServer,
	});
	t.after(hostErrors(server));
	const hostLocks = hostLocksSince(server);
	const page = await newPage(t);
	const externalPages = await recordExternalPages(page);
	await setPageOptions(page, { configurationDefaults: settings, enableWorkspaceTrust: !trusted });
	const shown = extension ?? extensionUnderTest();
	if (host === 'web') {
		const extensionFolders = [extensionFiles(shown), ...(beside === undefined ? [] : [beside])];
		await routeWebHost(page, server, { extensionFolders, files, settings: { ...quietSettings, ...settings } });
		const errors = recordWebHostErrors(page);
		t.after(() => assert.deepEqual(errors, []));
		await page.goto(workbenchUrl(server, { folder: isEmpty ? undefined : webFolder }));
	} else {
		const extensionDevelopmentPath = 'folder' in shown ? shown.folder : undefined;
		await page.goto(workbenchUrl(server, { folder: isEmpty ? undefined : folder, extensionDevelopmentPath }));
	}
	await workbenchRestored(page);
	await themeApplied(page, theme);
	await page.evaluate(() => navigator.clipboard.writeText(''));
	return { page, folder, serverData: server.dataFolder, hostLocks, externalPages };
}

/** A page with a profile of its own, which ends with the test; of a test that failed, a picture stays in `out/screens`. */
async function newPage(t: TestContext): Promise<Page> {
	browser ??= suiteBrowser();
	const permissions = ['clipboard-read', 'clipboard-write'];
	const viewport = { width: 1280, height: 800 };
	// What the browser itself fetches besides the window is a stand-in of the store, with a certificate made for the test.
	const context = await (await browser).newContext({ permissions, viewport, ignoreHTTPSErrors: true });
	const page = await context.newPage();
	t.after(async () => {
		// Node has had this since 20.16; its typings lack it.
		if (!(t as TestContext & { passed: boolean }).passed) await keepPicture(page, `failed ${t.name}`);
		// So its extension host ends by itself, and at once.
		await page.goto('about:blank');
		await context.close();
	});
	return page;
}
