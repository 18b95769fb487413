import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { placeOf } from './editor.ts';
import { runCommand } from './quickInput.ts';
import type { VscodeWindow } from './window.ts';

/**
 * Changes settings of the open folder; `null` takes one away. The window follows soon: wait for what comes of it. A folder that opened
 * without a `.vscode/settings.json` may miss the first change.
 */
export function changeSettings({ folder }: VscodeWindow, changes: Readonly<Record<string, unknown>>): void {
	const file = path.join(folder, '.vscode/settings.json');
	mkdirSync(path.dirname(file), { recursive: true });
	const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
	const kept = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null);
	writeFileSync(file, JSON.stringify(Object.fromEntries(kept), null, '\t'));
}

/** Types a setting that no folder may set into the user's settings.json, where the last of two wins, and closes it again. */
export async function typeUserSetting(window: VscodeWindow, id: string, value: string): Promise<void> {
	const { page } = window;
	await runCommand(window, 'Preferences: Open User Settings (JSON)');
	const tab = page.locator('.tab.active[data-resource-name="settings.json"]');
	await tab.waitFor();
	await page.locator('.editor-instance .view-lines').first().click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.insertText(`,"${id}":"${value}"`);
	await placeOf(window, `"${id}":"${value}"`);
	await page.keyboard.press('ControlOrMeta+S');
	await page.locator('.tab.active:not(.dirty)[data-resource-name="settings.json"]').waitFor();
	await page.keyboard.press('ControlOrMeta+W');
	await tab.waitFor({ state: 'detached' });
}
