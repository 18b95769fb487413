import type { FrameLocator, Locator } from 'playwright-core';
import { runCommand, typeIntoQuickInput } from './quickInput.ts';
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

/** Adds a key by the panel's button and VS Code's two prompts. */
export async function addKey(window: VscodeWindow, panel: RequestPanel, id: string, secret: string): Promise<void> {
	await panel.locator('#add-key').click();
	await typeIntoQuickInput(window, id);
	await window.page.keyboard.press('Enter');
	await window.page.locator('.quick-input-widget input[type="password"]').waitFor();
	await typeIntoQuickInput(window, secret);
	await window.page.keyboard.press('Enter');
	await panel.locator('#remove-key').waitFor();
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
