import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { findBrowser } from '../../../build/setUp/browser.ts';
import { sharedWindows } from './sharedWindows.ts';

/** Nothing that goes out to the network by itself, and no graphics card. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
	// A window of a few seconds pays for V8's optimised code and hardly runs it: 4.2 s of the processor with it, 3.7 s without. Errors, of which
	// VS Code makes many, ask where code stands: noted at once that takes half a second less than functions read again for it.
	'--js-flags=--no-opt --no-maglev --no-enable-lazy-source-positions',
];

/** Starts the headless browser that shows VS Code's windows. */
export async function startBrowser(): Promise<Browser> {
	return await chromium.launch({ executablePath: browserPath(), args: flags });
}

/** The same, for processes that reach it by its address. */
export async function startBrowserServer(): Promise<BrowserServer> {
	return await chromium.launchServer({ executablePath: browserPath(), args: flags, host: '127.0.0.1' });
}

/** The browser that the suites of this run share, or one for this suite alone; closing it closes only what this suite opened. */
export async function suiteBrowser(): Promise<Browser> {
	const shared = sharedWindows();
	return shared === undefined ? await startBrowser() : await chromium.connect(shared.browser);
}

function browserPath(): string {
	const executablePath = findBrowser();
	if (executablePath === undefined) throw new Error('no Chromium: run `npm run setup` first');
	return executablePath;
}
