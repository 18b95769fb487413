import type { Page } from 'playwright-core';
import type { OpenServer } from './server.ts';

/** What a window opens with; absolute paths. */
export interface WorkbenchOptions {
	readonly folder?: string | undefined;
	readonly extensionDevelopmentPath?: string | undefined;
	readonly extensionTestsPath?: string | undefined;
}

/** VS Code's own driver for smoke tests, in the page of a server started with `--enable-smoke-test-driver`. */
interface SmokeTestDriver {
	whenWorkbenchRestored(): Promise<void>;
}

/** The address of a window of `server`. It is the page's own host and port that the paths inside must name. */
export function workbenchUrl(server: OpenServer, options: WorkbenchOptions): string {
	const remote = (file: string) => `vscode-remote://127.0.0.1:${server.port}${file}`;
	const { extensionDevelopmentPath, extensionTestsPath, folder } = options;
	const payload = [
		['skipWelcome', 'true'],
		...(extensionDevelopmentPath ? [['extensionDevelopmentPath', remote(extensionDevelopmentPath)]] : []),
		...(extensionTestsPath ? [['extensionTestsPath', remote(extensionTestsPath)]] : []),
	];
	const url = new URL(`http://127.0.0.1:${server.port}/`);
	url.searchParams.set('payload', JSON.stringify(payload));
	if (folder === undefined) url.searchParams.set('ew', 'true');
	else url.searchParams.set('folder', folder);
	return url.href;
}

/** Waits until the workbench in the page has its editors and views back. */
export async function workbenchRestored(page: Page): Promise<void> {
	await page.waitForFunction(() => 'driver' in globalThis);
	await page.evaluate(() => (globalThis as unknown as { driver: SmokeTestDriver }).driver.whenWorkbenchRestored());
}

/** Colour themes, and the mark that VS Code puts on the workbench once one is in force. */
const themeClasses = {
	'Dark Modern': 'vscode-theme-defaults-themes-dark_modern-json',
	'Light Modern': 'vscode-theme-defaults-themes-light_modern-json',
	'Default High Contrast': 'vscode-theme-defaults-themes-hc_black-json',
} as const;

export type Theme = keyof typeof themeClasses;

/** Every theme that a window can open in: dark, light, high contrast. */
export const themes = Object.keys(themeClasses) as readonly Theme[];

/** Waits until the window has the colours of `theme`; up to seconds after it is restored, it still has others. */
export async function themeApplied(page: Page, theme: Theme): Promise<void> {
	await page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
}
