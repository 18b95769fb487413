import type { Locator } from 'playwright-core';
import { placeOf } from './editor.ts';
import { actUntilVisible } from './poll.ts';
import type { VscodeWindow } from './window.ts';

/** Moves the mouse onto `text` in the editor and waits for the hover that holds `expected`; gives that hover. */
export async function hoverText(window: VscodeWindow, text: string, expected: string): Promise<Locator> {
	const hovers = window.page.locator('.monaco-hover:visible');
	const hover = hovers.filter({ hasText: expected });
	await actUntilVisible(hover.first(), async () => {
		// A hover that still shows would stay as it is, and VS Code would not ask anew.
		await window.page.mouse.move(1, 1);
		await hovers.first().waitFor({ state: 'hidden' });
		const { x, y } = await placeOf(window, text);
		// A hover starts at a move inside the editor, so the mouse has to come from somewhere else.
		await window.page.mouse.move(x, y + 200);
		await window.page.mouse.move(x, y, { steps: 3 });
	});
	return hover.first();
}
