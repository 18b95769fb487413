import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { VscodeWindow } from './window.ts';

const folder = path.resolve(import.meta.dirname, '../../../out/screens');

/** Keeps a picture of the window as `out/screens/NAME.png`. */
export async function screenshot(window: VscodeWindow, name: string): Promise<void> {
	await keepPicture(window.page, name);
}

/** Keeps a picture of the page, under a name that may be any sentence. */
export async function keepPicture(page: Page, name: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: path.join(folder, `${name.replace(/[^\w-]+/g, '-')}.png`) });
}
