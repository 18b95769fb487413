import type { Locator } from 'playwright-core';
import { actUntilVisible } from './poll.ts';
import { runCommand } from './quickInput.ts';
import type { VscodeWindow } from './window.ts';

/** The texts of all notifications that wait, newest first, as the notifications centre shows them. */
export async function notifications(window: VscodeWindow): Promise<string[]> {
	await runCommand(window, 'Notifications: Show Notifications');
	const centre = window.page.locator('.notifications-center.visible');
	await centre.waitFor();
	const texts = await centre.locator('.notification-list-item-message').allInnerTexts();
	await window.page.keyboard.press('Escape');
	return texts;
}

/** Opens the notifications centre and waits for the notification with `text`; the centre stays open. */
export async function notification(window: VscodeWindow, text: string): Promise<Locator> {
	const item = window.page.locator('.notifications-center .notification-list-item', { hasText: text }).first();
	await actUntilVisible(item, () => runCommand(window, 'Notifications: Show Notifications'));
	return item;
}
