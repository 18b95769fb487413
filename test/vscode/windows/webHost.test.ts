/** The extension in the web worker host, where there is no Node: what works there, and what says that it cannot. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { OutgoingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { selfSigned } from '../../faults/certificates.ts';
import { nextClipboard, writeClipboard } from '../driver/clipboard.ts';
import { codeActions, takeCodeAction } from '../driver/codeActions.ts';
import { clickText } from '../driver/editor.ts';
import { openFile } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { pick, quickRows, runCommand, typeIntoQuickInput } from '../driver/quickInput.ts';
import { addKey, answerModal, choose, fill, openRequestPanel, send, waitForStatus } from '../driver/requestPanel.ts';
import { screenshot } from '../driver/screenshot.ts';
import { webview } from '../driver/webview.ts';
import { openWindow } from '../driver/window.ts';
import { scanFromExplorer } from './scanFromExplorer.ts';

const log = `2026-11-22 10:00:00 INFO  upload begins
2026-11-22 10:00:01 ERROR An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: Unknown
2026-11-22 10:00:02 ERROR An error occurred (SlowDown) when calling the PutObject operation: Unknown
`;
/** More than is read where a file is given whole or not at all. */
const tooLarge = 300 * 2 ** 20;
const keyId = 'BGSAKIAIOSFODNN7EXAMPLE';
const secret = ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/');

test('in the web worker host', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': log, 'huge.log': { size: tooLarge } }, host: 'web' });
	const { page } = window;

	await t.test('a hover explains, and its link opens the page', async () => {
		await openFile(window, 'app.log');
		const hover = await hoverText(window, 'SignatureDoesNotMatch', 'Next step');
		await hover.locator('a', { hasText: 'More' }).click();
		// Rendered, or as text where VS Code has no Markdown preview: its browser bundle is not in the package from npm.
		await page.locator('.tab.active', { hasText: 'SignatureDoesNotMatch' }).waitFor();
		await page.locator('.view-line', { hasText: 'The key id is known' }).first().waitFor();
	});

	await t.test('the light bulb copies the code', async () => {
		await openFile(window, 'app.log');
		const titles = await codeActions(window, 'SlowDown');
		assert.ok(titles.includes('Copy the code') && titles.includes('Explain this S3 error'), titles.join(', '));
		await page.keyboard.press('Escape');
		await writeClipboard(window, 'before');
		await takeCodeAction(window, 'SlowDown', 'Copy the code');
		assert.equal(await nextClipboard(window, 'before'), 'SlowDown');
	});

	await t.test('a look-up finds a code by its words', async () => {
		await runCommand(window, 'BangmodStorage: Look Up an Error');
		await typeIntoQuickInput(window, 'clock');
		await quickRows(window).filter({ hasText: 'RequestTimeTooSkewed' }).first().click();
		await page.locator('.tab.active', { hasText: 'RequestTimeTooSkewed' }).waitFor();
	});

	await t.test('selected text is explained', async () => {
		await openFile(window, 'app.log');
		await clickText(window, 'SlowDown');
		await page.keyboard.press('Home');
		await page.keyboard.press('Shift+End');
		await runCommand(window, 'BangmodStorage: Explain Selected Text');
		await page.locator('.view-line', { hasText: '# `SlowDown`' }).waitFor();
	});

	await t.test('a file that cannot be read whole is not scanned, and the view says where it can be', async () => {
		await scanFromExplorer(window, 'huge.log');
		await webview(window).getByText('The desktop version reads files of any size').first().waitFor();
		await page.keyboard.press('ControlOrMeta+F4');
	});

	await t.test('a request is signed and copied', async () => {
		const panel = await openRequestPanel(window);
		await addKey(window, panel, keyId, secret);
		await fill(panel, 'bucket', 'shop');
		await fill(panel, 'key', 'a.txt');
		await writeClipboard(window, 'before');
		await panel.locator('#copy-as').click();
		await pick(window, 'signed now', 'curl');
		const copied = await nextClipboard(window, 'before');
		assert.match(copied, /^curl [^]*AWS4-HMAC-SHA256 Credential=BGSAKIAIOSFODNN7EXAMPLE\/\d{8}\/[^]*Signature=[0-9a-f]{64}/);
		assert.ok(!copied.includes(secret));
	});

	await t.test('a request whose answer CORS hides is told as that, and so are headers that it hides', async (t) => {
		const panel = webview(window);
		await choose(panel, 'keys', 'None (anonymous)');
		await choose(panel, 'place', 'Another endpoint');
		await fill(panel, 'endpoint', await answering(t, {}));
		await send(panel);
		await answerModal(window, 'to this endpoint?', 'Send');
		await waitForStatus(panel, 'No answer');
		await panel.locator('.answer', { hasText: 'CORS, TLS or the network' }).waitFor();
		await screenshot(window, 'web-host-no-answer');
		await fill(panel, 'endpoint', await answering(t, { 'access-control-allow-origin': '*' }));
		await send(panel);
		await answerModal(window, 'to this endpoint?', 'Send');
		await waitForStatus(panel, '404');
		await panel.locator('.answer', { hasText: 'The browser shows only some of the headers' }).waitFor();
		assert.match(await panel.locator('.answer').innerText(), /NoSuchKey/);
	});
});

/** Starts a store that answers everything with NoSuchKey and these headers; gives its endpoint. */
async function answering(t: TestContext, headers: OutgoingHttpHeaders): Promise<string> {
	const server = createServer({ ...selfSigned }, (request, response) => {
		request.resume();
		response.writeHead(404, { 'x-amz-request-id': 'tx1-hidden', 'content-type': 'application/xml', ...headers });
		response.end('<Error><Code>NoSuchKey</Code><Message></Message></Error>');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	t.after(() => server.closeAllConnections());
	t.after(() => server.close());
	return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
