import type { Page } from 'playwright-core';

/** What a window is told by its page, so that windows of one server differ. */
export interface PageOptions {
	/** Settings, as defaults: the user's own lie on the server. */
	readonly configurationDefaults: Readonly<Record<string, unknown>>;
	/** Whether a folder may be untrusted at all. */
	readonly enableWorkspaceTrust: boolean;
}

/** Adds to the workbench's configuration, which stands as JSON in the page, before the workbench reads it; also after a reload. */
export async function setPageOptions(page: Page, options: PageOptions): Promise<void> {
	await page.addInitScript((more) => {
		document.addEventListener('readystatechange', () => {
			const meta = document.getElementById('vscode-workbench-web-configuration');
			if (document.readyState !== 'interactive' || meta === null) return;
			meta.dataset['settings'] = JSON.stringify({ ...(JSON.parse(meta.dataset['settings'] ?? '{}') as object), ...more });
		});
	}, options);
}
