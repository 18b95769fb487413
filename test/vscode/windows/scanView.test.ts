/** The view "S3 errors in log", as a person uses it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Locator } from 'playwright-core';
import { openFile } from '../driver/files.ts';
import { notifications } from '../driver/notifications.ts';
import { poll } from '../driver/poll.ts';
import { pick, quickRows, runCommand, typeIntoQuickInput } from '../driver/quickInput.ts';
import { reloadWindow } from '../driver/reload.ts';
import { accessibilityFaults, accessibilityFaultsInThemes } from '../driver/accessibility.ts';
import { screenshot, screenshots, wideAndNarrow } from '../driver/screenshot.ts';
import { webview } from '../driver/webview.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';
import { scanFromExplorer } from './scanFromExplorer.ts';
import { uploaderLog } from './scanLog.ts';

/** More than VS Code gives to extensions, and more than a remote window opens without a question. */
const large = 60_000_000;
/** How every xz file begins. */
const xz = Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00);
const rightSideBar = { 'workbench.sideBar.location': 'right' };

/** Waits until everything is read and the first code is explained. */
async function scanned(window: VscodeWindow): Promise<void> {
	await webview(window).locator('.status.complete').waitFor();
	await webview(window).locator('.examples li').first().waitFor();
}

const tile = (window: VscodeWindow, label: string): Locator => webview(window).locator('.tile', { hasText: label }).locator('dd');

/** Drags over a part of the chart, given as fractions of its width. */
async function brush(window: VscodeWindow, from: number, to: number): Promise<void> {
	const plot = webview(window).locator('.u-over');
	await plot.scrollIntoViewIfNeeded();
	const box = await plot.boundingBox();
	assert.ok(box !== null);
	await window.page.mouse.move(box.x + box.width * from, box.y + box.height / 2);
	await window.page.mouse.down();
	await window.page.mouse.move(box.x + box.width * ((from + to) / 2), box.y + box.height / 2);
	await window.page.mouse.move(box.x + box.width * to, box.y + box.height / 2);
	await window.page.mouse.up();
}

test('a log of 60 MB is scanned from the explorer, narrowed by a brush, and shown at a line', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': uploaderLog(large) }, settings: rightSideBar });
	const view = webview(window);
	await scanFromExplorer(window, 'app.log');
	await scanned(window);
	assert.match(await view.locator('.status').innerText(), /Complete: every byte was read, 60,000,000 bytes/);
	const all = Number((await tile(window, 'errors').innerText()).replaceAll(',', ''));
	assert.ok(all > 10_000, `${all} errors`);
	await screenshot(window, 'scan-dark');

	await brush(window, 0.38, 0.48);
	await view.getByRole('button', { name: 'Zoom out' }).waitFor();
	await view.locator('.tile', { hasText: `of ${all.toLocaleString('en')}` }).waitFor();
	await screenshot(window, 'scan-dark-zoomed');
	await view.getByRole('button', { name: 'Zoom out' }).click();
	await view.getByText(`of ${all.toLocaleString('en')}`).waitFor({ state: 'hidden' });

	await view.getByRole('button', { name: /NoSuchBucket/ }).click();
	await view.locator('.details h2', { hasText: 'NoSuchBucket' }).waitFor();
	await screenshot(window, 'scan-dark-details');
	await view.locator('.examples .link').click();
	await window.page.locator('.tab.active', { hasText: /app\.log, lines/ }).waitFor();
	await window.page.locator('.view-line', { hasText: 'last line, An error occurred (NoSuchBucket)' }).waitFor();
	await screenshot(window, 'scan-dark-excerpt');
});

test('a second scan is cancelled, and what it found stays, marked as partial', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': uploaderLog(1_000_000), 'endless.log': uploaderLog(8_000_000) } });
	// Nothing but holes behind the text: half a minute of reading, and no room on the disk.
	truncateSync(path.join(window.folder, 'endless.log'), 64e9);
	const view = webview(window);
	await scanFromExplorer(window, 'app.log');
	await scanned(window);
	await scanFromExplorer(window, 'endless.log');
	await view
		.getByText(/Reading endless\.log: [\d.]+ [MG]iB of 59\.6 GiB, [\d.]+ [MG]iB a second/)
		.first()
		.waitFor();
	await view.locator('.codes .code').first().waitFor();
	await tile(window, 'errors')
		.filter({ hasText: /\d,\d{3}/ })
		.waitFor();
	await screenshot(window, 'scan-running');
	await view.getByRole('button', { name: 'Cancel' }).click();
	await view.locator('.status.incomplete', { hasText: 'Partial: cancelled after' }).waitFor();
	await view.getByRole('button', { name: 'Scan again' }).waitFor();
	assert.ok(Number((await tile(window, 'errors').innerText()).replaceAll(',', '')) > 1000);
	await screenshot(window, 'scan-cancelled');
});

