/** Logs that try to be more than text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webview } from '../../driver/webview.ts';
import { openWindow } from '../../driver/window.ts';
import { scanFromExplorer } from '../scanFromExplorer.ts';
import { scriptAttacks } from './scriptAttacks.ts';

/** A line for each field that reaches the view, with a payload in it. */
const shapes: readonly ((evil: string) => string)[] = [
	(evil) => `An error occurred (SlowDown) when calling the PutObject operation: ${evil}`,
	(evil) => `<Error><Code>${evil}</Code><Message>m</Message><RequestId>r</RequestId></Error>`,
	(evil) => `<Error><Code>NoSuchKey</Code><Message>${evil}</Message><BucketName>${evil}</BucketName><Key>${evil}</Key></Error>`,
	(evil) => `{"Code":"AccessDenied","Bucket":${JSON.stringify(evil)},"requestId":${JSON.stringify(evil)},"statusCode":403}`,
	(evil) => `operation error S3: ${evil}, https response error StatusCode: 404, RequestID: ${evil}, HostID: , NoSuchKey: ${evil}`,
];

const lineCount = 5000;

function hostileLog(): string {
	return Array.from({ length: lineCount }, (_, index) => {
		const evil = `${scriptAttacks[index % scriptAttacks.length]}${index}`;
		const time = new Date(Date.UTC(2026, 10, 22) + index * 1000).toISOString();
		return `${time} ERROR ${shapes[index % shapes.length]?.(evil)}\n`;
	}).join('');
}

/** All elements that the view itself is made of. */
const own = new Set(
	'html head meta style link title body script main div header h1 h2 h3 p ul ol li dl dt dd span button label select option section code mark time canvas table caption thead tbody tr th td details summary vscode-button vscode-progress-bar vscode-textfield'.split(
		' ',
	),
);

test('5,000 hostile lines add no node to the view, and run nothing', async (t) => {
	const window = await openWindow(t, { files: { [`<img src=x onerror=alert(1)>.log`]: hostileLog() } });
	await scanFromExplorer(window, 'onerror');
	const view = webview(window);
	await view.locator('.status.complete').waitFor();
	await view.locator('.examples li').first().waitFor();
	const codes = view.locator('.codes .code');
	assert.ok((await codes.count()) >= 3);
	for (let index = 0; index < Math.min(10, await codes.count()); index++) {
		await codes.nth(index).click();
		await view.locator('.codes .code[aria-pressed=true]').waitFor();
		const strange = await view.locator(':root').evaluate(
			(root, known) => {
				const elements = [root, ...root.querySelectorAll('*')];
				const handlers = elements.flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')));
				return [...elements.map(({ localName }) => localName).filter((name) => !known.includes(name)), ...handlers];
			},
			[...own],
		);
		assert.deepEqual(strange, []);
	}
	assert.equal(await view.locator(':root').evaluate(() => 'owned' in globalThis), false);
});
