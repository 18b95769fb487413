/** What every command, setting and view does in each kind of window, compared with test/fixtures/trust.json. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { commands, settingIds } from '../../../src/ids.ts';
import { internalCommands } from '../../fixtures/internalCommands.ts';
import table from '../../fixtures/trust.json' with { type: 'json' };
import { nextClipboard, writeClipboard } from '../driver/clipboard.ts';
import { clickText } from '../driver/editor.ts';
import { openUntitled } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { poll } from '../driver/poll.ts';
import { type Key, writeProbeExtension } from '../driver/probeExtension.ts';
import { fill } from '../driver/requestPanel.ts';
import { webview } from '../driver/webview.ts';
import { scanFromExplorer } from './scanFromExplorer.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

const log = `ERROR app/uploader.go:3: An error occurred (SlowDown) when calling the PutObject operation: Unknown (request id: tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk)
ERROR An error occurred (NoSuchKey) when calling the GetObject operation: Unknown
`;

const manifest = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8')) as {
	contributes: { configuration: readonly { properties: Readonly<Record<string, { default: unknown }>> }[] };
};
const defaults = manifest.contributes.configuration.flatMap(({ properties }) =>
	Object.entries(properties).map(([id, property]) => [id, property.default] as const),
);
/** A workspace that sets each setting to what it is anyway: whether the value counts is another matter. */
const files = {
	'app.log': log,
	'app/uploader.go': 'package app\n\nfunc put() {}\n',
	'.vscode/settings.json': JSON.stringify(Object.fromEntries(defaults)),
};

/** Commands a person can give; the one that silences the error comes last. */
const given = Object.values(commands)
	.filter((command) => !internalCommands.includes(command))
	.toSorted((a, b) => Number(a === commands.ignoreCode) - Number(b === commands.ignoreCode));
const keyOf = (index: number) => `Control+Alt+Shift+${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index]}`;
const settingsKey = 'Control+Alt+Shift+Z';
const quietKey = 'Control+Alt+Shift+Y';
const keys: readonly Key[] = [
	...given.map((command, index) => ({ key: vscodeKey(keyOf(index)), command })),
	{ key: vscodeKey(quietKey), command: 'notifications.clearAll' },
	{ key: vscodeKey(settingsKey), command: 'probe.settings', args: Object.values(settingIds) },
];

/** The user settings of this web window lie on the server, and without a folder there are no others. */
const nowhereToWrite = 'has nowhere to write';

const kinds = { trusted: {}, untrusted: { trusted: false }, 'empty window': { trusted: false, isEmpty: true } } as const;

for (const host of ['node', 'web'] as const) {
	for (const [kind, options] of Object.entries(kinds)) {
		test(`every command, setting and view does what the table says (${kind}, ${host} host)`, async (t) => {
			const beside = await probe(t);
			const window = await openWindow(t, { files, host, beside, ...options });
			await openUntitled(window, log);
			const expected = column(kind, host);
			const found = {
				commands: await effects(window, expected.commands),
				settings: await countedSettings(window),
				views: await views(window, 'isEmpty' in options),
			};
			assert.deepEqual(found, expected);
		});
	}
}

/** A row of the table: what is so in every window, or what is so by kind of window, by host or by both, and `else`. */
type Row = string | Readonly<Record<string, string>>;

/** The table's column for one kind of window. */
function column(kind: string, host: string) {
	const cell = (row: Row) =>
		typeof row === 'string' ? row : (row[`${kind}, ${host}`] ?? row[kind] ?? row[host] ?? row['else'] ?? '');
	const cells = (rows: Readonly<Record<string, Row>>) =>
		Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, cell(row)]));
	return { commands: cells(table.commands), settings: cells(table.settings), views: cells(table.views) };
}

async function probe(t: TestContext): Promise<string> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'vscode-probe-'));
	t.after(() => rmSync(folder, { recursive: true }));
	await writeProbeExtension(folder, keys);
	return folder;
}

/** Playwright's name of a key, as VS Code writes it. */
function vscodeKey(key: string): string {
	return key.toLowerCase().replace('control', 'ctrl');
}

/** Gives each command with the cursor in a report, until it does what is expected of it. */
async function effects(window: VscodeWindow, expected: Readonly<Record<string, string>>): Promise<Record<string, string>> {
	await hoverText(window, 'SlowDown', 'Next step');
	for (const [index, command] of given.entries()) {
		if (expected[command] === nowhereToWrite) continue;
		await bringLogToFront(window);
		await clearNotifications(window);
		await writeClipboard(window, 'BGSBillingHold');
		const before = await stateOf(window);
		await window.page.keyboard.press(keyOf(index));
		await poll(async () => effectOf(before, await stateOf(window)) === expected[command], `${command}: ${expected[command]}`);
	}
	return Object.fromEntries(given.map((command) => [command, expected[command] ?? '']));
}

