import axe, { type NodeResult, type Result } from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { changeSettings } from './settings.ts';
import type { VscodeWindow } from './window.ts';
import { themeApplied, themes } from './workbench.ts';

/**
 * What axe finds wrong in the view that shows, one line for each rule and element; none is as it should be. It judges what is on the screen,
 * so that colours are those of the theme in force.
 */
export async function accessibilityFaults(view: FrameLocator): Promise<readonly string[]> {
	const frame = await (await view.locator('body').elementHandle())?.ownerFrame();
	if (frame === null || frame === undefined) throw new Error('the view is in no frame');
	// As a debugger would: the view's own policy lets no script in.
	await frame.evaluate(axe.source);
	const { violations } = await frame.evaluate(async () => await (globalThis as unknown as { axe: typeof axe }).axe.run(document));
	return violations.flatMap((rule: Result) => rule.nodes.map((node: NodeResult) => faultOf(rule, node)));
}

function faultOf({ id, help }: Result, { target, failureSummary = '' }: NodeResult): string {
	return `${id}: ${help} | ${target.join(' ')} | ${failureSummary.replace(/\s+/g, ' ')}`;
}

/** The same in each colour theme, each fault with the theme's name before it; the last theme stays in force. */
export async function accessibilityFaultsInThemes(window: VscodeWindow, view: FrameLocator): Promise<readonly string[]> {
	const found: string[] = [];
	for (const theme of themes) {
		changeSettings(window, { 'workbench.colorTheme': theme });
		await themeApplied(window.page, theme);
		await view.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
		found.push(...(await accessibilityFaults(view)).map((fault) => `${theme}: ${fault}`));
	}
	return found;
}
