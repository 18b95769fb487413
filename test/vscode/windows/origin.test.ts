/** From an error in a log to the line of the workspace that led to it, in three languages and one window. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeCodeAction } from '../driver/codeActions.ts';
import { openFile } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { closeQuickInput, quickRow, runCommand } from '../driver/quickInput.ts';
import { screenshot, screenshots } from '../driver/screenshot.ts';
import { changeSettings } from '../driver/settings.ts';
import { sentencesBehindLines } from '../driver/sentences.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';
import { poll } from '../driver/poll.ts';

const python = `import boto3

def client():
    return boto3.client(
        "s3",
        region_name="us-east-1",
        endpoint_url="https://s3.bkk.bangmod.storage",
    )

def put(body):
    client().put_object(Bucket="shop", Key="a.txt", Body=body)
`;
const node = `import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({
	region: 'us-east-1',
	endpoint: 'https://s3.bkk.bangmod.storage',
});

export async function put(Body) {
	await client.send(new PutObjectCommand({ Bucket: 'shop', Key: 'a.txt', Body }));
}
`;
const java = `package com.acme.shop;

import java.net.URI;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class Uploader {
	private final S3Client client = S3Client.builder()
			.region(Region.US_EAST_1)
			.endpointOverride(URI.create("https://s3.bkk.bangmod.storage"))
			.build();
	void put() {
		client.putObject(b -> b.bucket("shop").key("a.txt"), body);
	}
}
`;

const pythonLog = `2026-11-22 10:00:00 INFO  upload begins
Traceback (most recent call last):
  File "/srv/app/main.py", line 20, in <module>
    put(body)
  File "/srv/app/uploader.py", line 11, in put
    client().put_object(Bucket="shop", Key="a.txt", Body=body)
  File "/usr/lib/python3/site-packages/botocore/client.py", line 565, in _api_call
    return self._make_api_call(operation_name, kwargs)
botocore.exceptions.ClientError: An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: Unknown
`;
const nodeLog = `SignatureDoesNotMatch: UnknownError
    at throwDefaultError (/srv/node_modules/@smithy/smithy-client/dist-cjs/index.js:388:20)
    at async put (file:///srv/web/src/uploader.mjs:9:2) {
  '$fault': 'client',
  Code: 'SignatureDoesNotMatch',
  '$metadata': { httpStatusCode: 403, requestId: undefined }
}
`;
const javaLog = `com.amazonaws.services.s3.model.AmazonS3Exception: null (Service: Amazon S3; Status Code: 403; Error Code: SignatureDoesNotMatch; Request ID: tx00000a8e7b6c5d4e3f201-0069aa61b2-85a6-bkk; S3 Extended Request ID: null)
	at com.amazonaws.http.AmazonHttpClient.handleErrorResponse(AmazonHttpClient.java:156)
	at com.acme.shop.Uploader.put(Uploader.java:13)
`;

const files = {
	'app/uploader.py': python,
	'web/src/uploader.mjs': node,
	'api/src/main/java/com/acme/shop/Uploader.java': java,
	'python.log': pythonLog,
	'node.log': nodeLog,
	'java.log': javaLog,
	'.vscode/settings.json': '{}',
};

/** The log, the name of the file in front afterwards, its line, and what is wrong in it and right. */
const ways = [
	['python.log', 'uploader.py', 11, 'us-east-1', 'ap-southeast-1-bkk'],
	['node.log', 'uploader.mjs', 9, 'us-east-1', 'ap-southeast-1-bkk'],
	['java.log', 'Uploader.java', 13, 'US_EAST_1', 'ap-southeast-1-bkk'],
] as const;

test('from the traceback of Python, Node and Java to the line of the workspace, by hover, list, light bulb and palette', async (t) => {
	const window = await openWindow(t, { files, settings: { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' } });
	for (const [log, program, line] of ways) {
		await openFile(window, log);
		const hover = await hoverText(window, 'SignatureDoesNotMatch', 'Go to the code');
		await picture(window, log, 'origin-hover');
		await hover.locator('a', { hasText: 'Go to the code' }).click();
		await isAt(window, program, line);
	}
	for (const [log, program, , wrong, right] of ways) {
		const mark = window.page.locator('.squiggly-warning');
		await openFile(window, program);
		await mark.first().waitFor();
		await picture(window, log, 'origin-mark');
		await openFile(window, log);
		const title = 'Change to ap-southeast-1-bkk, the region of this endpoint';
		await takeCodeAction(window, 'SignatureDoesNotMatch', title, () => picture(window, log, 'origin-light-bulb'));
		await window.page.locator('.tab.active', { hasText: program }).waitFor();
		await window.page.locator('.view-line', { hasText: right }).first().waitFor();
		assert.equal(await window.page.locator('.view-line', { hasText: wrong }).count(), 0);
		await mark.first().waitFor({ state: 'detached' });
		await picture(window, log, 'origin-mended');
	}
	await openFile(window, 'python.log');
	await runCommand(window, 'BangmodStorage: List Errors in Document');
	await quickRow(window, 'SignatureDoesNotMatch').waitFor();
	assert.match(await quickRow(window, 'SignatureDoesNotMatch').innerText(), /app\/uploader\.py:11/);
	await screenshots(window, 'origin-list');
	await closeQuickInput(window);
	await takeCodeAction(window, 'SignatureDoesNotMatch', 'Go to the code');
	await isAt(window, 'uploader.py', 11);
	changeSettings(window, { 'bangmod.workspace.enabled': false });
	await openFile(window, 'python.log');
	await poll(async () => {
		const hover = await hoverText(window, 'SignatureDoesNotMatch', 'Next step');
		return !(await hover.innerText()).includes('Go to the code');
	}, 'a hover without the link');
});

test('the sentence behind a line says what the workspace tells, though that is read after the line', async (t) => {
	const window = await openWindow(t, { files, settings: { 'bangmod.decorations': 'all' } });
	await openFile(window, 'python.log');
	await poll(
		async () => (await sentencesBehindLines(window)).some((sentence) => sentence.includes('for another region')),
		'the cause that the program shows',
	);
});

/** In each theme for Python, in one for the others. */
async function picture(window: VscodeWindow, log: string, name: string): Promise<void> {
	if (log === 'python.log') await screenshots(window, name);
	else await screenshot(window, `${name}-${log.replace('.log', '')}`);
}

/** Waits for the file in front and the cursor's line. */
async function isAt(window: VscodeWindow, file: string, line: number): Promise<void> {
	await window.page.locator('.tab.active', { hasText: file }).waitFor();
	await window.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }).waitFor();
}
