/** Takes the README's pictures from a real VS Code: `npm run pictures`. */
import { test } from 'node:test';
import { accountOf } from '../../service/standIn/accounts.ts';
import { openFile } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { quickRows, runCommand, typeIntoQuickInput } from '../driver/quickInput.ts';
import { answerModal, choose, connect, fill, openRequestPanel, send, waitForStatus } from '../driver/requestPanel.ts';
import { useStandIn } from '../driver/standIn.ts';
import { webview } from '../driver/webview.ts';
import { openWindow } from '../driver/window.ts';
import { scanFromExplorer } from '../windows/scanFromExplorer.ts';
import { uploaderLog } from '../windows/scanLog.ts';
import { pictureSettings, take } from './take.ts';

const standIn = useStandIn();

const log = `2026-11-22 10:00:00,120 INFO  upload of reports/2026-11.csv begins
2026-11-22 10:00:00,518 ERROR An error occurred (RequestTimeTooSkewed) when calling the PutObject operation: None
2026-11-22 10:00:01,002 INFO  trying again in 2 s
<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>InvalidBucketName</Code>
  <Message></Message>
  <BucketName>Quarterly_Reports</BucketName>
  <RequestId>tx00000d3a1f0c2b4e59a17-006b033bf7-85a6-bkk</RequestId>
  <HostId>85a6-bkk-default</HostId>
</Error>
2026-11-22 10:00:03,411 INFO  gave up
`;

test('a hover in a log', async (t) => {
	const window = await openWindow(t, { files: { 'upload.log': log }, settings: pictureSettings });
	await openFile(window, 'upload.log');
	await runCommand(window, 'View: Close Primary Side Bar');
	const hover = await hoverText(window, 'InvalidBucketName', 'Next step');
	await hover.evaluate(
		async (element) => await Promise.all(element.ownerDocument.getAnimations().map(({ finished }) => finished)),
	);
	await take(window, 'hover', { x: 0, y: 36, width: 1000, height: 330 });
});

test('a code looked up by words', async (t) => {
	const window = await openWindow(t, { settings: pictureSettings, theme: 'Light Modern' });
	await runCommand(window, 'BangmodStorage: Look Up an Error');
	await typeIntoQuickInput(window, 'clock');
	await quickRows(window).filter({ hasText: 'RequestTimeTooSkewed' }).first().waitFor();
	await take(window, 'look-up', { x: 240, y: 0, width: 800, height: 330 });
});

test('a log, scanned', async (t) => {
	const window = await openWindow(t, { files: { 'uploader.log': uploaderLog(4_000_000) }, settings: pictureSettings });
	await scanFromExplorer(window, 'uploader.log');
	await webview(window).locator('.status.complete').waitFor();
	await webview(window).locator('.examples li').first().waitFor();
	await runCommand(window, 'View: Close Primary Side Bar');
	await take(window, 'scan', { x: 0, y: 36, width: 1280, height: 530 });
});

test('a request for a key that is not there', async (t) => {
	const window = await openWindow(t, { settings: pictureSettings, env: standIn.env });
	const account = accountOf('main', 'bkk');
	const panel = await openRequestPanel(window);
	await connect(window, panel, standIn.bkk.endpoint, account);
	await choose(panel, 'operation', 'CreateBucket');
	await fill(panel, 'bucket', 'quarterly-reports');
	await send(panel);
	await answerModal(window, 'to this endpoint?', 'Send');
	await answerModal(window, 'Send this request?', 'Send');
	await waitForStatus(panel, '200');
	await choose(panel, 'operation', 'GetObject');
	await fill(panel, 'key', 'reports/2026-11.csv');
	await send(panel);
	await waitForStatus(panel, '404');
	await runCommand(window, 'View: Close Primary Side Bar');
	await panel.locator('.answer').scrollIntoViewIfNeeded();
	await take(window, 'request', { x: 0, y: 36, width: 1280, height: 480 });
});
