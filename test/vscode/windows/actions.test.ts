import assert from 'node:assert/strict';
import { test } from 'node:test';
import surfaces from '../../fixtures/surfaces.json' with { type: 'json' };
import { clickText, placeOf, terminalLines } from '../driver/editor.ts';
import { agreeToExternalPage } from '../driver/externalPages.ts';
import { openFile } from '../driver/files.ts';
import { actUntilVisible, poll } from '../driver/poll.ts';
import { pick, quickRows, runCommand } from '../driver/quickInput.ts';
import { screenshot } from '../driver/screenshot.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

const log = `2026-11-22 10:00:00 INFO  upload begins
2026-11-22 10:00:01 ERROR An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: Unknown
2026-11-22 10:00:02 INFO  trying again
<Error>
  <Code>NoSuchBucket</Code>
  <BucketName>quarterly</BucketName>
  <RequestId>tx00000a8e7b6c5d4e3f201-0069aa61b2-85a6-bkk</RequestId>
</Error>
`;
const settings = { 'editor.minimap.enabled': false };

for (const theme of ['Dark Modern', 'Light Modern', 'Default High Contrast'] as const) {
	test(`the light bulb opens the console page and copies the request id (${theme})`, async (t) => {
		const window = await openWindow(t, { files: { 'app.log': log }, settings, theme });
		await openFile(window, 'app.log');
		await chooseFix(window, 'SignatureDoesNotMatch', 'Open on the site: Access keys', `quick-fixes-${theme}`);
		assert.equal(await agreeToExternalPage(window), 'https://bangmod.storage/console/keys');
		await chooseFix(window, 'NoSuchBucket', 'Copy the request id');
		await poll(async () => (await clipboard(window)) === 'tx00000a8e7b6c5d4e3f201-0069aa61b2-85a6-bkk', 'the request id');
		await chooseFix(window, 'NoSuchBucket', 'Copy the support report');
		await poll(async () => (await clipboard(window)).includes('quarterly'), 'the support report');
	});
}

test('codes have a colour of their own in a log', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': log }, settings });
	await openFile(window, 'app.log');
	const colourOf = async (text: string) => {
		const { x, y } = await placeOf(window, text);
		return await window.page.evaluate(([left, top]) => getComputedStyle(document.elementFromPoint(left, top) as Element).color, [
			x,
			y,
		] as const);
	};
	await poll(async () => (await colourOf('SignatureDoesNotMatch')) !== (await colourOf('when calling')), 'the grammar');
	assert.equal(await colourOf('NoSuchBucket'), await colourOf('SignatureDoesNotMatch'));
});

test('a correction is taken from the light bulb in a program', async (t) => {
	const program = "import { S3Client } from '@aws-sdk/client-s3';\nif (error.name === 'NoSuchkey') retry();\n";
	const window = await openWindow(t, { files: { 'app.ts': program }, settings });
	await openFile(window, 'app.ts');
	await chooseFix(window, 'NoSuchkey', 'Change to NoSuchKey', 'correction');
	await placeOf(window, "'NoSuchKey'");
});

test('a list of the errors leads to each of them', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': log }, settings });
	await openFile(window, 'app.log');
	await runCommand(window, 'BangmodStorage: List Errors in Document');
	await quickRows(window).filter({ hasText: 'NoSuchBucket' }).waitFor();
	await screenshot(window, 'list-of-errors');
	await pick(window, 'NoSuchB', 'NoSuchBucket');
	await window.page.locator('.statusbar-item', { hasText: 'Ln 5,' }).waitFor();
});

test('a code in a terminal is a link that explains it', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': log, 'out.txt': log }, settings });
	await openFile(window, 'app.log');
	await printInTerminal(window, 'cat out.txt');
	const tooltip = window.page.locator('.monaco-hover:visible', { hasText: surfaces.trusted.terminal.link });
	await actUntilVisible(tooltip.first(), async () => {
		const { x, y } = await placeOf(window, 'SignatureDoesNotMatch', terminalLines);
		await window.page.mouse.move(x, y - 60);
		await window.page.mouse.move(x, y, { steps: 3 });
	});
	await screenshot(window, 'terminal-link');
	await window.page.keyboard.down('Control');
	await window.page.mouse.down();
	await window.page.mouse.up();
	await window.page.keyboard.up('Control');
	await explanationOf(window, 'SignatureDoesNotMatch').waitFor();
});

test('after a command that failed with an S3 error, and only if wanted, an explanation is offered', async (t) => {
	const chosen = { ...settings, 'bangmod.terminal.explainFailedCommands': true };
	const window = await openWindow(t, { files: { 'app.log': log, 'out.txt': log }, settings: chosen });
	await openFile(window, 'app.log');
	await printInTerminal(window, 'cat out.txt; (exit 3)');
	const offer = window.page.locator('.notifications-center .notification-list-item', { hasText: 'failed with an S3 error' });
	await actUntilVisible(offer.first(), () => runCommand(window, 'Notifications: Show Notifications'));
	await screenshot(window, 'failed-command');
	await offer.first().getByRole('button', { name: 'Explain' }).click();
	await explanationOf(window, 'NoSuchBucket').waitFor();
});

function explanationOf(window: VscodeWindow, code: string) {
	return window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('h1', { hasText: code });
}

/** Opens a terminal, waits for its shell to be ready, and runs a command that prints the log. */
async function printInTerminal(window: VscodeWindow, command: string): Promise<void> {
	await runCommand(window, 'Terminal: Create New Terminal');
	// The mark at a prompt is shell integration's: from then on VS Code knows where a command begins and ends.
	await window.page.locator('.terminal-command-decoration').first().waitFor();
	await window.page.keyboard.type(`${command}\n`);
	await placeOf(window, 'quarterly', terminalLines);
}

async function chooseFix(window: VscodeWindow, text: string, title: string, picture?: string): Promise<void> {
	const row = window.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
	await actUntilVisible(row, async () => {
		await window.page.keyboard.press('Escape');
		await clickText(window, text);
		await window.page.keyboard.press('ControlOrMeta+.');
	});
	if (picture !== undefined) await screenshot(window, picture);
	await row.click();
}

async function clipboard(window: VscodeWindow): Promise<string> {
	return await window.page.evaluate(() => navigator.clipboard.readText());
}
