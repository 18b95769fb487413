/** Takes the walkthrough's pictures, which the README shows as well, from a real VS Code, in each kind of theme: `npm run pictures`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { accountOf } from '../../service/standIn/accounts.ts';
import { codeActions } from '../driver/codeActions.ts';
import { openFile } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { runCommand } from '../driver/quickInput.ts';
import { answerModal, choose, connect, fill, openRequestPanel, send, waitForStatus } from '../driver/requestPanel.ts';
import { transitionsDone } from '../driver/screenshot.ts';
import { useStandIn } from '../driver/standIn.ts';
import { webview } from '../driver/webview.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';
import { scanFromExplorer } from '../windows/scanFromExplorer.ts';
import { uploaderLog } from '../windows/scanLog.ts';

const standIn = useStandIn();
const media = path.resolve(import.meta.dirname, '../../../media');
const sample = path.join(media, 'bangmod-sample');
const files = Object.fromEntries(
	['app/uploader.py', 'logs/app.log'].map((name) => [name, readFileSync(path.join(sample, name), 'utf8')]),
);
/** Without what is not ours, so that a picture shows the matter. */
const settings = {
	'editor.minimap.enabled': false,
	'editor.wordWrap': 'on',
	'workbench.activityBar.location': 'hidden',
	'workbench.statusBar.visible': false,
	'workbench.editor.enablePreview': false,
	'breadcrumbs.enabled': false,
	'window.commandCenter': false,
};

/** Without the window's title. */
const clip = { x: 0, y: 32, width: 760, height: 340 };

for (const [name, theme] of [
	['dark', 'Dark Modern'],
	['light', 'Light Modern'],
	['hc', 'Default High Contrast'],
] as const) {
	test(`the walkthrough's pictures, ${name}`, async (t) => {
		const window = await openWindow(t, {
			files: { ...files, 'uploader.log': uploaderLog(1_000_000) },
			settings,
			theme,
			env: standIn.env,
		});
		const { page } = window;
		await page.setViewportSize({ width: 760, height: 560 });
		await scanFromExplorer(window, 'uploader.log');
		await webview(window).locator('.status.complete').waitFor();
		await openFile(window, 'app/uploader.py');
		await openFile(window, 'logs/app.log');
		await runCommand(window, 'View: Close Primary Side Bar');
		await page.locator('.tab', { hasText: 'S3 errors' }).click();
		await webview(window)
			.locator('.chart')
			.first()
			.evaluate((chart) => chart.scrollIntoView({ block: 'center' }));
		await take(window, `scan-${name}`);

		await page.locator('.tab', { hasText: 'app.log' }).click();
		await hoverText(window, 'SignatureDoesNotMatch', 'signs for us-east-1');
		await transitionsDone(page);
		await take(window, `read-${name}`);

		await page.locator('.tab', { hasText: 'uploader.py' }).click();
		await codeActions(window, 'us-east-1');
		await transitionsDone(page);
		await take(window, `act-${name}`);
		await page.keyboard.press('Escape');

		await runCommand(window, 'View: Close All Editors');
		const panel = await openRequestPanel(window);
		await connect(window, panel, standIn.bkk.endpoint, accountOf('main', 'bkk'));
		await choose(panel, 'operation', 'GetObject');
		await fill(panel, 'bucket', 'quarterly-reports');
		await fill(panel, 'key', 'report-2026-11.pdf');
		await send(panel);
		await answerModal(window, 'to this endpoint?', 'Send');
		await waitForStatus(panel, '404');
		await panel.locator('.answer').evaluate((answer) => answer.scrollIntoView({ block: 'start' }));
		await transitionsDone(page);
		await take(window, `send-${name}`);
	});
}

/** Keeps the part of the window that tells the story as `media/walkthrough/NAME.png`. */
async function take(window: VscodeWindow, name: string): Promise<void> {
	await window.page.screenshot({ path: path.join(media, 'walkthrough', `${name}.png`), clip });
}
