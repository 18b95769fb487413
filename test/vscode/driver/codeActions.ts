import { clickText } from './editor.ts';
import { actUntilVisible } from './poll.ts';
import type { VscodeWindow } from './window.ts';

/** Puts the cursor into `text`, opens the list of code actions there and gives their titles; the list stays open. */
export async function codeActions(window: VscodeWindow, text: string): Promise<string[]> {
	await clickText(window, text);
	const rows = window.page.locator('.action-widget .monaco-list-row.action');
	await actUntilVisible(rows.first(), () => window.page.keyboard.press('ControlOrMeta+.'));
	return await rows.allInnerTexts();
}

/** Opens the code actions at `text` and takes the one with this title. */
export async function takeCodeAction(window: VscodeWindow, text: string, title: string): Promise<void> {
	await codeActions(window, text);
	await window.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).click();
}