test('the view speaks Thai', async (t) => {
	const settings = { ...rightSideBar, 'bangmod.language': 'th' };
	const window = await openWindow(t, { files: { 'app.log': uploaderLog(4_000_000) }, settings, theme: 'Light Modern' });
	await scanFromExplorer(window, 'app.log');
	await scanned(window);
	const view = webview(window);
	await view.getByRole('heading', { name: 'ข้อผิดพลาด S3 ใน log' }).waitFor();
	await view.getByText('ครบถ้วน: อ่านทุกไบต์แล้ว').first().waitFor();
	await view.locator('.explanation .headline', { hasText: 'ส่ง request เร็วเกินขีดจำกัด' }).waitFor();
	const shares = view.locator('.shares li', { hasText: /^32 จาก 32 ที่ตรวจดู: ส่ง request เร็วเกินขีดจำกัด$/ });
	await shares.waitFor();
	assert.equal(await view.locator('html').getAttribute('lang'), 'th');
	await screenshot(window, 'scan-thai');
	await shares.scrollIntoViewIfNeeded();
	await screenshot(window, 'scan-thai-causes');
});

test('filters narrow what shows, and the chart is a table, too', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': uploaderLog(4_000_000) }, settings: rightSideBar });
	const view = webview(window);
	await scanFromExplorer(window, 'app.log');
	await scanned(window);
	await screenshots(window, 'scan', wideAndNarrow);
	await view
		.locator('.shares li', { hasText: /^32 of 32 looked at: Requests come faster than the limit\.$/ })
		.scrollIntoViewIfNeeded();
	await screenshots(window, 'scan-causes', wideAndNarrow);
	await view.getByRole('searchbox', { name: 'Search' }).fill('headobject');
	await view.locator('.codes .code').nth(1).waitFor({ state: 'detached' });
	assert.match(await view.locator('.codes .code').innerText(), /NotFound/);
	await view.getByRole('button', { name: 'Show as table' }).click();
	await view.getByRole('columnheader', { name: 'NotFound' }).waitFor();
	await screenshots(window, 'scan-table');
	assert.deepEqual(await accessibilityFaults(view), []);
	await view.getByRole('button', { name: 'Clear filters' }).click();
	await view.getByRole('combobox', { name: 'Code' }).selectOption('AccessDenied');
	await view.locator('.details h2', { hasText: 'AccessDenied' }).waitFor();
	await view.locator('.examples .line').first().scrollIntoViewIfNeeded();
	await screenshots(window, 'scan-details', wideAndNarrow);
	assert.deepEqual(await accessibilityFaultsInThemes(window, view), []);
});

test('the chart is read and zoomed by keys alone', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': uploaderLog(1_000_000) } });
	const view = webview(window);
	const { keyboard } = window.page;
	await scanFromExplorer(window, 'app.log');
	await scanned(window);
	await view.locator('.chart').focus();
	for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await keyboard.press(key);
	await view.locator('[aria-live]', { hasText: /^2026-11-22 10:03:00/ }).waitFor({ state: 'attached' });
	await keyboard.press('Enter');
	await view.getByRole('button', { name: 'Zoom out' }).waitFor();
	assert.equal(await view.getByRole('textbox', { name: 'From (UTC)' }).inputValue(), '2026-11-22 10:01:00');
	assert.equal(await view.getByRole('textbox', { name: 'Until (UTC)' }).inputValue(), '2026-11-22 10:03:59');
	await view.locator('.chart').focus();
	await keyboard.press('Escape');
	await view.getByRole('button', { name: 'Zoom out' }).waitFor({ state: 'detached' });
});

test('a line of a small file is shown in the file itself, and the view comes back with its filters', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': uploaderLog(100_000) } });
	const view = webview(window);
	await scanFromExplorer(window, 'app.log');
	await scanned(window);
	await view.getByRole('searchbox', { name: 'Search' }).fill('NoSuchBucket');
	await view.locator('.details h2', { hasText: 'NoSuchBucket' }).waitFor();
	await view.locator('.examples .link').click();
	await window.page.locator('.tab.active[data-resource-name="app.log"]').waitFor();
	await window.page.locator('.view-line', { hasText: 'last line, An error occurred (NoSuchBucket)' }).waitFor();
	await window.page.locator('.tab', { hasText: 'S3 errors in log' }).click();
	await view.locator('.details h2', { hasText: 'NoSuchBucket' }).waitFor();
	assert.equal(await view.getByRole('searchbox', { name: 'Search' }).inputValue(), 'NoSuchBucket');

	await reloadWindow(window);
	await view.locator('.details h2', { hasText: 'NoSuchBucket' }).waitFor();
	assert.equal(await view.getByRole('searchbox', { name: 'Search' }).inputValue(), 'NoSuchBucket');
	assert.match(await tile(window, 'errors').innerText(), /^1 of \d+$/);
});

