/** Secrets typed into the real window, and then all that the window shows, keeps and writes. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { assertNoCanary, canaries } from '../../defence/canary.ts';
import { makeTestCa } from '../../service/standIn/testCa.ts';
import { nextClipboard } from '../driver/clipboard.ts';
import { poll } from '../driver/poll.ts';
import { pick, quickRows } from '../driver/quickInput.ts';
import { answerModal, connect, fill, openRequestPanel, send, waitForStatus } from '../driver/requestPanel.ts';
import { webview } from '../driver/webview.ts';
import { reloadWindow } from '../driver/reload.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

const { keyId, secret, token, signature, password } = canaries;
const link = `https://s3.bkk.bangmod.storage/b/k?X-Amz-Security-Token=${token}&X-Amz-Signature=${signature}&password=${password}`;

test('no secret of a request is in what the window shows, keeps, writes or copies, and none of the workspace’s files has a say', async (t) => {
	const store = await echoingStore(t);
	const home = homeWith(
		t,
		`[own]\naws_access_key_id = ${keyId.replace('CANARY', 'CANPRY')}\naws_secret_access_key = ${secret}\n`,
	);
	const evil = 'https://127.0.0.1:1';
	const window = await openWindow(t, {
		env: { HOME: home, NODE_EXTRA_CA_CERTS: store.caFile },
		files: {
			'.env': `AWS_ENDPOINT_URL=${evil}\n`,
			'.aws/config': `[profile own]\nendpoint_url = ${evil}\n[profile planted]\nendpoint_url = ${evil}\n`,
			'rclone.conf': `[planted]\ntype = s3\nendpoint = ${evil}\n`,
			'.vscode/settings.json': JSON.stringify({
				'bangmod.site.url': evil,
				'bangmod.endpoint': evil,
				'bangmod.request.endpoint': evil,
			}),
		},
	});
	const panel = await openRequestPanel(window);
	assert.doesNotMatch(await panel.locator('body').innerText(), /planted|127\.0\.0\.1/);
	await connect(window, panel, store.origin, { accessKeyId: keyId, secretAccessKey: secret });
	await fill(panel, 'bucket', 'canary-shop');
	await fill(panel, 'key', link);
	await send(panel);
	await answerModal(window, 'to this endpoint?', 'Send');
	await waitForStatus(panel, '403');
	assert.match(store.received(), /^AWS4-HMAC-SHA256 Credential=/m);
	await panel.locator('#copy-as').click();
	await pick(window, 'without the signature', 'curl');
	const copied = await nextClipboard(window);
	assertNoCanary(copied, 'copied curl');
	await panel.locator('#copy-report').click();
	assertNoCanary(await nextClipboard(window, copied), 'copied report');
	// The person sees what they typed; everything else is to be clean.
	await fill(panel, 'key', 'clean.txt');
	assertNoCanary(await textOf(window), 'window');
	const dump = async () => await window.page.evaluate(databases);
	await poll(async () => (await dump()).includes('canary-shop'), 'the history in VS Code’s own store');
	assertNoCanary(await dump(), 'store of the window');

	await reloadWindow(window);
	await webview(window).locator('#key').waitFor();
	await webview(window).locator('#history').click();
	await quickRows(window).filter({ hasText: 'canary-shop' }).waitFor();
	assertNoCanary(await textOf(window), 'window after a reload');
	assertNoCanary(await dump(), 'store of the window after a reload');
	const written = [window.folder, window.serverData]
		.flatMap((folder) => globSync('**/*', { cwd: folder }).map((name) => path.join(folder, name)))
		.filter((file) => statSync(file).isFile() && !file.includes('/builtin/'));
	assert.ok(written.some((file) => file.endsWith('remoteexthost.log')));
	for (const file of written) assertNoCanary(readFileSync(file, 'latin1'), file);
});

/** A server that refuses everything and says back whatever it was sent, secrets of its own included. */
async function echoingStore(t: TestContext): Promise<{ origin: string; caFile: string; received: () => string }> {
	const ca = makeTestCa([]);
	let received = '';
	const server = createServer({ key: ca.key, cert: ca.cert }, (request, response) => {
		const head = `${request.method} ${request.url}\n${request.rawHeaders.join('\n')}`;
		received += head;
		const told = request.rawHeaders.join(' ').replaceAll(/[<&]/g, ' ');
		response.writeHead(403, { 'set-cookie': `id=${token}`, 'x-link': link });
		response.end(
			`<Error><Code>InvalidAccessKeyId</Code><Message>${told}</Message><AWSAccessKeyId>${keyId}</AWSAccessKeyId></Error>`,
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	t.after(() => {
		server.closeAllConnections();
		server.close();
		rmSync(ca.folder, { recursive: true });
	});
	return { origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, caFile: ca.caFile, received: () => received };
}

function homeWith(t: TestContext, credentials: string): string {
	const home = mkdtempSync(path.join(os.tmpdir(), 'bangmod-home-'));
	t.after(() => rmSync(home, { recursive: true, maxRetries: 5 }));
	mkdirSync(path.join(home, '.aws'));
	writeFileSync(path.join(home, '.aws/credentials'), credentials);
	return home;
}

/** Markup and typed text of the whole window and of the view in it. */
async function textOf(window: VscodeWindow): Promise<string> {
	const own = await window.page.content();
	const view = await webview(window)
		.locator(':root')
		.evaluate((root) => {
			const textOfTree = (node: Element | ShadowRoot): string =>
				[...node.querySelectorAll('*')]
					.map(
						(element) =>
							`${element instanceof HTMLInputElement ? element.value : ''}${element.shadowRoot === null ? '' : `${element.shadowRoot.innerHTML}${textOfTree(element.shadowRoot)}`}`,
					)
					.join('\n');
			return root.outerHTML + textOfTree(root);
		});
	return own + view;
}

/** Runs in the window: all that VS Code keeps in the browser, as text. */
async function databases(): Promise<string> {
	const parts: string[] = [JSON.stringify(Object.entries(localStorage))];
	for (const { name = '' } of await indexedDB.databases()) {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open(name);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error(name));
		});
		for (const store of database.objectStoreNames) {
			const all = await new Promise<unknown[]>((resolve, reject) => {
				const request = database.transaction(store).objectStore(store).getAll();
				request.onsuccess = () => resolve(request.result as unknown[]);
				request.onerror = () => reject(request.error ?? new Error(store));
			});
			for (const each of all)
				parts.push(each instanceof Uint8Array ? new TextDecoder('latin1').decode(each) : JSON.stringify(each));
		}
		database.close();
	}
	return parts.join('\n');
}
