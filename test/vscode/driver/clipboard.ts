import { poll } from './poll.ts';
import type { VscodeWindow } from './window.ts';

/** Puts `text` on the clipboard, as another program would. */
export async function writeClipboard(window: VscodeWindow, text: string): Promise<void> {
	await window.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

/** Waits until something other than `before` is on the clipboard, and gives it. */
export async function nextClipboard(window: VscodeWindow, before = ''): Promise<string> {
	let text = before;
	await poll(async () => {
		text = await window.page.evaluate(() => navigator.clipboard.readText());
		return text !== before;
	}, 'a new text on the clipboard');
	return text;
}
