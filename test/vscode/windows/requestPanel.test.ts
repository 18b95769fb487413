import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { test } from 'node:test';
import { accountOf } from '../../service/standIn/accounts.ts';
import { accessibilityFaults } from '../driver/accessibility.ts';
import { nextClipboard, writeClipboard } from '../driver/clipboard.ts';
import { poll } from '../driver/poll.ts';
import { pick, quickRow, runCommand } from '../driver/quickInput.ts';
import {
	addKey,
	answerModal,
	choose,
	connect,
	fill,
	openRequestPanel,
	send,
	waitForStatus,
	type RequestPanel,
} from '../driver/requestPanel.ts';
import { reloadWindow } from '../driver/reload.ts';
import { screenshot, screenshots, wideAndNarrow } from '../driver/screenshot.ts';
import { useStandIn } from '../driver/standIn.ts';
import { webview } from '../driver/webview.ts';
import { grantTrust } from '../driver/trust.ts';
import { openWindow } from '../driver/window.ts';

const standIn = useStandIn();

const account = accountOf('main', 'bkk');
const { accessKeyId, secretAccessKey } = account;
const open = (t: Parameters<typeof openWindow>[0], options: Parameters<typeof openWindow>[1] = {}) =>
	openWindow(t, { ...options, env: standIn.env });

test('a person connects, reads why a GetObject failed, copies it, reloads, and repeats it from history', async (t) => {
	const window = await open(t);
	const panel = await openRequestPanel(window);
	await screenshot(window, 'request-open');
	assert.deepEqual(await accessibilityFaults(panel), []);
	await connect(window, panel, standIn.bkk.endpoint, account);
	await choose(panel, 'operation', 'CreateBucket');
	await fill(panel, 'bucket', 'panel-shop');
	await send(panel);
	assert.match(await answerModal(window, 'to this endpoint?', 'Send'), /not one of BangmodStorage’s endpoints/);
	assert.match(await answerModal(window, 'Send this request?', 'Send'), /panel-shop/);
	await waitForStatus(panel, '200');
	await choose(panel, 'operation', 'GetObject');
	await fill(panel, 'key', 'missing.txt');
	await send(panel);
	await waitForStatus(panel, '404');
	assert.match(await panel.locator('.answer').innerText(), /NoSuchKey/);
	await screenshot(window, 'request-not-found');
	// The connection in use fills the command.
	await writeClipboard(window, 'before');
	await panel.locator('.uses button', { hasText: 'Copy' }).first().click();
	const command = await nextClipboard(window, 'before');
	const filled = `aws --endpoint-url ${standIn.bkk.endpoint} --region ap-southeast-1-bkk s3api list-objects-v2 --bucket panel-shop`;
	assert.ok(command.startsWith(filled), command);
	await panel.locator('.uses button', { hasText: 'Run in Terminal' }).first().click();
	await window.page.locator('.terminal-wrapper.active .xterm-rows', { hasText: 'list-objects-v2' }).waitFor();
	await runCommand(window, 'Terminal: Kill the Active Terminal Instance');
	for (const part of ['answer-headers', 'sent', 'signing', 'way']) await panel.locator(`#${part} summary`).click();
	assert.match(await panel.locator('#signing').innerText(), /AWS4-HMAC-SHA256/);
	await panel.locator('#signing').scrollIntoViewIfNeeded();
	await screenshot(window, 'request-signing');
	assert.deepEqual(await accessibilityFaults(panel), []);
	assert.ok(!(await panel.locator('body').innerHTML()).includes(secretAccessKey));

	await panel.locator('#copy-as').click();
	await pick(window, 'sigv4', 'curl --aws-sigv4');
	const copied = await nextClipboard(window, command);
	assert.match(copied, /^curl .*--aws-sigv4.*panel-shop\/missing\.txt/);
	assert.ok(!copied.includes(secretAccessKey) && !copied.includes(accessKeyId));
	await fill(panel, 'key', 'a/../b');
	await panel.locator('#copy-as').click();
	await quickRow(window, 'boto3').waitFor();
	await screenshot(window, 'request-copy-as');
	await pick(window, 'aws-cli', 'aws-cli');
	const whyNot = 'Nothing was copied. It shortens . and .. in a key, so another key would be meant.';
	await panel.locator('#notice').getByText(whyNot).waitFor();
	await fill(panel, 'key', 'missing.txt');
	await panel.locator('#copy-report').click();
	assert.match(await nextClipboard(window, copied), /NoSuchKey/);

	await reloadWindow(window);
	const again = webview(window);
	await again.locator('#key').waitFor();
	const key = again.locator('#key').locator('input');
	await poll(async () => (await key.inputValue()) === 'missing.txt', 'the key of before the reload');
	// The secret store of the VS Code from npm lives in memory.
	await addKey(window, again, accessKeyId, secretAccessKey);
	await fill(again, 'key', 'another.txt');
	await again.locator('#history').click();
	await pick(window, '404', 'GetObject panel-shop/missing.txt');
	await send(again);
	await answerModal(window, 'to this endpoint?', 'Send');
	await waitForStatus(again, '404');
	assert.match(await again.locator('#request-line').innerText(), /missing\.txt$/);
});

