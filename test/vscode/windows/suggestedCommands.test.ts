/** The command of the next step: copied, or typed into a terminal and not run. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { nextClipboard, writeClipboard } from '../driver/clipboard.ts';
import { takeCodeAction } from '../driver/codeActions.ts';
import { openFile } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { poll } from '../driver/poll.ts';
import { screenshots } from '../driver/screenshot.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

const report = (code: string, key: string) =>
	`2026-11-22 10:00:00 ERROR ${JSON.stringify({ Code: code, BucketName: 'media-prod', Key: key })}\n`;

/** Would run a program and end a paste, if any of it came to be more than a word. */
const odd = "it's; touch ran $(touch ran)/a.txt";
const hostile = 'x\u001b[201~\ntouch ran\n';
const files = { 'odd.log': report('NoSuchKey', odd), 'hostile.log': report('NoSuchKey', hostile) };
const settings = { 'editor.minimap.enabled': false };
const bash = { ...process.env, SHELL: '/bin/bash' };
const at =
	'--endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api list-objects-v2 --bucket media-prod --prefix';
const typed = `aws ${at} 'it'\\''s; touch ran $(touch ran)/' --max-keys 20`;

/** A folder with an `aws` in front of any other, which writes its arguments down, one a line. */
function ownAws(t: TestContext): { readonly written: string; readonly env: NodeJS.ProcessEnv } {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'own-aws-'));
	t.after(() => rmSync(folder, { recursive: true }));
	const written = path.join(folder, 'written');
	writeFileSync(
		path.join(folder, 'aws'),
		`#!/bin/sh\nprintf '%s\\n' "$@" >'${written}.part' && mv '${written}.part' '${written}'\n`,
	);
	chmodSync(path.join(folder, 'aws'), 0o755);
	// VS Code gives a terminal the PATH of a login shell.
	writeFileSync(path.join(folder, '.bashrc'), `PATH='${folder}':"$PATH"\n`);
	return { written, env: { ...bash, HOME: folder } };
}

/** What stands on the terminal's screen, its wrapped lines put together. */
async function screenOf(window: VscodeWindow): Promise<string> {
	const rows = await window.page.locator('.terminal-wrapper.active .xterm-rows > div').allTextContents();
	return rows.join('').replaceAll('\u00a0', ' ');
}

test('a command stands typed in a terminal, whatever its key, and runs only once somebody presses Enter', async (t) => {
	const { written, env } = ownAws(t);
	const window = await openWindow(t, { files, settings, env });
	await openFile(window, 'odd.log');
	const hover = await hoverText(window, 'NoSuchKey', 'Next step');
	await hover.locator('a', { hasText: 'Run in Terminal' }).click();
	await poll(async () => (await screenOf(window)).includes(typed), 'the command on the terminal’s screen');
	await screenshots(window, 'command-typed');
	assert.equal(existsSync(written), false);
	await window.page.locator('.terminal-wrapper.active').click();
	await window.page.keyboard.press('Enter');
	await poll(async () => existsSync(written), 'the program that ran');
	assert.deepEqual(readFileSync(written, 'utf8').trimEnd().split('\n'), [
		...at.split(' '),
		"it's; touch ran $(touch ran)/",
		'--max-keys',
		'20',
	]);
	assert.equal(existsSync(path.join(window.folder, 'ran')), false);
});

test('of a key that a terminal would obey nothing is typed: its place stays open', async (t) => {
	const { written, env } = ownAws(t);
	const window = await openWindow(t, { files, settings, env });
	await openFile(window, 'hostile.log');
	const hover = await hoverText(window, 'NoSuchKey', 'Next step');
	await hover.locator('a', { hasText: 'Run in Terminal' }).click();
	await poll(async () => (await screenOf(window)).includes('--prefix PREFIX --max-keys 20'), 'the command with its place open');
	assert.equal(existsSync(written), false);
	assert.equal(existsSync(path.join(window.folder, 'ran')), false);
});

test('the command is copied as the shell here takes it, from a hover and from a quick fix', async (t) => {
	const window = await openWindow(t, { files, settings, env: bash });
	await openFile(window, 'odd.log');
	await writeClipboard(window, 'before');
	const hover = await hoverText(window, 'NoSuchKey', 'Next step');
	await hover.locator('a', { hasText: 'Copy the command' }).click();
	assert.equal(await nextClipboard(window, 'before'), typed);
	await writeClipboard(window, 'again');
	await takeCodeAction(window, 'NoSuchKey', 'Copy the command');
	assert.equal(await nextClipboard(window, 'again'), typed);
});

for (const [where, options] of [
	['in a folder that is not trusted', { trusted: false }],
	['in a browser', { host: 'web' }],
	['beside a shell whose quoting is not known', { env: { ...process.env, SHELL: '/bin/csh' } }],
] as const) {
	test(`a command is copied and never typed ${where}`, async (t) => {
		const window = await openWindow(t, { files, settings, ...options });
		await openFile(window, 'odd.log');
		const hover = await hoverText(window, 'NoSuchKey', 'Copy the command');
		assert.doesNotMatch(await hover.innerText(), /Run in Terminal/);
	});
}
