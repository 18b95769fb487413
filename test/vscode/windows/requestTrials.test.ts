import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountOf } from '../../service/standIn/accounts.ts';
import { accessibilityFaults, accessibilityFaultsInThemes } from '../driver/accessibility.ts';
import { nextClipboard } from '../driver/clipboard.ts';
import { answerModal, choose, connect, fill, send, showPart, waitForStatus } from '../driver/requestPanel.ts';
import { takeCodeAction } from '../driver/codeActions.ts';
import { openFile } from '../driver/files.ts';
import { screenshot } from '../driver/screenshot.ts';
import { useStandIn } from '../driver/standIn.ts';
import { webview } from '../driver/webview.ts';
import { openWindow } from '../driver/window.ts';

const standIn = useStandIn();

const account = accountOf('main', 'bkk');
const { accessKeyId, secretAccessKey } = account;

const files = {
	'app.log':
		'<Error><Code>NoSuchKey</Code><BucketName>shop</BucketName><Key>a.txt</Key><Region>ap-southeast-1-sg</Region></Error>\n',
};

test('from a report in a log to the request panel: cards are played, the connection is checked, and a presigned URL is made and taken apart', async (t) => {
	const window = await openWindow(t, { env: standIn.env, theme: 'Light Modern', files });
	await openFile(window, 'app.log');
	await takeCodeAction(window, 'NoSuchKey', 'Try it in the request panel');
	const panel = webview(window);
	await panel.locator('#request-line', { hasText: 'GET https://s3.sg.bangmod.storage/shop/a.txt' }).waitFor();
	await connect(window, panel, standIn.bkk.endpoint, account, 'when this window closes');
	await choose(panel, 'operation', 'CreateBucket');
	await fill(panel, 'bucket', 'trials');
	await send(panel);
	await answerModal(window, 'to this endpoint?', 'Send');
	await answerModal(window, 'Send this request?', 'Send');
	await waitForStatus(panel, '200');

	await panel.locator('#tab-request').focus();
	await window.page.keyboard.press('ArrowRight');
	await panel.locator('#tab-deck[aria-selected="true"]').waitFor();
	for (const [card, code] of [
		['clock-behind', '400 RequestTimeTooSkewed'],
		['wrong-secret', '403 SignatureDoesNotMatch'],
		['recorded-BGSBillingHold', '403 BGSBillingHold'],
	] as const) {
		await panel.locator(`#card-${card} vscode-button`).click();
		await panel.locator(`#card-${card} .verdict`).waitFor();
		assert.match(await panel.locator(`#card-${card}`).innerText(), new RegExp(`Predicted[^]*${code}[^]*Got[^]*${code}`));
	}
	await panel.locator('#card-if-match vscode-button').click();
	assert.match(await answerModal(window, 'Play these cards?', 'Play'), /trials\/bangmod-probe-[0-9a-f]{8}/);
	await panel.locator('#card-if-match .verdict', { hasText: 'as predicted' }).waitFor();
	await panel.locator('#card-clock-behind summary').click();
	await screenshot(window, 'request-deck');
	assert.deepEqual(await accessibilityFaultsInThemes(window, panel), []);
	assert.equal(await panel.locator('.bar #tally').innerText(), '3 as predicted, 1 recorded, not sent');
	assert.equal(await panel.locator('#left-behind').count(), 0);

	await showPart(panel, 'check');
	await panel.locator('#writes').click();
	await panel.locator('vscode-button#check').click();
	assert.match(await answerModal(window, 'Write a temporary object?', 'Check'), /trials\/bangmod-check-/);
	await panel.locator('#step-remove.passed').waitFor();
	await panel.locator('#ending.ok', { hasText: 'All that was looked at is in order.' }).waitFor();
	assert.match(await panel.locator('#step-list').innerText(), /\d+ ms/);
	await screenshot(window, 'request-check');
	assert.deepEqual(await panel.locator('.step.failed').allInnerTexts(), []);
	await panel.locator('#copy-check').click();
	const report = await nextClipboard(window);
	assert.match(report, /^Connection check: https:\/\/127\.0\.0\.1[^]*\[passed\] An object can be written/);
	assert.ok(!report.includes(accessKeyId));
	await fill(panel, 'bucket', 'nobodys-bucket');
	await panel.locator('#writes').click();
	await panel.locator('#bucket').locator('input').press('Enter');
	await panel.locator('#step-list.failed .explanation').waitFor();
	assert.match(await panel.locator('#step-list').innerText(), /NoSuchBucket/);
	assert.match(await panel.locator('#ending').innerText(), /It ends at: The bucket is visible\s+NoSuchBucket/);
	await screenshot(window, 'request-check-failed');
	assert.deepEqual(await accessibilityFaults(panel), []);

	await showPart(panel, 'presigned');
	await choose(panel, 'operation', 'GetObject');
	await fill(panel, 'bucket', 'trials');
	await fill(panel, 'key', 'a.txt');
	await panel.locator('vscode-button#presign:not([disabled])').click();
	const url = await nextClipboard(window, report);
	assert.match(url, /\/trials\/a\.txt\?.*X-Amz-Signature=[0-9a-f]{64}/);
	await panel.locator('#parts', { hasText: 'It is good for another' }).waitFor();
	await fill(panel, 'url', url.replace(/X-Amz-Date=\d{8}/, 'X-Amz-Date=20200101'));
	await panel.locator('#parts.failed', { hasText: 'expired' }).waitFor();
	await screenshot(window, 'request-presigned');
	assert.deepEqual(await accessibilityFaults(panel), []);
	assert.ok(!(await panel.locator('body').innerHTML()).includes(secretAccessKey));
});
