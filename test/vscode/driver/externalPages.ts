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
	await page.addInitScript(() => {
		const page = globalThis as unknown as { recordExternalPage(address: string): Promise<void> };
		globalThis.open = (address) => {
			void page.recordExternalPage(String(address));
			// VS Code takes a window for the sign that nothing blocked it.
			return globalThis.window;
		};
	});
	const protocol = await page.context().newCDPSession(page);
	protocol.on('Page.frameRequestedNavigation', ({ url }) => {
		if (url.startsWith('mailto:')) addresses.push(url);
	});
	await protocol.send('Page.enable');
	return addresses;
}

/** Says "Open" when VS Code asks whether to open an external website, and gives the address that it then opened. */
export async function agreeToExternalPage(window: VscodeWindow): Promise<string> {
	const known = window.externalPages.length;
	const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'external website' });
	await dialog.getByRole('button', { name: 'Open', exact: true }).click();
	await poll(() => window.externalPages.length > known, 'an external page');
	return window.externalPages[known] ?? '';
}