/** Puts the cursor into the first report, once no question covers it any more. */
async function bringLogToFront(window: VscodeWindow): Promise<void> {
	const tab = window.page.locator('.tab', { hasText: 'Untitled-1' });
	await poll(async () => {
		await window.page.keyboard.press('Escape');
		const clicked = tab.click({ timeout: 1000 }).then(
			() => true,
			() => false,
		);
		return (await clicked) && !(await stateOf(window)).isAsking;
	}, 'the log in front');
	await clickText(window, 'SlowDown');
	await poll(async () => (await stateOf(window)).cursor?.startsWith('Ln 1,') === true, 'the cursor in the first line');
}

/** Takes away what the last command said, so that the next one's word is seen. */
async function clearNotifications(window: VscodeWindow): Promise<void> {
	await poll(async () => {
		if ((await stateOf(window)).said === 0) return true;
		await window.page.keyboard.press(quietKey);
		return false;
	}, 'no notification');
}

interface State {
	readonly tabs: readonly string[];
	/** The tab in front. */
	readonly front: string;
	/** Of the log, while it is in front. */
	readonly cursor: string | null;
	readonly marks: number | null;
	readonly clipboard: string;
	readonly isAsking: boolean;
	readonly outside: number;
	/** 1 once a notification waits. */
	readonly said: number;
}

async function stateOf(window: VscodeWindow): Promise<State> {
	const page = await window.page.evaluate(async () => {
		const isLogInFront = document.querySelector('.tab.active[data-resource-name="Untitled-1"]') !== null;
		return {
			tabs: [...document.querySelectorAll('.tab .label-name')].map((tab) => tab.textContent ?? ''),
			front: document.querySelector('.tab.active .label-name')?.textContent ?? '',
			cursor: isLogInFront ? (document.querySelector('#status\\.editor\\.selection')?.textContent ?? null) : null,
			marks: isLogInFront ? document.querySelectorAll('.squiggly-hint').length : null,
			clipboard: await navigator.clipboard.readText(),
			said: document.querySelectorAll('.codicon-bell-dot').length,
			isAsking: [...document.querySelectorAll<HTMLElement>('.quick-input-widget')].some(({ style }) => style.display !== 'none'),
		};
	});
	return { ...page, outside: window.externalPages.length };
}

function effectOf(before: State, now: State): string | undefined {
	// The sample opens a log, and last the walkthrough beside it.
	const tab = now.tabs.findLast((name) => !before.tabs.includes(name));
	if (now.isAsking) return 'asks';
	if (now.outside > before.outside) return 'opens a page outside';
	if (now.clipboard !== before.clipboard && now.clipboard !== '') return 'copies';
	// Rendered, or as text where VS Code has no Markdown preview: its browser bundle is not in the package from npm.
	if (tab !== undefined) return `opens ${tab.replace('[Preview] ', '')}`;
	if (now.said > before.said) return 'says so';
	if (now.front !== before.front) return `shows ${now.front}`;
	if (now.marks !== null && before.marks !== null && now.marks < before.marks) return 'takes the mark away';
	return now.cursor !== null && now.cursor !== before.cursor ? 'moves the cursor' : undefined;
}

/** Each setting, and whether the value of the workspace counts. */
async function countedSettings(window: VscodeWindow): Promise<Record<string, string>> {
	// A key that is pressed while a panel comes to the front goes to neither.
	await bringLogToFront(window);
	await writeClipboard(window, 'before');
	await window.page.keyboard.press(settingsKey);
	return JSON.parse(await nextClipboard(window, 'before')) as Record<string, string>;
}

/** Whether the request panel may send, and whether a file of the folder is scanned. */
async function views(window: VscodeWindow, isEmpty: boolean): Promise<Record<string, string>> {
	await window.page.locator('.tab', { hasText: 'S3 request' }).click();
	const panel = webview(window);
	// The form that the last command fills in comes some time after the panel, and would take away what is typed before.
	await poll(
		async () => (await panel.locator('#key').locator('input').inputValue()).startsWith('bangmod-probe-'),
		'the key of a try',
	);
	await fill(panel, 'bucket', 'shop');
	await fill(panel, 'key', 'a.txt');
	const refusal = panel.locator('.problem', { hasText: 'not trusted' });
	await panel.locator('vscode-button#send:not([disabled])').or(refusal).first().waitFor();
	const request = (await refusal.isVisible()) ? 'sends nothing, for the folder is not trusted' : 'sends';
	if (isEmpty) return { request, scan: 'has no file' };
	await scanFromExplorer(window, 'app.log');
	await webview(window).locator('.status.complete').waitFor();
	return { request, scan: 'reads the whole file' };
}
