/** What will fail in the programs and settings of a workspace: listed by a command, mended and silenced where it stands. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeCodeAction } from '../driver/codeActions.ts';
import { openFile } from '../driver/files.ts';
import { notification } from '../driver/notifications.ts';
import { closeQuickInput, quickRow, quickRows, runCommand } from '../driver/quickInput.ts';
import { screenshots } from '../driver/screenshot.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

const two = `import boto3

a = boto3.client("s3", region_name="us-east-1", endpoint_url="https://s3.bkk.bangmod.storage")
b = boto3.client("s3", region_name="eu-west-1", endpoint_url="https://s3.sg.bangmod.storage")
`;
const files = {
	'app/two.py': two,
	// By a variable of the `.env` above it, by the release in a lock file, by a profile of the folder's own.
	'.env': 'SHOP_STORE=https://s3.bkk.bangmod.storage\n',
	'app/store.py': `import os
import boto3

client = boto3.client("s3", region_name="ap-south-1", endpoint_url=os.environ["SHOP_STORE"])
`,
	'web/package-lock.json': JSON.stringify({
		lockfileVersion: 3,
		packages: { 'node_modules/@aws-sdk/client-s3': { version: '3.800.0' } },
	}),
	'web/store.mjs': `import { S3Client } from '@aws-sdk/client-s3';

export const client = new S3Client({ region: 'ap-southeast-1-bkk', endpoint: 'https://s3.bkk.bangmod.storage' });
`,
	'.aws/config': '[profile island]\nregion = ap-southeast-1-sg\nendpoint_url = https://s3.sg.bangmod.storage\n',
	'app/session.py': `import boto3

client = boto3.Session(profile_name="island").client("s3", endpoint_url="https://s3.bkk.bangmod.storage")
`,
	// Somebody else's, and another store's.
	'node_modules/other/two.py': two,
	'app/amazon.py': two.replaceAll('bangmod.storage', 'amazonaws.com'),
};

/** Where each mark stands, and its kind. */
const expected = [
	['app/session.py:3', 'key-region'],
	['app/store.py:4', 'region'],
	['app/two.py:3', 'region'],
	['app/two.py:4', 'region'],
	['web/store.mjs:3', 'checksums'],
];

test('all that will fail in a workspace is listed, by variables, lock files and profiles as well; a row leads to its line', async (t) => {
	const window = await openWindow(t, { files });
	await runCommand(window, 'BangmodStorage: Check This Workspace');
	await quickRow(window, 'key-region').waitFor();
	await screenshots(window, 'check-workspace');
	const rows = await quickRows(window).evaluateAll((all) =>
		all.map((row) => [
			row.querySelector('.label-description')?.textContent ?? '',
			(row.querySelector('.label-name')?.textContent ?? '').trim(),
		]),
	);
	assert.deepEqual(rows, expected);
	await quickRow(window, 'checksums').click();
	await window.page.locator('.tab.active', { hasText: 'store.mjs' }).waitFor();
	await window.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 3,' }).waitFor();
	await runCommand(window, 'View: Toggle Problems');
	await window.page.locator('.markers-panel .monaco-list-row', { hasText: 'two.py' }).waitFor();
	await screenshots(window, 'check-problems');
});

test('one correction mends all of its kind, and one line is left alone; then the workspace has no mistake', async (t) => {
	const window = await openWindow(t, { files: { 'app/two.py': two } });
	await openFile(window, 'app/two.py');
	await marks(window, 2);
	await takeCodeAction(window, 'eu-west-1', 'Leave this line alone');
	await window.page.locator('.view-line', { hasText: '# bangmod-ignore region' }).waitFor();
	await marks(window, 1);
	await window.page.locator('.view-line', { hasText: '# bangmod-ignore region' }).click();
	await window.page.keyboard.press('ControlOrMeta+z');
	await marks(window, 2);
	await takeCodeAction(window, 'us-east-1', 'Fix all of this kind (region)');
	await window.page.locator('.view-line', { hasText: 'ap-southeast-1-bkk' }).waitFor();
	await window.page.locator('.view-line', { hasText: 'ap-southeast-1-sg' }).waitFor();
	await marks(window, 0);
	await runCommand(window, 'File: Save');
	await runCommand(window, 'BangmodStorage: Check This Workspace');
	await notification(window, 'No mistake was found in the programs and settings of this workspace.');
});

test('a setting that the SDK of the lock file needs is put in, and offered once', async (t) => {
	const names = ['web/package-lock.json', 'web/store.mjs'] as const;
	const window = await openWindow(t, {
		files: Object.fromEntries(names.map((name) => [name, files[name]])),
		settings: { 'editor.wordWrap': 'on' },
	});
	await openFile(window, 'web/store.mjs');
	await window.page.locator('.squiggly-hint').first().waitFor();
	const title = 'Calculate checksums only where required';
	await takeCodeAction(window, 'S3Client({', title, async () => {
		assert.equal(await window.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).count(), 1);
	});
	await window.page.locator('.view-line', { hasText: 'WHEN_REQUIRED' }).first().waitFor();
	await window.page.locator('.squiggly-hint').waitFor({ state: 'detached' });
});

test('in a folder that is not trusted the workspace is checked as well, by its own files', async (t) => {
	const window = await openWindow(t, { files, trusted: false });
	await runCommand(window, 'BangmodStorage: Check This Workspace');
	await quickRow(window, 'key-region').waitFor();
	assert.equal(await quickRows(window).count(), expected.length);
	await closeQuickInput(window);
});

/** Waits until so many warnings are marked in the editor in front. */
async function marks(window: VscodeWindow, count: number): Promise<void> {
	const squiggles = window.page.locator('.squiggly-warning');
	await squiggles.nth(count).waitFor({ state: 'detached' });
	if (count > 0) await squiggles.nth(count - 1).waitFor();
}
