import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeCodeAction } from '../driver/codeActions.ts';
import { externalPage } from '../driver/externalPages.ts';
import { hoverText } from '../driver/hover.ts';
import { poll } from '../driver/poll.ts';
import { closeQuickInput, pick, quickRow, runCommand } from '../driver/quickInput.ts';
import { screenshot, screenshots } from '../driver/screenshot.ts';
import { webview } from '../driver/webview.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';
import { workbenchRestored } from '../driver/workbench.ts';

test('the walkthrough has at most five steps, and the button of each does what it says', async (t) => {
	const window = await openWindow(t);
	await runCommand(window, 'View: Close Primary Side Bar');
	await openWalkthrough(window);
	const titles = await window.page.locator('.getting-started-step .step-title').allInnerTexts();
	assert.ok(titles.length > 0 && titles.length <= 5, titles.join());
	await screenshots(window, 'walkthrough');

	await press(window, 'Send a test request', 2);
	await webview(window).locator('.sources').waitFor();
	await openWalkthrough(window);
	await press(window, 'Scan a log', 3);
	await closeQuickInput(window);
	await openWalkthrough(window);
	await press(window, 'Look up an error', 4);
	await quickRow(window, 'BGSBillingHold').waitFor();
	await closeQuickInput(window);

	await openWalkthrough(window);
	await press(window, 'Try it on a sample');
	await window.page.goto(await externalPage(window, 0));
	await workbenchRestored(window.page);
	await fromTheLogToTheFix(window);
});

/** What a person does in the sample: nothing has to be opened, and nothing is typed. */
async function fromTheLogToTheFix(window: VscodeWindow): Promise<void> {
	await window.page.locator('.view-line', { hasText: 'SignatureDoesNotMatch' }).first().waitFor();
	await window.page.locator('.getting-started-step').first().waitFor();
	await hoverText(window, 'SignatureDoesNotMatch', 'signs for us-east-1');
	await screenshot(window, 'sample');
	await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'app' }).first().click();
	await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'uploader.py' }).click();
	await takeCodeAction(window, 'us-east-1', 'Change to ap-southeast-1-bkk, the region of this endpoint');
	await window.page.locator('.view-line', { hasText: 'region_name="ap-southeast-1-bkk"' }).waitFor();
}

async function openWalkthrough(window: VscodeWindow): Promise<void> {
	await runCommand(window, 'Welcome: Open Walkthrough...');
	await pick(window, 'Understand S3 errors', 'Understand S3 errors');
	await window.page.locator('.getting-started-step').first().waitFor();
}

/** Opens the walkthrough's step number `index` (the first is open at first) and presses its button; a page that is still being made loses a click. */
async function press(window: VscodeWindow, title: string, index = 0): Promise<void> {
	const step = window.page.locator('.getting-started-step').nth(index);
	const isOpen = async () => (await step.getAttribute('class'))?.split(' ').includes('expanded') === true;
	await poll(async () => {
		if (await isOpen()) return true;
		await step.click();
		return await isOpen();
	}, `the step with "${title}"`);
	await step.getByRole('button', { name: title }).click();
}
