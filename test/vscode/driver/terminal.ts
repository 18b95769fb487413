import { placeOf } from './editor.ts';
import { actUntilVisible } from './poll.ts';
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
	// The hover of every link in a terminal ends so.
	const hover = page.locator('.monaco-hover:visible', { hasText: /\+ click\)$/ });
	await page.keyboard.down('ControlOrMeta');
	await actUntilVisible(hover.first(), async () => {
		const { x, y } = await placeOf(window, text, '.terminal-wrapper.active .xterm-rows > div');
		// The terminal asks for links once the mouse comes from another line.
		await page.mouse.move(x, y + 100);
		await page.mouse.move(x, y, { steps: 5 });
	});
	await page.mouse.down();
	await page.mouse.up();
	await page.keyboard.up('ControlOrMeta');
}