test('what was not kept is named above Send, which waits for it: after a repeat from history, after a reload', async (t) => {
	const window = await open(t);
	const panel = await openRequestPanel(window);
	await connect(window, panel, standIn.bkk.endpoint, account);
	await choose(panel, 'operation', 'CreateBucket');
	await fill(panel, 'bucket', 'kept-whole');
	await send(panel);
	await answerModal(window, 'to this endpoint?', 'Send');
	await answerModal(window, 'Send this request?', 'Send');
	await waitForStatus(panel, '200');
	await choose(panel, 'operation', 'PutObject');
	await fill(panel, 'key', 'long.txt');
	await choose(panel, 'body-kind', 'Text');
	await fill(panel, 'body-text', 'x'.repeat(5000));
	await send(panel);
	await answerModal(window, 'Send this request?', 'Send');
	// The bucket's answer was 200, too: this one's says what was sent for it.
	await panel
		.locator('details', { hasText: 'What was sent' })
		.filter({ hasText: 'long.txt' })
		.first()
		.waitFor({ state: 'attached' });
	await waitForStatus(panel, '200');

	await panel.locator('#history').click();
	await pick(window, 'long', 'PutObject kept-whole/long.txt');
	await panel.locator('#lost', { hasText: 'The body was not kept: choose it again.' }).waitFor();
	await panel.locator('#send[disabled]').waitFor();
	await screenshots(window, 'request-lost', wideAndNarrow);
	await choose(panel, 'body-kind', 'Text');
	await fill(panel, 'body-text', 'aws_secret_access_key=wJalrXUtnFEMI/K7MDENG');
	await panel.locator('#send:not([disabled])').waitFor();
	await panel.locator('#lost').waitFor({ state: 'detached' });

	await reloadWindow(window);
	const again = webview(window);
	await again.locator('#lost', { hasText: 'The body was not kept: choose it again.' }).waitFor();
	await again.locator('#send[disabled]').waitFor();
	await again.locator('#copy-as[disabled]').waitFor();
	await choose(again, 'body-kind', 'None');
	await again.locator('#lost').waitFor({ state: 'detached' });
	await fill(again, 'key', 'k'.repeat(5000));
	await again.locator('#notice', { hasText: 'longer than the panel takes' }).waitFor();
	await again.locator('#send[disabled]').waitFor();
});

