import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as vscode from 'vscode';
import { setSetting } from './support/documents.ts';

/** Codes whose pages name every page of the site between them. */
const codes = [
	'AccessDenied',
	'BGSAccountUnverified',
	'BGSBillingHold',
	'BGSRegionMismatch',
	'ServiceUnavailable',
	'SlowDown',
	'BadDigest',
	'RequestNotAuthorized',
];

const paths = [
	'/console/billing',
	'/console/buckets',
	'/console/keys',
	'/console/settings',
	'/docs/api-reference',
	'/docs/authentication',
	'/docs/buckets',
	'/docs/error-codes',
	'/docs/limits',
	'/docs/regions',
	'/docs/s3-compatibility',
	'/legal/aup',
	'/status',
];

/** What the user has set as the site's address, and what every address of a page begins with. */
for (const [setting, base] of [
	[undefined, 'https://bangmod.storage'],
	['https://mirror.example:8443/a-b/c.d_e', 'https://mirror.example:8443/a-b/c.d_e'],
	['HTTPS://Mirror.Example/', 'https://mirror.example'],
	['http://mirror.example', 'https://bangmod.storage'],
	['https://user:pass@evil.example', 'https://bangmod.storage'],
	['https://bangmod.storage@evil.example', 'https://bangmod.storage'],
	['https://evil.example/?next=', 'https://bangmod.storage'],
	['https://evil.example/#', 'https://bangmod.storage'],
	['https://evil.example/a/../..', 'https://bangmod.storage'],
	['https://evil.example/%2f', 'https://bangmod.storage'],
	['https://evil.example\\@bangmod.storage', 'https://bangmod.storage'],
	['javascript:alert(1)//', 'https://bangmod.storage'],
	['command:workbench.action.quit?', 'https://bangmod.storage'],
	['file:///etc/passwd', 'https://bangmod.storage'],
	[['https://evil.example'], 'https://bangmod.storage'],
] as const) {
	test(`with the site at ${JSON.stringify(setting ?? null)} every page of it is below ${base}, in English and Thai`, async (t) => {
		// The suites share one window, so a hook of the file would come after all of them.
		t.after(async () => {
			await setSetting('bangmod.site.url', undefined);
			await setSetting('bangmod.language', undefined);
		});
		await setSetting('bangmod.site.url', setting);
		for (const language of ['en', 'th']) {
			await setSetting('bangmod.language', language);
			const found = new Set<string>();
			for (const code of codes) for (const address of await addressesOn(code)) found.add(address);
			assert.deepEqual(
				[...found].toSorted(),
				paths.map((path) => base + path),
				language,
			);
			// What VS Code hands to the browser is the address as its own type writes it.
			for (const address of found) assert.equal(vscode.Uri.parse(address, true).toString(), address);
		}
	});
}

for (const name of [
	'__proto__',
	'../AccessDenied',
	'AccessDenied?x',
	'nosuchkey',
	'NoSuchKey\u202E',
	'[x](https://evil.example)',
	'<script>',
	'',
]) {
	test(`there is no page for a code by the name ${JSON.stringify(name)}`, async () => {
		const uri = vscode.Uri.from({ scheme: 'bangmod-code', path: `/code/${name}.md` });
		assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), '');
		const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
		await vscode.commands.executeCommand('bangmod.openCodePage', name);
		assert.equal(vscode.window.tabGroups.all.flatMap((group) => group.tabs).length, tabs);
	});
}

/** The addresses that the readable page of a code links to. */
async function addressesOn(code: string): Promise<readonly string[]> {
	const uri = vscode.Uri.from({ scheme: 'bangmod-code', path: `/code/${code}.md` });
	// An open page is written anew after a change of the settings, a closed one when it is opened.
	const provided = await vscode.workspace.openTextDocument(uri.with({ query: `${asked++}` }));
	return [...provided.getText().matchAll(/\]\(([^)]*)\)/g)]
		.map(([, address = '']) => address)
		.filter((address) => !address.startsWith('command:'));
}

/** Makes every address that is asked for a new one, so that no text comes from an earlier setting. */
let asked = 0;
