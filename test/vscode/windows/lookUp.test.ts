import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFile } from '../driver/files.ts';
import { quickRows, runCommand, typeIntoQuickInput } from '../driver/quickInput.ts';
import { screenshot } from '../driver/screenshot.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

/** The readable page in the editor. */
function pageIn(window: VscodeWindow) {
	return window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

for (const theme of ['Dark Modern', 'Light Modern'] as const) {
	test(`look-up finds by code, by status and by words, and says so when nothing matches (${theme})`, async (t) => {
		const window = await openWindow(t, { theme });
		await runCommand(window, 'BangmodStorage: Look Up an Error');
		await quickRows(window).filter({ hasText: 'BGSBillingHold' }).first().waitFor();
		await screenshot(window, `look-up-${theme}`);
		for (const [typed, found] of [
			['nosuchup', 'NoSuchUpload'],
			['412', 'PreconditionFailed'],
			['clock', 'RequestTimeTooSkewed'],
			['suspended', 'RequestNotAuthorized'],
			['qwertyuiop', 'No error matches that'],
		] as const) {
			await typeIntoQuickInput(window, typed);
			await quickRows(window).filter({ hasText: found }).first().waitFor();
		}
		await typeIntoQuickInput(window, '403');
		await quickRows(window).filter({ hasText: 'BGSRegionMismatch' }).first().waitFor();
		await screenshot(window, `look-up-status-${theme}`);
	});
}

test('a found code opens its readable page, whose text comes from the vendor’s table', async (t) => {
	const window = await openWindow(t);
	await runCommand(window, 'BangmodStorage: Look Up an Error');
	await typeIntoQuickInput(window, 'BGSBillingHold');
	await quickRows(window).filter({ hasText: 'BGSBillingHold' }).first().click();
	await pageIn(window).locator('h1', { hasText: 'BGSBillingHold' }).waitFor();
	await screenshot(window, 'page-of-a-code');
	assert.match(await pageIn(window).locator('body').innerText(), /past due/);
});

test('selected text and the clipboard are explained, and text without an error gets a plain sentence', async (t) => {
	const text = 'An error occurred (NoSuchKey) when calling the GetObject operation: The specified key does not exist.';
	const window = await openWindow(t, { files: { 'note.txt': `${text}\n` } });
	await openFile(window, 'note.txt');
	await window.page.locator('.view-lines').first().click();
	await window.page.keyboard.press('ControlOrMeta+A');
	await runCommand(window, 'BangmodStorage: Explain Selected Text');
	await pageIn(window).locator('h1', { hasText: 'NoSuchKey' }).waitFor();
	await screenshot(window, 'explain-selection');
	assert.match(await pageIn(window).locator('body').innerText(), /GetObject/);
	await window.page.evaluate(() => navigator.clipboard.writeText('nothing wrong here'));
	await runCommand(window, 'BangmodStorage: Explain Clipboard');
	await runCommand(window, 'Notifications: Show Notifications');
	await window.page.locator('.notifications-center', { hasText: 'no S3 error in the clipboard' }).waitFor();
	await window.page.evaluate((copied) => navigator.clipboard.writeText(copied), text.replace('NoSuchKey', 'AccessDenied'));
	await runCommand(window, 'BangmodStorage: Explain Clipboard');
	await pageIn(window).locator('h1', { hasText: 'AccessDenied' }).waitFor();
});
