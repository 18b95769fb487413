import { pick } from './quickInput.ts';
import type { VscodeWindow } from './window.ts';

/** Shows the output channel with this name, as a person does; its lines are then found like those of an editor. */
export async function showOutputChannel(window: VscodeWindow, name: string): Promise<void> {
	await window.page.keyboard.press('F1');
	await pick(window, '>Output: Show Output Channels...', 'Show Output Channels...');
	await pick(window, name, name);
	await window.page.locator('.output-view-container .view-lines, .panel .output-view .view-lines').first().waitFor();
}
