import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accountOf } from '../../service/standIn/accounts.ts';
import { startStandIn, type Place, type StandIn } from '../../service/standIn/standIn.ts';
import { addKey, answerModal, choose, fill, openRequestPanel, send, waitForStatus } from '../driver/requestPanel.ts';
import { screenshot } from '../driver/screenshot.ts';
import { openWindow } from '../driver/window.ts';

let standIn: StandIn;
let bkk: Place;

before(async () => {
	standIn = await startStandIn({ regionIds: ['bkk'] });
	[bkk] = standIn.places as [Place];
});
after(() => standIn.stop());

const { accessKeyId, secretAccessKey } = accountOf('main', 'bkk');

test('a person connects, creates a bucket, asks for an object that is not there and reads why', async (t) => {
	const window = await openWindow(t, { env: { NODE_EXTRA_CA_CERTS: standIn.caFile } });
	const panel = await openRequestPanel(window);
	await screenshot(window, 'request-open');
	await choose(panel, 'place', 'Another endpoint');
	await fill(panel, 'endpoint', bkk.endpoint);
	await addKey(window, panel, accessKeyId, secretAccessKey);
	await choose(panel, 'operation', 'CreateBucket');
	await fill(panel, 'bucket', 'panel-shop');
	await panel.locator('vscode-button#send:not([disabled])').click();
	assert.match(await answerModal(window, 'Send'), /not one of BangmodStorage’s endpoints/);
	assert.match(await answerModal(window, 'Send'), /panel-shop/);
	await waitForStatus(panel, '200');
	await choose(panel, 'operation', 'GetObject');
	await fill(panel, 'key', 'missing.txt');
	await send(window, panel);
	await waitForStatus(panel, '404');
	await screenshot(window, 'request-not-found');
	assert.match(await panel.locator('.answer').innerText(), /NoSuchKey/);
	assert.ok(!(await panel.locator('body').innerHTML()).includes(secretAccessKey));
});
