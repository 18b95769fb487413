import type { Page } from 'playwright-core';
import { poll } from './poll.ts';
import type { VscodeWindow } from './window.ts';

/**
 * Takes the place of `window.open` in the page, which VS Code calls for every page that leaves it (`env.openExternal`, links); to a mail
 * program it goes by an address of its own. Gives the list that fills with them.
 */
export async function recordExternalPages(page: Page): Promise<string[]> {
	const addresses: string[] = [];
	await page.exposeFunction('recordExternalPage', (address: string) => addresses.push(address));
	// What is for another program (a mail) the page goes to by itself; the browser has none and stays.
	const devTools = await page.context().newCDPSession(page);
	await devTools.send('Page.enable');
	devTools.on('Page.frameRequestedNavigation', ({ url }) => {
		if (url.startsWith('mailto:')) addresses.push(url);
	});
	await page.addInitScript(() => {
		const page = globalThis as unknown as { recordExternalPage(address: string): Promise<void> };
		globalThis.open = (address) => {
			void page.recordExternalPage(String(address));
			// VS Code takes a window for the sign that nothing blocked it.
			return globalThis.window;
		};
	});
	return addresses;
}

/** Says "Open" when VS Code asks whether to open an external website, and gives the address that it then opened. */
export async function agreeToExternalPage(window: VscodeWindow): Promise<string> {
	const known = window.externalPages.length;
	const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'external website' });
	await dialog.getByRole('button', { name: 'Open', exact: true }).click();
	return await externalPage(window, known);
}

/** Waits for the external page number `index` (from 0) of this window and gives its address. */
export async function externalPage(window: VscodeWindow, index: number): Promise<string> {
	await poll(() => window.externalPages.length > index, 'an external page');
	return window.externalPages[index] ?? '';
}