test('a request that stalls is cancelled at once, and the panel says whether it may have arrived', async (t) => {
	const sockets = new Set<Socket>();
	const silent = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
	await once(silent, 'listening');
	t.after(() => silent.close());
	const window = await open(t, { theme: 'Default High Contrast' });
	const panel = await openRequestPanel(window);
	await choose(panel, 'place', 'Another endpoint');
	await fill(panel, 'endpoint', `https://127.0.0.1:${(silent.address() as AddressInfo).port}`);
	await choose(panel, 'operation', 'ListBuckets');
	await send(panel);
	await panel.locator('.progress', { hasText: 'Waiting for your answer…' }).waitFor();
	assert.equal(await panel.locator('#elapsed').count(), 0);
	await answerModal(window, 'to this endpoint?', 'Send');
	await panel.locator('.progress', { hasText: 'Set up TLS' }).waitFor();
	await panel.locator('#elapsed').waitFor();
	await screenshot(window, 'request-stalled');
	const [socket] = sockets;
	assert.ok(socket !== undefined);
	const closed = once(socket, 'close');
	socket.resume();
	await panel.locator('#cancel').click();
	await waitForStatus(panel, 'No answer');
	await closed;
	assert.match(await panel.locator('.answer').innerText(), /Cancelled while TLS[^]*Nothing was sent/);
	await screenshot(window, 'request-cancelled');
	assert.deepEqual(await accessibilityFaults(panel), []);
});

test('the form is filled and sent by keyboard alone', async (t) => {
	const window = await open(t, { theme: 'Light Modern' });
	const panel = await openRequestPanel(window);
	await panel.locator('#why-not', { hasText: 'Give a bucket' }).waitFor();
	await panel.locator('#place').focus();
	const visited: string[] = ['place'];
	while (visited.at(-1) !== 'send' && visited.length < 30) {
		await window.page.keyboard.press('Tab');
		visited.push(await panel.locator('body').evaluate(() => document.activeElement?.id ?? ''));
		if (visited.at(-1) === 'bucket') await window.page.keyboard.type('panel-shop');
		if (visited.at(-1) === 'key') await window.page.keyboard.type('a.txt');
	}
	const named = visited.filter((id) => id !== '');
	assert.deepEqual(named, [
		'place',
		'style',
		'keys',
		'add-key',
		'operation',
		'bucket',
		'key',
		'query-add',
		'headers-add',
		'send',
	]);
	assert.match(await panel.locator('#request-line').innerText(), /^GET https:\/\/s3\.bkk\.bangmod\.storage\/panel-shop\/a\.txt$/);
	await panel.locator('.hint', { hasText: 'Enter in a field sends, too.' }).waitFor();
	await window.page.keyboard.press('Control+Enter');
	await waitForStatus(panel, 'No answer');
	await screenshot(window, 'request-no-such-host');
	// In a narrow panel the answer stands below the form: it comes into sight by itself.
	await window.page.setViewportSize({ width: 500, height: 700 });
	const key = panel.locator('#key').locator('input');
	await key.scrollIntoViewIfNeeded();
	await poll(async () => !(await isInSight(panel)), 'the answer out of sight');
	await key.press('Enter');
	await poll(() => isInSight(panel), 'the answer in sight');
	await screenshot(window, 'request-narrow-answer');
});

test('in restricted mode nothing can be sent, and the panel says why; trust ends that at once', async (t) => {
	const window = await open(t, { trusted: false });
	const panel = await openRequestPanel(window);
	await fill(panel, 'bucket', 'shop');
	await fill(panel, 'key', 'a.txt');
	await panel.locator('.problem', { hasText: 'not trusted' }).waitFor();
	assert.equal(await panel.locator('#send').getAttribute('disabled'), '');
	await panel.locator('#copy-as').click();
	await pick(window, 'boto3', 'boto3');
	assert.match(await nextClipboard(window), /import boto3/);
	await grantTrust(window);
	await panel.locator('.problem', { hasText: 'not trusted' }).waitFor({ state: 'hidden' });
	await panel.locator('#send:enabled').waitFor();
});

/** Whether the head of the answer shows. */
async function isInSight(panel: RequestPanel): Promise<boolean> {
	return await panel.locator('#answer-title').evaluate((title) => {
		const { top, bottom } = title.getBoundingClientRect();
		return top >= 0 && bottom <= title.ownerDocument.documentElement.clientHeight;
	});
}
