import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { nextClipboard, writeClipboard } from '../driver/clipboard.ts';
import { takeCodeAction } from '../driver/codeActions.ts';
import { clickText, placeOf } from '../driver/editor.ts';
import { agreeToExternalPage, externalPage } from '../driver/externalPages.ts';
import { openFile } from '../driver/files.ts';
import { poll } from '../driver/poll.ts';
import { closeQuickInput, pick, quickRow, runCommand } from '../driver/quickInput.ts';
import { screenshots } from '../driver/screenshot.ts';
import { sentencesBehindLines } from '../driver/sentences.ts';
import { changeSettings } from '../driver/settings.ts';
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

test('the light bulb opens the console page, copies the request id and the report, and writes a mail to support', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': log }, settings });
	await openFile(window, 'app.log');
	await takeCodeAction(window, 'SignatureDoesNotMatch', 'Open on the site …', () => screenshots(window, 'quick-fixes'));
	await quickRow(window, 'Regions').waitFor();
	await screenshots(window, 'pages-of-the-site');
	await quickRow(window, 'Access keys').click();
	assert.equal(await agreeToExternalPage(window), 'https://bangmod.storage/console/keys');
	await writeClipboard(window, 'before');
	await takeCodeAction(window, 'NoSuchBucket', 'Copy the request id');
	const requestId = await nextClipboard(window, 'before');
	assert.equal(requestId, 'tx00000a8e7b6c5d4e3f201-0069aa61b2-85a6-bkk');
	await takeCodeAction(window, 'NoSuchBucket', 'Copy the support report');
	const report = await nextClipboard(window, requestId);
	assert.match(report, /NoSuchBucket[^]*tx00000a8e7b6c5d4e3f201-0069aa61b2-85a6-bkk[^]*quarterly/);
	await clickText(window, 'NoSuchBucket');
	await runCommand(window, 'BangmodStorage: Write to Support');
	const mail = new URL(await externalPage(window, 1));
	assert.equal(`${mail.protocol}${mail.pathname}`, 'mailto:support@bangmod.storage');
	assert.match(mail.searchParams.get('body') ?? '', /tx00000a8e7b6c5d4e3f201-0069aa61b2-85a6-bkk/);
	// What every mail program takes in one address.
	assert.ok(mail.href.length < 2000, mail.href);
});

test('errors have a colour, a list, a way to the next, a count in the status bar, and a sentence behind the line', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': log, '.vscode/settings.json': '{}' }, settings });
	await openFile(window, 'app.log');
	await poll(
		async () => (await colourOf(window, 'SignatureDoesNotMatch')) !== (await colourOf(window, 'when calling')),
		'a colour',
	);
	assert.equal(await colourOf(window, 'NoSuchBucket'), await colourOf(window, 'SignatureDoesNotMatch'));

	await runCommand(window, 'BangmodStorage: List Errors in Document');
	await quickRow(window, 'NoSuchBucket').waitFor();
	await screenshots(window, 'list-of-errors');
	await pick(window, 'NoSuchB', 'NoSuchBucket');
	await line(window, 5).waitFor();
	await runCommand(window, 'BangmodStorage: Go to Next Error');
	await line(window, 2).waitFor();
	await runCommand(window, 'BangmodStorage: Go to Previous Error');
	await line(window, 5).waitFor();

	await poll(async () => (await sentencesBehindLines(window)).length === 1, 'a sentence behind the line of the cursor');
	await screenshots(window, 'sentence-and-count');
	await window.page.locator('.statusbar-item', { hasText: '2 S3 errors' }).click();
	await quickRow(window, 'SignatureDoesNotMatch').waitFor();
	await closeQuickInput(window);

	changeSettings(window, { 'bangmod.decorations': 'all' });
	await poll(async () => (await sentencesBehindLines(window)).length === 2, 'a sentence behind each error');
	await screenshots(window, 'decorations');
	changeSettings(window, { 'bangmod.decorations': 'off' });
	await poll(async () => (await sentencesBehindLines(window)).length === 0, 'no decorations');
});

const endpoint = 'https://s3.bkk.bangmod.storage';

/** A file, the word in it that has a quick fix, the fix, and the text after it. */
const corrections = [
	[
		'app.ts',
		"import { S3Client } from '@aws-sdk/client-s3';\nif (error.name === 'NoSuchkey') retry();\n",
		'NoSuchkey',
		'Change to NoSuchKey',
		"import { S3Client } from '@aws-sdk/client-s3';\nif (error.name === 'NoSuchKey') retry();\n",
	],
	[
		'upload.py',
		`import boto3\ns3 = boto3.client('s3', region_name='us-east-1', endpoint_url='${endpoint}')\n`,
		'us-east-1',
		'Change to ap-southeast-1-bkk, the region of this endpoint',
		`import boto3\ns3 = boto3.client('s3', region_name='ap-southeast-1-bkk', endpoint_url='${endpoint}')\n`,
	],
	[
		'rclone.conf',
		`[bangmod]\ntype = s3\nprovider = Ceph\nregion = us-east-1\nendpoint = ${endpoint}\n`,
		'us-east-1',
		'Change to ap-southeast-1-bkk, the region of this endpoint',
		`[bangmod]\ntype = s3\nprovider = Ceph\nregion = ap-southeast-1-bkk\nendpoint = ${endpoint}\n`,
	],
] as const;

test('corrections are taken from the light bulb in a program and a settings file, and undone', async (t) => {
	const files = Object.fromEntries(corrections.map(([name, text]) => [name, text]));
	const window = await openWindow(t, { files, settings });
	for (const [name, before, word, title, after] of corrections) {
		await openFile(window, name);
		await takeCodeAction(window, word, title, () => screenshots(window, `correction-${name}`));
		await poll(async () => (await saved(window, name)) === after, `${name} as corrected`);
		await window.page.keyboard.press('ControlOrMeta+Z');
		await poll(async () => (await saved(window, name)) === before, `${name} as it was`);
	}
});

/** Saves the file in front and gives what is then on disk. */
async function saved(window: VscodeWindow, name: string): Promise<string> {
	await window.page.keyboard.press('ControlOrMeta+S');
	return readFileSync(path.join(window.folder, name), 'utf8');
}

/** The place of the cursor in the status bar. */
function line(window: VscodeWindow, number: number) {
	return window.page.locator('.statusbar-item', { hasText: `Ln ${number},` });
}

async function colourOf(window: VscodeWindow, text: string): Promise<string> {
	const { x, y } = await placeOf(window, text);
	return await window.page.evaluate(([left, top]) => getComputedStyle(document.elementFromPoint(left, top) as Element).color, [
		x,
		y,
	] as const);
}
