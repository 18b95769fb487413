import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { changeSettings } from './settings.ts';
import type { VscodeWindow } from './window.ts';
import { themeApplied, themes } from './workbench.ts';

const folder = path.resolve(import.meta.dirname, '../../../out/screens');

/** A run of all suites makes no pictures: nobody looks at them, and three themes take seconds each time. */
const isWanted = process.env['WINDOW_PICTURES'] !== 'none';

/** Keeps a picture of the window as `out/screens/NAME.png`. */
export async function screenshot(window: VscodeWindow, name: string): Promise<void> {
	if (isWanted) await keepPicture(window.page, name);
}

/** A laptop's window, and one beside another. */
export const wideAndNarrow = [1280, 500] as const;

/**
 * Keeps a picture in each colour theme, `NAME-THEME.png`, and in each of these widths, `NAME-THEME-WIDTH.png`. What is open stays open
 * meanwhile; the last theme stays in force, and the first width.
 */
export async function screenshots(window: VscodeWindow, name: string, widths: readonly number[] = []): Promise<void> {
	for (const theme of isWanted ? themes : []) {
		changeSettings(window, { 'workbench.colorTheme': theme });
		await themeApplied(window.page, theme);
		await transitionsDone(window.page);
		if (widths.length === 0) await keepPicture(window.page, `${name}-${theme}`);
		for (const width of widths) await keepPictureOfWidth(window.page, `${name}-${theme}-${width}`, width);
	}
}

async function keepPictureOfWidth(page: Page, name: string, width: number): Promise<void> {
	const before = page.viewportSize();
	await page.setViewportSize({ width, height: before?.height ?? 900 });
	await transitionsDone(page);
	await keepPicture(page, name);
	if (before !== null) await page.setViewportSize(before);
}

/** Waits until nothing changes its colour or place any more; what never ends (a cursor that blinks) does not count. */
export async function transitionsDone(page: Page): Promise<void> {
	await page.evaluate(async () => {
		// Colours follow a theme one frame after its mark does.
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
		await Promise.allSettled(ending.map(({ finished }) => finished));
	});
}

/** Keeps a picture of the page, under a name that may be any sentence. */
export async function keepPicture(page: Page, name: string): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: path.join(folder, `${name.replace(/[^\w-]+/g, '-')}.png`) });
}
