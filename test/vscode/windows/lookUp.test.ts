import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeClipboard } from '../driver/clipboard.ts';
import { openFile } from '../driver/files.ts';
import { notification } from '../driver/notifications.ts';
import { quickRow, runCommand, topQuickRow, typeIntoQuickInput } from '../driver/quickInput.ts';
import { screenshot, screenshots } from '../driver/screenshot.ts';
import { webview } from '../driver/webview.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

/** The title of the readable page in front. */
function titleOfPage(window: VscodeWindow, code: string) {
	return webview(window).locator('h1', { hasText: code });
}

test('look-up finds by code, by status and by words, says so when nothing matches, and opens the page', async (t) => {
	const window = await openWindow(t);
	await runCommand(window, 'BangmodStorage: Look Up an Error');
	await quickRow(window, 'BGSBillingHold').waitFor();
	await screenshots(window, 'look-up');
	// What VS Code puts first shows that the list is the one for these words: it sorts what has them in its label before the rest.
	for (const [typed, first, also] of [
		['nosuchup', 'NoSuchUpload', 'NoSuchUpload'],
		['412', '412', 'PreconditionFailed'],
		['clock', 'RequestTimeTooSkewed', 'RequestTimeTooSkewed'],
		['suspended', 'BucketSuspended', 'RequestNotAuthorized'],
		['ไม่มีสิทธิ์', 'AccessDenied', 'AccessDenied'],
		['The specified key does not exist.', 'NoSuchKey', 'NoSuchKey'],
		['tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk', 'Request id', 'Request id'],
		['qwertyuiop', 'No error matches that', 'No error matches that'],
		['403', '403', 'BGSRegionMismatch'],
	] as const) {
		await typeIntoQuickInput(window, typed);
		await topQuickRow(window, first).waitFor();
		await quickRow(window, also).waitFor();
	}
	await screenshots(window, 'look-up-status');
	await typeIntoQuickInput(window, 'BGSBillingHold');
	await topQuickRow(window, 'BGSBillingHold').waitFor();
	// Until the extension has answered, the rows of the last search stand below it, and a click may hit a list that goes away.
	await quickRow(window, 'AccessDenied').waitFor({ state: 'hidden' });
	await topQuickRow(window, 'BGSBillingHold').click();
	await titleOfPage(window, 'BGSBillingHold').waitFor();
	await screenshots(window, 'page-of-a-code');
	assert.match(await webview(window).locator('body').innerText(), /past due/);
});

test('selected text and the clipboard are explained, and text without an error gets a plain sentence', async (t) => {
	const text = 'An error occurred (NoSuchKey) when calling the GetObject operation: The specified key does not exist.';
	const window = await openWindow(t, { files: { 'note.txt': `${text}\n` } });
	await openFile(window, 'note.txt');
	await window.page.locator('.view-lines').first().click();
	await window.page.keyboard.press('ControlOrMeta+A');
	await runCommand(window, 'BangmodStorage: Explain Selected Text');
	await titleOfPage(window, 'NoSuchKey').waitFor();
	await screenshot(window, 'explain-selection');
	assert.match(await webview(window).locator('body').innerText(), /GetObject/);
	await writeClipboard(window, 'nothing wrong here');
	await runCommand(window, 'BangmodStorage: Explain Clipboard');
	await notification(window, 'no S3 error in the clipboard');
	await writeClipboard(window, text.replace('NoSuchKey', 'AccessDenied'));
	await runCommand(window, 'BangmodStorage: Explain Clipboard');
	await titleOfPage(window, 'AccessDenied').waitFor();
});
