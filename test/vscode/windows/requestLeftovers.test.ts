/** What is the person's stays as it was, and nothing of the panel's own stays behind, whatever ends a run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountOf } from '../../service/standIn/accounts.ts';
import { send as sendToStore } from '../../service/wire.ts';
import { takeCodeAction } from '../driver/codeActions.ts';
import { openFile } from '../driver/files.ts';
import { poll } from '../driver/poll.ts';
import { reloadWindow } from '../driver/reload.ts';
import { addKey, answerModal, connect, fill, openRequestPanel, send, showPart, waitForStatus } from '../driver/requestPanel.ts';
import { screenshots, wideAndNarrow } from '../driver/screenshot.ts';
import { useStandIn } from '../driver/standIn.ts';
import { webview } from '../driver/webview.ts';
import { openWindow } from '../driver/window.ts';

const standIn = useStandIn();
const account = accountOf('main', 'bkk');
const { accessKeyId, secretAccessKey } = account;

const store = (method: string, path: string, body?: string) =>
	sendToStore({ method, path, ...(body !== undefined && { body }) }, standIn.bkk, standIn.env['NODE_EXTRA_CA_CERTS'] ?? '');
const names = (listing: Buffer, element: string) =>
	[...listing.toString().matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].flatMap(([, name]) => name ?? []);
const keysIn = async (bucket: string) => names((await store('GET', `/${bucket}`)).body, 'Key');
const buckets = async () => names((await store('GET', '/')).body, 'Name');

test('a try of a failed PutObject writes to a key of its own, removes it, and leaves the real object alone', async (t) => {
	await store('PUT', '/tried');
	await store('PUT', '/tried/dir/a.txt', 'precious');
	const log =
		'upload failed: ./a.txt to s3://tried/dir/a.txt An error occurred (AccessDenied) when calling the PutObject operation: Access Denied\n';
	const window = await openWindow(t, { env: standIn.env, theme: 'Light Modern', files: { 'app.log': log } });
	await openFile(window, 'app.log');
	await takeCodeAction(window, 'AccessDenied', 'Try it in the request panel');
	const panel = webview(window);
	await panel.locator('#tried', { hasText: 'PutObject of tried/dir/a.txt' }).waitFor();
	await connect(window, panel, standIn.bkk.endpoint, account, 'when this window closes');
	await screenshots(window, 'request-tried', wideAndNarrow);
	assert.match(await panel.locator('#request-line').innerText(), /\/tried\/dir\/bangmod-probe-[0-9a-f]{8}$/);
	await send(panel);
	await answerModal(window, 'to this endpoint?', 'Send');
	assert.match(await answerModal(window, 'Send this request?', 'Send'), /a key of the panel’s own; it is removed again/);
	await waitForStatus(panel, '200');
	await panel.locator('#send').waitFor();
	assert.deepEqual(await keysIn('tried'), ['dir/a.txt']);
	assert.equal((await store('GET', '/tried/dir/a.txt')).body.toString(), 'precious');
	assert.equal(await panel.locator('#left-behind').count(), 0);

	await panel.locator('#fill-reported').click();
	await panel.locator('#lost', { hasText: 'The report does not hold the body: choose one.' }).waitFor();
	await panel.locator('#send[disabled]').waitFor();
	await panel.locator('#tried').waitFor({ state: 'detached' });
});

test('all cards are played without anybody else’s bucket: verdicts stand in the bar, and the store is as it was', async (t) => {
	await store('PUT', '/played');
	const before = await buckets();
	const window = await openWindow(t, { env: standIn.env, theme: 'Light Modern' });
	const panel = await openRequestPanel(window);
	await connect(window, panel, standIn.bkk.endpoint, account, 'when this window closes');
	await showPart(panel, 'deck');
	assert.equal(await panel.locator('#taken-name').locator('input').inputValue(), '');
	await fill(panel, 'bucket', 'played');
	await panel.locator('#play-all').click();
	await answerModal(window, 'to this endpoint?', 'Send');
	await answerModal(window, 'Play these cards?', 'Play');
	await panel.locator('#card-no-cors .verdict').waitFor({ timeout: 120_000 });
	await panel.locator('#play-all').waitFor();
	await panel.locator('#card-name-taken', { hasText: 'Give a bucket name that belongs to somebody else.' }).waitFor();
	assert.match(await panel.locator('.bar #tally').innerText(), /\d+ as predicted/);
	await screenshots(window, 'request-played', wideAndNarrow);
	assert.equal(await panel.locator('#left-behind').count(), 0);
	assert.deepEqual(await buckets(), before);
	assert.deepEqual(await keysIn('played'), []);
	assert.deepEqual(names((await store('GET', '/played?uploads')).body, 'UploadId'), []);
});

test('a window that is closed while a card is played: the next one names what is there, and removes it when told to', async (t) => {
	await store('PUT', '/closed');
	const window = await openWindow(t, { env: standIn.env, theme: 'Light Modern' });
	const panel = await openRequestPanel(window);
	await connect(window, panel, standIn.bkk.endpoint, account, 'when this window closes');
	await showPart(panel, 'deck');
	await fill(panel, 'bucket', 'closed');
	standIn.bkk.weather.losesAnswers = true;
	await panel.locator('#card-if-match vscode-button').click();
	await answerModal(window, 'to this endpoint?', 'Send');
	await answerModal(window, 'Play these cards?', 'Play');
	await poll(async () => (await keysIn('closed')).length === 1, 'the object that the card makes');
	const [left = ''] = await keysIn('closed');
	await reloadWindow(window);
	standIn.bkk.weather.losesAnswers = false;

	const again = webview(window);
	await again.locator('#left-behind', { hasText: `closed/${left}` }).waitFor();
	await screenshots(window, 'request-left-behind', wideAndNarrow);
	await addKey(window, again, accessKeyId, secretAccessKey, 'when this window closes');
	await again.locator('#remove-leftovers').click();
	await answerModal(window, 'to this endpoint?', 'Send');
	assert.match(await answerModal(window, 'Remove what this panel left?', 'Remove'), new RegExp(`closed/${left}`));
	await again.locator('#notice', { hasText: 'All of it is gone.' }).waitFor();
	assert.equal(await again.locator('#left-behind').count(), 0);
	assert.deepEqual(await keysIn('closed'), []);
});
