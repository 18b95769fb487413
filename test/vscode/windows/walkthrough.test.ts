import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeClipboard } from '../driver/clipboard.ts';
import { notification } from '../driver/notifications.ts';
import { poll } from '../driver/poll.ts';
import { closeQuickInput, pick, quickRow, runCommand } from '../driver/quickInput.ts';
import { screenshots } from '../driver/screenshot.ts';
import { webview } from '../driver/webview.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

test('the walkthrough has at most five steps, and the button of each does what it says', async (t) => {
	const window = await openWindow(t);
	await writeClipboard(window, '<Error><Code>NoSuchBucket</Code><RequestId>tx1</RequestId></Error>');
	await runCommand(window, 'View: Close Primary Side Bar');
	await openWalkthrough(window);
	const steps = window.page.locator('.getting-started-step');
	const titles = await steps.locator('.step-title').allInnerTexts();
	assert.ok(titles.length > 0 && titles.length <= 5, titles.join());
	await screenshots(window, 'walkthrough');

	await press(window, 'Explain what is in the clipboard');
	await webview(window).locator('h1', { hasText: 'NoSuchBucket' }).waitFor();
	await openWalkthrough(window);
	await press(window, 'Look up an error', 1);
	await quickRow(window, 'BGSBillingHold').waitFor();
	await closeQuickInput(window);
	await openWalkthrough(window);
	await press(window, 'List the errors of this document', 2);
	await notification(window, 'Open a text first.');
	await openWalkthrough(window);
	await press(window, 'Open the settings', 3);
	await window.page.locator('.settings-editor .setting-item-label', { hasText: 'Decorations' }).waitFor();
	await screenshots(window, 'settings');
});

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
