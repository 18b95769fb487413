import type { Locator } from 'playwright-core';
import { actUntilVisible, poll } from './poll.ts';
import type { VscodeWindow } from './window.ts';

/**
 * Runs the command with this title as a person does, through the command palette. That the row can be clicked is tried as often as it takes,
 * as the palette may go away; the click itself is made once, since one that is answered late would run the command twice.
 */
export async function runCommand(window: Pick<VscodeWindow, 'page'>, title: string): Promise<void> {
	const row = quickRow(window, title);
	await poll(async () => {
		await openPalette(window, title);
		await parkMouse(window);
		return await row.click({ trial: true, timeout: inputMs }).then(
			() => true,
			() => false,
		);
	}, `the command "${title}"`);
	await row.click();
	await row.waitFor({ state: 'hidden' });
}

/** Moves the mouse to the status bar: where it took a row last, the tooltip of the row that is there now would lie over what is clicked next. */
async function parkMouse({ page }: Pick<VscodeWindow, 'page'>): Promise<void> {
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	await page.mouse.move(width / 2, height - 5);
}

/** Closes the open quick input; a key pressed before it has the focus would reach what is behind it. */
export async function closeQuickInput({ page }: Pick<VscodeWindow, 'page'>): Promise<void> {
	const input = page.locator('.quick-input-widget input.input');
	await input.press('Escape');
	await input.waitFor({ state: 'hidden' });
}

/** Opens the command palette, again and again until it offers a command with this in its title: extensions come after the window. */
export async function openPalette(window: Pick<VscodeWindow, 'page'>, title: string): Promise<void> {
	await actUntilVisible(quickRow(window, title), async () => {
		await window.page.keyboard.press('F1');
		await tryToType(window, `>${title}`);
	});
}

/** Types into the open quick input, waits for a row with `label` in its label, and takes it. */
export async function pick(window: Pick<VscodeWindow, 'page'>, typed: string, label: string): Promise<void> {
	const row = quickRow(window, label);
	await actUntilVisible(row, () => typeIntoQuickInput(window, typed));
	await parkMouse(window);
	await row.click();
	await row.waitFor({ state: 'hidden' });
}

/** Types into the open quick input (palette, quick pick or input box), and sees that it stays there: one quick input may follow another. */
export async function typeIntoQuickInput(window: Pick<VscodeWindow, 'page'>, typed: string): Promise<void> {
	await poll(() => tryToType(window, typed), `"${typed}" in the quick input`);
}

/** How long a quick input may take to come; one that fades away takes no text, and another has to be asked for. */
const inputMs = 2_000;

async function tryToType({ page }: Pick<VscodeWindow, 'page'>, typed: string): Promise<boolean> {
	const input = page.locator('.quick-input-widget input.input');
	return await input.fill(typed, { timeout: inputMs }).then(
		async () => (await input.inputValue()) === typed,
		() => false,
	);
}

/** The rows of the open quick pick. */
export function quickRows(window: Pick<VscodeWindow, 'page'>): Locator {
	return window.page.locator('.quick-input-list .monaco-list-row');
}

/** The first row of the open quick pick with `text` in its label; the words beside and below the label do not count. */
export function quickRow(window: Pick<VscodeWindow, 'page'>, text: string): Locator {
	const label = window.page.locator('.quick-input-list-row .label-name', { hasText: text });
	return quickRows(window).filter({ has: label }).first();
}

/** The first row of the open quick pick, if it has `text` in its label: what the list puts first shows which list it is. */
export function topQuickRow(window: Pick<VscodeWindow, 'page'>, text: string): Locator {
	return quickRow(window, text).and(window.page.locator('[data-index="0"]'));
}
