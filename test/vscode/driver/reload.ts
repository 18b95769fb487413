import { runCommand } from './quickInput.ts';
import type { VscodeWindow } from './window.ts';
import { workbenchRestored } from './workbench.ts';

/** Loads the window anew by VS Code's own command, which keeps its editors first; a reload by the browser now and then loses them. */
export async function reloadWindow(window: Pick<VscodeWindow, 'page'>): Promise<void> {
	const loaded = window.page.waitForEvent('load');
	await runCommand(window, 'Developer: Reload Window');
	await loaded;
	await workbenchRestored(window.page);
}
