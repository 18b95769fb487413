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

/** Opens the code actions at `text`, again and again until one has this title, and takes it; `look` sees the open list. */
export async function takeCodeAction(
	window: VscodeWindow,
	text: string,
	title: string,
	look?: () => Promise<void>,
): Promise<void> {
	const row = window.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
	await actUntilVisible(row, async () => {
		await window.page.keyboard.press('Escape');
		await clickText(window, text);
		await window.page.keyboard.press('ControlOrMeta+.');
	});
	await look?.();
	await row.click();
}
