import { actUntilVisible } from '../driver/poll.ts';
import type { VscodeWindow } from '../driver/window.ts';

/** Scans the file or folder whose name holds `name`, by the explorer's menu. */
export async function scanFromExplorer({ page }: VscodeWindow, name: string): Promise<void> {
	const item = page.getByRole('menuitem', { name: /Scan for S3 Errors/ });
	await actUntilVisible(item, async () => {
		await page.keyboard.press('Escape');
		await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click({ button: 'right' });
	});
	// VS Code takes no click while the menu is still opening; a key it takes at once.
	await item.hover();
	await page.keyboard.press('Enter');
}
