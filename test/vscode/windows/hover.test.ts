import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { agreeToExternalPage } from '../driver/externalPages.ts';
import { openFile, openUntitled } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { showOutputChannel } from '../driver/outputChannel.ts';
import { runCommand } from '../driver/quickInput.ts';
import { screenshots } from '../driver/screenshot.ts';
import { changeSettings, typeUserSetting } from '../driver/settings.ts';
import { webview } from '../driver/webview.ts';
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
const program = "import { S3Client } from '@aws-sdk/client-s3';\n\nif (error.name === 'NoSuchKey') retry();\n";
const settings = { 'editor.minimap.enabled': false };
const beside = path.resolve(import.meta.dirname, '../../fixtures/witness');

test('the hover says what happened and what to do next, in a log, an untitled document, a program and an output channel', async (t) => {
	const window = await openWindow(t, { files: { 'upload.log': log, 'app.ts': program }, settings, beside });
	await openFile(window, 'upload.log');
	const hover = await hoverText(window, 'SignatureDoesNotMatch', 'Next step');
	assert.match(await hover.innerText(), /^(?:403 Forbidden · )?SignatureDoesNotMatch[^\n]*\s+The key id is known/);
	assert.deepEqual(await hover.locator('a').allInnerTexts(), [
		'More',
		'Copy the command',
		'Run in Terminal',
		'Access keys',
		'Try it in the request panel',
	]);
	await screenshots(window, 'hover');
	await hover.locator('a', { hasText: 'Access keys' }).click();
	assert.equal(await agreeToExternalPage(window), 'https://bangmod.storage/console/keys');

	await openUntitled(window, log);
	await hoverText(window, 'NoSuchBucket', 'Next step');
	await screenshots(window, 'hover-untitled');

	await openFile(window, 'app.ts');
	await hoverText(window, 'NoSuchKey', 'More');
	await screenshots(window, 'hover-program');

	await runCommand(window, 'Witness: Write Output');
	await showOutputChannel(window, 'Witness');
	// There is no light bulb in an output channel, so its hover offers more.
	const inOutput = await hoverText(window, 'SlowDown', 'Next step');
	assert.match(await inOutput.innerText(), /Copy the support report/);
	await screenshots(window, 'hover-output');
});

test('More opens a readable page of this very report, offline', async (t) => {
	const window = await openWindow(t, { files: { 'upload.log': log }, settings });
	await openFile(window, 'upload.log');
	const hover = await hoverText(window, 'NoSuchBucket', 'Next step');
	await hover.locator('a', { hasText: 'More' }).click();
	await webview(window).locator('h1', { hasText: 'NoSuchBucket' }).waitFor();
	await screenshots(window, 'page-of-a-report');
	assert.match(await webview(window).locator('body').innerText(), /Quarterly_Reports/);
	assert.match(await webview(window).locator('body').innerText(), /tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk/);
});

test('nothing shows on prose, plain code, excluded files and ignored codes, nor when switched off; Thai goes on and off at once', async (t) => {
	const files = {
		'.vscode/settings.json': '{}',
		'upload.log': log,
		'notes.md': '# Slow down\n\nRead the part on an invalid argument twice: access is denied.\n',
		'plain.ts': 'export class AccessDenied extends Error {}\nretryAfter(slowDown);\n',
		'vendored.log': log,
	};
	const excluding = { 'bangmod.exclude': ['**/vendored.*'], 'bangmod.ignoredCodes': ['NoSuchBucket'] };
	const window = await openWindow(t, { files, settings: { ...settings, ...excluding }, beside });
	await openFile(window, 'upload.log');
	await hoverText(window, 'SignatureDoesNotMatch', 'Next step');
	await runCommand(window, 'Witness: Count Answers');
	const see = (word: string, answers: string) => hoverText(window, word, answers);
	const nothing = 'Others: nothing.';
	await see('SignatureDoesNotMatch', 'Others: hover, quick fix, mark.');
	await see('upload of', nothing);
	await see('access denied', nothing);
	await see('NoSuchBucket', nothing);
	for (const [file, word] of [
		['notes.md', 'Slow down'],
		['notes.md', 'invalid argument'],
		['notes.md', 'denied'],
		['plain.ts', 'extends'],
		['plain.ts', 'slowDown'],
		['vendored.log', 'SignatureDoesNotMatch'],
	] as const) {
		await openFile(window, file);
		await see(word, nothing);
	}
	await openFile(window, 'upload.log');
	changeSettings(window, { 'bangmod.hover.enabled': false });
	await see('SignatureDoesNotMatch', 'Others: quick fix, mark.');
	changeSettings(window, { 'bangmod.hover.enabled': null, 'bangmod.diagnostics.level': 'off' });
	await see('SignatureDoesNotMatch', 'Others: hover, quick fix.');
	await typeUserSetting(window, 'bangmod.language', 'th');
	await see('SignatureDoesNotMatch', 'ขั้นต่อไป');
	await screenshots(window, 'hover-thai');
	await typeUserSetting(window, 'bangmod.language', 'en');
	await see('SignatureDoesNotMatch', 'Next step');
});
