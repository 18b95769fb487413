import type { FrameLocator, Locator } from 'playwright-core';
import { pick, runCommand, typeIntoQuickInput } from './quickInput.ts';
import { webview } from './webview.ts';
import type { VscodeWindow } from './window.ts';

/** The request panel's document. */
export type RequestPanel = FrameLocator;

/** Opens the request panel and waits until the extension has filled it. */
export async function openRequestPanel(window: VscodeWindow): Promise<RequestPanel> {
	await runCommand(window, 'BangmodStorage: Send a Test Request');
	const panel = webview(window);
	await panel.locator('.sources').waitFor();
	return panel;
}

/** Takes a choice of a list by its label. */
export async function choose(panel: RequestPanel, id: string, label: string): Promise<void> {
	const select = panel.locator(`vscode-single-select#${id}`);
	await select.click();
	await select.getByRole('option', { name: label, exact: false }).first().click();
}

/** Types into a field, in place of what it held. */
export async function fill(panel: RequestPanel, id: string, text: string): Promise<void> {
	await panel.locator(`#${id}`).locator('input, textarea').fill(text);
}

/** Takes an endpoint of its own and adds a key for it. */
export async function connect(
	window: VscodeWindow,
	panel: RequestPanel,
	endpoint: string,
	key: { readonly accessKeyId: string; readonly secretAccessKey: string },
	life?: string,
): Promise<void> {
	await choose(panel, 'place', 'Another endpoint');
	await fill(panel, 'endpoint', endpoint);
	await addKey(window, panel, key.accessKeyId, key.secretAccessKey, life);
}

/** Adds a key by the panel's button and VS Code's prompts: id, secret, no session token, and how long it is kept. */
export async function addKey(
	window: VscodeWindow,
	panel: RequestPanel,
	id: string,
	secret: string,
	life = 'secret store',
): Promise<void> {
	await panel.locator('#add-key').click();
	await answerPrompt(window, 'Access key id', id);
	await answerPrompt(window, 'Secret access key', secret);
	await answerPrompt(window, 'Session token', '');
	await prompt(window, 'How long?');
	await pick(window, life, life);
	await panel.locator('#remove-key').waitFor();
}

/** Types into the prompt with this title, in the input itself: the keyboard's focus may still be elsewhere. */
async function answerPrompt(window: VscodeWindow, title: string, typed: string): Promise<void> {
	await prompt(window, title);
	await typeIntoQuickInput(window, typed);
	await window.page.locator('.quick-input-widget input.input').press('Enter');
}

async function prompt({ page }: VscodeWindow, title: string): Promise<void> {
	await page.locator('.quick-input-widget .quick-input-title', { hasText: title }).waitFor();
}

/** Opens a part of the panel by its tab. */
export async function showPart(panel: RequestPanel, part: 'request' | 'deck' | 'check' | 'presigned'): Promise<void> {
	await panel.locator(`#tab-${part}`).click();
	await panel.locator(`#tab-${part}[aria-selected="true"]`).waitFor();
}

/** Presses Send. */
export async function send(panel: RequestPanel): Promise<void> {
	await panel.locator('vscode-button#send:not([disabled])').click();
}

/** Answers VS Code's modal question that says this; gives its whole text. Another may follow at once. */
export async function answerModal({ page }: VscodeWindow, question: string, button: string): Promise<string> {
	const dialog = page.locator('.monaco-dialog-box').filter({ hasText: question });
	await dialog.waitFor();
	const text = await dialog.innerText();
	await dialog.getByRole('button', { name: button, exact: true }).click();
	await dialog.waitFor({ state: 'hidden' });
	return text;
}

/** The answer's status line, once it reads like this. */
export async function waitForStatus(panel: RequestPanel, status: string | RegExp): Promise<Locator> {
	const line = panel.locator('#status').filter({ hasText: status });
	await line.waitFor();
	return line;
}
