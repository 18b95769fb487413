/** What happens when the user trusts the folder, or takes that back, while the extension works. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { poll } from '../driver/poll.ts';
import { writeTestExtension } from '../driver/testExtension.ts';
import { grantTrust, takeTrustBack } from '../driver/trust.ts';
import { webview } from '../driver/webview.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';
import { scanFromExplorer } from './scanFromExplorer.ts';
import { uploaderLog } from './scanLog.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'vscode-traffic-'));
after(() => rmSync(scratch, { recursive: true }));

/** A window in restricted mode in which a scan runs that takes minutes: behind its text the file is nothing but a hole. */
async function scanningWindow(t: TestContext) {
	const trafficFile = path.join(scratch, `${t.name}.txt`);
	const beside = mkdtempSync(path.join(scratch, 'extension-'));
	await writeTestExtension(beside, {
		entry: 'traffic.ts',
		define: { trafficFile: JSON.stringify(trafficFile) },
		manifest: { name: 'traffic', main: './main.js', activationEvents: ['*'] },
	});
	const window = await openWindow(t, { files: { 'endless.log': uploaderLog(2_000_000) }, trusted: false, beside });
	truncateSync(path.join(window.folder, 'endless.log'), 64e9);
	await scanFromExplorer(window, 'endless.log');
	await webview(window).locator('.codes .code').first().waitFor();
	return { window, traffic: () => readFileSync(trafficFile, 'utf8').trimEnd().split('\n') };
}

/** How far the scan says that it is: `1.2 GiB`. */
async function readSoFar(window: VscodeWindow): Promise<string | undefined> {
	const status = webview(window).locator('.status', { hasText: 'of 59.6 GiB' });
	return /[\d.]+ [MG]iB(?= of)/.exec(await status.innerText())?.[0];
}

async function cancel(window: VscodeWindow): Promise<void> {
	await webview(window).getByRole('button', { name: 'Cancel' }).click();
	await webview(window).locator('.status.incomplete', { hasText: 'Partial: cancelled after' }).waitFor();
}

test('a scan goes on when the folder is trusted meanwhile, and nothing speaks to the network', async (t) => {
	const { window, traffic } = await scanningWindow(t);
	await grantTrust(window);
	const before = await readSoFar(window);
	await poll(async () => (await readSoFar(window)) !== before, 'the scan to go on');
	await cancel(window);
	assert.deepEqual(traffic(), ['listening, untrusted']);
});

test('when trust is taken back VS Code loads the window anew, the scan begins anew, and nothing speaks to the network', async (t) => {
	const { window, traffic } = await scanningWindow(t);
	await grantTrust(window);
	await takeTrustBack(window);
	await webview(window).locator('.codes .code').first().waitFor();
	await cancel(window);
	assert.deepEqual(traffic(), ['listening, untrusted', 'listening, untrusted']);
});
