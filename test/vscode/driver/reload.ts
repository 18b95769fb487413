import { poll } from './poll.ts';
import { runCommand } from './quickInput.ts';
import type { VscodeWindow } from './window.ts';
import { workbenchRestored } from './workbench.ts';

/** Loads the window anew by VS Code's own command, which keeps its editors first; a reload by the browser now and then loses them. */
export async function reloadWindow(window: VscodeWindow): Promise<void> {
	await loadedAnew(window, () => runCommand(window, 'Developer: Reload Window'));
	await workbenchRestored(window.page);
}

/** A host whose window is gone ends by itself within seconds; on a machine with other work that took more than half a minute. */
const hostEndMs = 90_000;

/**
 * Does `act`, by which VS Code loads the window anew, and waits for the load. An empty page stands between until the extension host of before
 * has ended: while that one still holds the lock of its storage, the new one logs errors and takes another storage.
 */
export async function loadedAnew({ page, hostLocks }: VscodeWindow, act: () => Promise<void>): Promise<void> {
	const address = page.url();
	const isDocument = (url: URL) => url.href === address;
	const emptied = page.waitForEvent('load');
	await page.route(isDocument, (route) => route.fulfill({ body: '', contentType: 'text/html' }));
	await act();
	await emptied;
	await page.unroute(isDocument);
	await poll(() => hostLocks().length === 0, 'the end of the extension host before the reload', hostEndMs);
	await page.goto(address);
}
