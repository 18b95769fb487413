import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../build/setUp/browser.ts';

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
];

/** Starts the headless browser that shows VS Code's windows. */
export async function startBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (executablePath === undefined) throw new Error('no Chromium: run `npm run setup` first');
	return await chromium.launch({ executablePath, args: flags });
}
