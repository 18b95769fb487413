import { actUntilVisible } from './poll.ts';
import type { VscodeWindow } from './window.ts';

/** Runs the command with this title as a person does, through the command palette. */
export async function runCommand(window: Pick<VscodeWindow, 'page'>, title: string): Promise<void> {
	await openPalette(window, title);
	const row = quickRows(window).filter({ hasText: title }).first();
	await row.click();
	await row.waitFor({ state: 'hidden' });
}

/** Opens the command palette, again and again until it offers a command with this in its title: extensions come after the window. */
export async function openPalette(window: Pick<VscodeWindow, 'page'>, title: string): Promise<void> {
	await actUntilVisible(quickRows(window).filter({ hasText: title }).first(), async () => {
		await window.page.keyboard.press('F1');
		await typeIntoQuickInput(window, `>${title}`);
	});
}

/** Types into the open quick input, waits for the row that reads `row`, and takes it. */
export async function pick(window: Pick<VscodeWindow, 'page'>, typed: string, row: string): Promise<void> {
	await typeIntoQuickInput(window, typed);
	const rows = quickRows(window).filter({ hasText: row });
	await rows.first().waitFor();
	await rows.first().click();
	await rows.first().waitFor({ state: 'hidden' });
}

/** Types into the open quick input (palette, quick pick or input box). */
export async function typeIntoQuickInput(window: Pick<VscodeWindow, 'page'>, typed: string): Promise<void> {
	const input = window.page.locator('.quick-input-widget input.input');
	await input.waitFor();
	await input.fill(typed);
}

/** The rows of the open quick pick. */
export function quickRows(window: Pick<VscodeWindow, 'page'>) {
	return window.page.locator('.quick-input-list .monaco-list-row');
}
