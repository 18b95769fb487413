/** The driver itself, on an extension that does one of each thing. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { nextClipboard, writeClipboard } from '../driver/clipboard.ts';
import { codeActions, takeCodeAction } from '../driver/codeActions.ts';
import { agreeToExternalPage } from '../driver/externalPages.ts';
import { openFile, openUntitled } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { notifications } from '../driver/notifications.ts';
import { showOutputChannel } from '../driver/outputChannel.ts';
import { runCommand } from '../driver/quickInput.ts';
import { openTerminal, runInTerminal, takeTerminalLink } from '../driver/terminal.ts';
import { webview } from '../driver/webview.ts';
import { openWindow } from '../driver/window.ts';

const extension = { folder: path.resolve(import.meta.dirname, '../../fixtures/extension') };
const files = { 'app.log': 'ERROR NoSuchBucket my-bucket\n', 'deep/down.log': 'NoSuchBucket\n' };

for (const host of ['node', 'web'] as const) {
	test(`in a log file a hover shows, a page opens, and only our notifications show (${host} host)`, async (t) => {
		const window = await openWindow(t, { extension, files, host });
		await openFile(window, 'app.log');
		const hover = await hoverText(window, 'NoSuchBucket', 'not there');
		assert.match(await hover.innerText(), /The bucket is not there\./);
		await runCommand(window, 'Driven: Open a page');
		assert.equal(await agreeToExternalPage(window), 'https://example.com/a?b=c');
		assert.deepEqual(window.externalPages, ['https://example.com/a?b=c']);
		await runCommand(window, 'Driven: Notify');
		assert.deepEqual(await notifications(window), ['A notice']);
	});
}

test('a hover shows in a file below a folder, an untitled document and an output channel; what is offered there is taken, and so is a link in the terminal', async (t) => {
	const window = await openWindow(t, { extension, files, theme: 'Light Modern' });
	await openFile(window, 'deep/down.log');
	await hoverText(window, 'NoSuchBucket', 'not there');
	await openUntitled(window, 'untitled NoSuchBucket');
	await hoverText(window, 'NoSuchBucket', 'not there');
	await openFile(window, 'app.log');
	await writeClipboard(window, 'before');
	assert.deepEqual(await codeActions(window, 'NoSuchBucket'), ['Copy the word']);
	await window.page.keyboard.press('Escape');
	await takeCodeAction(window, 'NoSuchBucket', 'Copy the word');
	assert.equal(await nextClipboard(window, 'before'), 'NoSuchBucket');
	await runCommand(window, 'Driven: Write output');
	await showOutputChannel(window, 'Driven');
	await hoverText(window, 'output NoSuchBucket', 'not there');
	await openTerminal(window);
	await writeClipboard(window, 'before');
	await runInTerminal(window, 'printf "%s\\n" No"SuchBucket"', 'NoSuchBucket');
	await takeTerminalLink(window, 'NoSuchBucket');
	assert.equal(await nextClipboard(window, 'before'), 'link taken');
});

test('a webview answers a click, in a window that is not trusted', async (t) => {
	const window = await openWindow(t, { extension, files, trusted: false });
	await window.page.getByText('Restricted Mode').first().waitFor();
	await runCommand(window, 'Driven: Open a panel');
	await webview(window).getByRole('button', { name: 'Ask' }).click();
	await webview(window).getByText('asked, answered').waitFor();
});
