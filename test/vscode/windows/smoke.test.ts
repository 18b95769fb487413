import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { agreeToExternalPage } from '../driver/externalPages.ts';
import { openFile } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { runCommand } from '../driver/quickInput.ts';
import { screenshot } from '../driver/screenshot.ts';
import { openWindow } from '../driver/window.ts';

const extension = { folder: path.resolve(import.meta.dirname, '../../fixtures/extension') };
const files = { 'app.log': 'ERROR NoSuchBucket my-bucket\n' };

for (const host of ['node', 'web'] as const) {
	test(`a hover shows in a log file (${host} host)`, async (t) => {
		const window = await openWindow(t, { extension, files, host });
		await openFile(window, 'app.log');
		const hover = await hoverText(window, 'NoSuchBucket', 'not there');
		assert.match(await hover.innerText(), /The bucket is not there\./);
		await screenshot(window, `smoke-${host}`);
	});
}

test('an external page is recorded and not opened', async (t) => {
	const window = await openWindow(t, { extension, files });
	await runCommand(window, 'Smoke: Open a page');
	assert.equal(await agreeToExternalPage(window), 'https://example.com/a?b=c');
	assert.deepEqual(window.externalPages, ['https://example.com/a?b=c']);
});
