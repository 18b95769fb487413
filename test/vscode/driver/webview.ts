import type { FrameLocator } from 'playwright-core';
import type { VscodeWindow } from './window.ts';

/** The document inside the webview that shows; ordinary locators work from there. */
export function webview(window: VscodeWindow): FrameLocator {
	return window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}
