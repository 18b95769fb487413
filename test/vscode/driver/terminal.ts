import { placeOf } from './editor.ts';
import { runCommand } from './quickInput.ts';
import type { VscodeWindow } from './window.ts';

/** Opens a terminal and waits for its prompt. */
export async function openTerminal(window: VscodeWindow): Promise<void> {
	await runCommand(window, 'Terminal: Create New Terminal');
	await window.page.locator('.terminal-wrapper.active .xterm-rows', { hasText: /[$#%>]/ }).waitFor();
}

/** Types a line into the terminal, and waits until `expected` is on its screen. */
export async function runInTerminal(window: VscodeWindow, line: string, expected: string): Promise<void> {
	await window.page.locator('.terminal-wrapper.active').click();
	await window.page.keyboard.type(`${line}\n`);
	await window.page.locator('.terminal-wrapper.active .xterm-rows', { hasText: expected }).waitFor();
}

/** Takes the link that the first `text` on the terminal's screen is, with Ctrl+click (⌘ on a Mac). */
export async function takeTerminalLink(window: VscodeWindow, text: string): Promise<void> {
	const { page } = window;
	const { x, y } = await placeOf(window, text, '.terminal-wrapper.active .xterm-rows > div');
	await page.keyboard.down('ControlOrMeta');
	// The terminal asks for links once the mouse moves from one cell to another.
	await page.mouse.move(x - 30, y);
	await page.mouse.move(x, y, { steps: 5 });
	await page.locator('.terminal-wrapper.active .xterm-cursor-pointer').waitFor();
	await page.mouse.click(x, y);
	await page.keyboard.up('ControlOrMeta');
}
