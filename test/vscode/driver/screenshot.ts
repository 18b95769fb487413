import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { VscodeWindow } from './window.ts';

const folder = path.resolve(import.meta.dirname, '../../../out/screens');

/** Keeps a picture of the window as `out/screens/NAME.png`. */
export async function screenshot(window: VscodeWindow, name: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await window.page.screenshot({ path: path.join(folder, `${name}.png`) });
}
