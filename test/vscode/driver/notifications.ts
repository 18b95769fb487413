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
