import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverText } from '../driver/hover.ts';
import { openFile } from '../driver/files.ts';
import { screenshot } from '../driver/screenshot.ts';
import { openWindow } from '../driver/window.ts';

const log = `2026-11-22 10:00:00,120 INFO  upload of reports/2026-11.csv begins
2026-11-22 10:00:00,518 ERROR An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: Unknown
2026-11-22 10:00:01,002 INFO  trying again in 2 s
<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>NoSuchBucket</Code>
  <Message></Message>
  <BucketName>Quarterly_Reports</BucketName>
  <RequestId>tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk</RequestId>
  <HostId>85a6-bkk-default</HostId>
</Error>
2026-11-22 10:00:03,411 INFO  access denied for user guest
`;
const files = { 'upload.log': log };
const settings = { 'editor.minimap.enabled': false };

for (const theme of ['Dark Modern', 'Light Modern', 'Default High Contrast'] as const) {
	test(`the hover in a log says what happened and what to do next (${theme})`, async (t) => {
		const window = await openWindow(t, { files, settings, theme });
		await openFile(window, 'upload.log');
		const hover = await hoverText(window, 'SignatureDoesNotMatch', 'Next step');
		await screenshot(window, `hover-${theme}`);
		assert.match(await hover.innerText(), /^The key id is known/);
		const links = await hover.locator('a').allInnerTexts();
		assert.deepEqual(links, ['More', 'Access keys']);
	});
}

test('More opens a readable page of this very report, offline', async (t) => {
	const window = await openWindow(t, { files, settings });
	await openFile(window, 'upload.log');
	const hover = await hoverText(window, 'NoSuchBucket', 'Next step');
	await hover.locator('a', { hasText: 'More' }).click();
	const page = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
	await page.locator('h1', { hasText: 'NoSuchBucket' }).waitFor();
	await screenshot(window, 'page-of-a-report');
	assert.match(await page.locator('body').innerText(), /Quarterly_Reports/);
	assert.match(await page.locator('body').innerText(), /tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk/);
});

test('the link to the console leads to the page of the site', async (t) => {
	const window = await openWindow(t, { files, settings });
	await openFile(window, 'upload.log');
	const hover = await hoverText(window, 'SignatureDoesNotMatch', 'Next step');
	await hover.locator('a', { hasText: 'Access keys' }).click();
	await window.page.locator('.monaco-dialog-box').getByRole('button', { name: 'Open', exact: true }).click();
	await window.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
	assert.deepEqual(window.externalPages, ['https://bangmod.storage/console/keys']);
});

test('in Thai, hover and page are Thai', async (t) => {
	const window = await openWindow(t, { files, settings: { ...settings, 'bangmod.language': 'th' } });
	await openFile(window, 'upload.log');
	await hoverText(window, 'SignatureDoesNotMatch', 'ขั้นต่อไป');
	await screenshot(window, 'hover-thai');
});