test('a folder is scanned with all that is in it, packed files too, and their lines are shown', async (t) => {
	const log = uploaderLog(200_000);
	const files = { 'logs/app.log': log, 'logs/old/app.log.1.gz': gzipSync(log), 'logs/old/app.log.2.xz': xz };
	const window = await openWindow(t, { files });
	const view = webview(window);
	await scanFromExplorer(window, 'logs');
	await view.locator('.status.incomplete', { hasText: '1 of 3 files were not read to their end' }).waitFor();
	await view.locator('.status li', { hasText: 'app.log.2.xz It is packed as xz' }).waitFor();
	await view.getByRole('button', { name: /NoSuchBucket/ }).click();
	await view.locator('.examples .link', { hasText: 'app.log.1.gz' }).click();
	await window.page.locator('.tab.active', { hasText: /app\.log\.1\.gz, lines/ }).waitFor();
	await window.page.locator('.view-line', { hasText: 'last line, An error occurred (NoSuchBucket)' }).waitFor();
});

test('files that are dropped onto the view are scanned, and a line that changed since is not shown as if it had not', async (t) => {
	const window = await openWindow(t, { files: { 'a.log': uploaderLog(100_000), 'b.log': uploaderLog(200_000) } });
	const view = webview(window);
	await scanFromExplorer(window, 'a.log');
	await scanned(window);
	const address = pathToFileURL(path.join(window.folder, 'b.log')).href;
	await view.locator('main').evaluate((main, uri) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.setData('text/uri-list', uri);
		main.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
	}, address);
	await view.locator('header', { hasText: 'b.log' }).waitFor();
	await view.locator('.status.complete', { hasText: '200,000 bytes' }).waitFor();
	writeFileSync(path.join(window.folder, 'b.log'), 'all new\n');
	await view.locator('.examples .link').first().click();
	await view.locator('[aria-live]', { hasText: 'The file changed since the scan' }).waitFor({ state: 'attached' });
	assert.match((await notifications(window)).join('\n'), /The file changed since the scan/);
});

test('in the browser a file is read whole, and all else is the same', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': uploaderLog(500_000) }, host: 'web' });
	const view = webview(window);
	await scanFromExplorer(window, 'app.log');
	await view.locator('.status.complete', { hasText: '500,000 bytes' }).waitFor();
	await view.getByRole('button', { name: /NoSuchBucket/ }).click();
	await view.locator('.details h2', { hasText: 'NoSuchBucket' }).waitFor();
	await view.locator('.examples .link').click();
	await window.page.locator('.view-line', { hasText: 'last line, An error occurred (NoSuchBucket)' }).waitFor();
});

test('the palette asks what to scan, and offers the file in front; what is found is saved as CSV, JSON and Markdown', async (t) => {
	const window = await openWindow(t, { files: { 'app.log': uploaderLog(300_000) } });
	await openFile(window, 'app.log');
	await runCommand(window, 'Scan for S3 Errors');
	await quickRows(window).filter({ hasText: 'Choose a folder …' }).waitFor();
	await pick(window, '', 'app.log');
	await scanned(window);
	const found = Number(await tile(window, 'errors').innerText());
	for (const [button, name] of [
		['Save as CSV', 'out.csv'],
		['Save as JSON', 'out.json'],
		['Save as Markdown', 'out.md'],
	] as const) {
		const file = path.join(window.folder, name);
		await webview(window).getByRole('button', { name: button }).click();
		// The dialog offers a name first, and would put it over what is typed before.
		await poll(
			async () => (await window.page.locator('.quick-input-widget input.input').inputValue()).includes('s3-errors'),
			'a name',
		);
		await typeIntoQuickInput(window, file);
		await window.page.keyboard.press('Enter');
		// A file is there before its text is.
		await poll(() => existsSync(file) && /[}\n]$/.test(readFileSync(file, 'utf8')), name);
	}
	const read = (name: string) => readFileSync(path.join(window.folder, name), 'utf8');
	assert.equal(read('out.csv').trimEnd().split('\r\n').length, found + 1);
	assert.equal(JSON.parse(read('out.json')).errors.length, found);
	assert.match(read('out.md'), /SlowDown/);
});
