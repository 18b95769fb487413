import { pick, runCommand } from './quickInput.ts';
import type { VscodeWindow } from './window.ts';

/**
 * Opens a file of the window's folder and waits for its editor: from the explorer, or by quick open when it lies deeper (which the
 * web host does not offer).
 */
export async function openFile(window: VscodeWindow, name: string): Promise<void> {
	if (name.includes('/')) {
		await window.page.keyboard.press('ControlOrMeta+P');
		await pick(window, name, name.split('/').at(-1) ?? name);
	} else await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
	await activeTab(window, name).waitFor();
}

/** The tab in front, if it shows the file with this name. */
function activeTab(window: VscodeWindow, name: string) {
	return window.page.locator(`.tab.active[data-resource-name="${name.split('/').at(-1)}"]`);
}

/** Opens an untitled document and puts `text` into it. */
export async function openUntitled(window: VscodeWindow, text: string): Promise<void> {
	await runCommand(window, 'File: New Untitled Text File');
	await activeTab(window, 'Untitled-1').waitFor();
	await window.page.keyboard.insertText(text);
}
