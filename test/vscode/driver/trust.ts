import type { Locator } from 'playwright-core';
import { runCommand } from './quickInput.ts';
import { loadedAnew } from './reload.ts';
import type { VscodeWindow } from './window.ts';

/** Gives the window's folder the user's trust, in VS Code's own editor for it. */
export async function grantTrust(window: VscodeWindow): Promise<void> {
	const editor = await openTrustEditor(window);
	await editor.getByRole('button', { name: 'Trust', exact: true }).click();
	await editor.getByText('You trust this folder').waitFor();
	// Escape does not reach it while a webview is behind it.
	await window.page.locator('.modal-editor-header .codicon-close').click();
	await editor.waitFor({ state: 'detached' });
}

/** Takes back the trust that `grantTrust` gave; VS Code then loads the window anew. */
export async function takeTrustBack(window: VscodeWindow): Promise<void> {
	const editor = await openTrustEditor(window);
	const folder = editor.locator('.trusted-uris-table .monaco-table-tr').last();
	await folder.hover();
	await loadedAnew(window, () => folder.locator('.action-label').last().click());
	await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
}

async function openTrustEditor(window: VscodeWindow): Promise<Locator> {
	await runCommand(window, 'Workspaces: Manage Workspace Trust');
	const editor = window.page.locator('.workspace-trust-editor');
	await editor.waitFor();
	return editor;
}
