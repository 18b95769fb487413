import path from 'node:path';
import type { VscodeWindow } from '../driver/window.ts';

const media = path.resolve(import.meta.dirname, '../../../media');

/** Without what is not ours, so that a picture shows the matter. */
export const pictureSettings = {
	'editor.minimap.enabled': false,
	'workbench.activityBar.location': 'hidden',
	'workbench.statusBar.visible': false,
	'breadcrumbs.enabled': false,
};

/** Keeps the part of the window that tells the story (CSS pixels) as `media/NAME.png`. */
export async function take(
	window: VscodeWindow,
	name: string,
	clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<void> {
	await window.page.screenshot({ path: path.join(media, `${name}.png`), clip });
}
