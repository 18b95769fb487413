import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { makeNonce } from '../../../src/host/nonce.ts';
import { writeMessage } from '../../../src/panel/message.ts';
import { viewHtml } from '../../../src/panel/viewHtml.ts';

/** A view of ours alone in a browser: its real document, policy, script and style, and a test in the place of the extension. */
export interface BareView {
	readonly page: Page;
	/** Goes with every message of the test. */
	readonly token: string;
	/** Whatever the view tried that it should not: addresses it asked for, dialogs, windows, uncaught errors and what its policy stopped. */
	readonly trespasses: readonly string[];
	/** Gives the view messages one after the other, as the extension would. */
	post(messages: readonly unknown[]): Promise<void>;
}

const origin = 'https://view.test';
const bundles = path.resolve(import.meta.dirname, '../../../dist/webview');

/** Opens a view in a page of its own. Nothing leaves the browser: what is not the view's own three files is refused, and told. */
export async function openBareView(browser: Browser, name: 'request' | 'scan'): Promise<BareView> {
	const page = await (await browser.newContext()).newPage();
	const token = makeNonce();
	const [script, style] = [`${origin}/${name}.js`, `${origin}/${name}.css`];
	const html = viewHtml({ nonce: makeNonce(), token, cspSource: origin, script, style, language: 'en', title: 'view' });
	const trespasses: string[] = [];
	page.on('dialog', (dialog) => {
		trespasses.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('popup', (popup) => trespasses.push(`window ${popup.url()}`));
	page.on('pageerror', (error) => trespasses.push(`error ${error.message}`));
	page.on('console', (message) => {
		// The corner by which a text area is resized is a picture in VS Code's own elements; the policy lets none through, and nobody misses it.
		if (message.type() === 'error' && !message.text().startsWith("Loading the image 'data:"))
			trespasses.push(`console ${message.text()}`);
	});
	await page.context().route('**', async (route) => {
		const url = route.request().url();
		if (url === `${origin}/`) return await route.fulfill({ body: html, contentType: 'text/html' });
		if (url === script || url === style) return await route.fulfill({ path: path.join(bundles, path.basename(url)) });
		trespasses.push(`request ${url}`);
		await route.abort();
	});
	await page.addInitScript(() => {
		Object.assign(globalThis, {
			acquireVsCodeApi: () => ({ postMessage: () => {}, getState: () => undefined, setState: () => {} }),
		});
	});
	await page.goto(`${origin}/`);
	const post = (messages: readonly unknown[]) =>
		page.evaluate(
			(texts) => {
				for (const data of texts) dispatchEvent(new MessageEvent('message', { data }));
			},
			messages.map((message) => writeMessage(token, message)),
		);
	return { page, token, trespasses, post };
}
