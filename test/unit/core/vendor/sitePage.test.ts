import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSiteUrl, type PageId, pages } from '../../../../src/core/vendor/service.ts';
import { isPageId, parseSiteUrl, sitePageUrl } from '../../../../src/core/vendor/sitePage.ts';

test('every page of the site has exactly this address', () => {
	const addresses = Object.keys(pages).map((id) => sitePageUrl(defaultSiteUrl, id as PageId));
	assert.deepEqual(addresses, [
		'https://bangmod.storage/console/keys',
		'https://bangmod.storage/console/buckets',
		'https://bangmod.storage/console/settings',
		'https://bangmod.storage/console/billing',
		'https://bangmod.storage/status',
		'https://bangmod.storage/docs/error-codes',
		'https://bangmod.storage/docs/api-reference',
		'https://bangmod.storage/docs/authentication',
		'https://bangmod.storage/docs/buckets',
		'https://bangmod.storage/docs/regions',
		'https://bangmod.storage/docs/limits',
		'https://bangmod.storage/docs/s3-compatibility',
		'https://bangmod.storage/legal/aup',
	]);
});

for (const [text, url] of [
	['https://bangmod.storage', 'https://bangmod.storage'],
	['https://bangmod.storage/', 'https://bangmod.storage'],
	['https://mirror.example:8443/bangmod', 'https://mirror.example:8443/bangmod'],
	['https://bangmod.storage:65535', 'https://bangmod.storage:65535'],
	['https://bangmod.storage:65536', null],
	['https://127.12130706433', null],
	['HTTPS://Mirror.Example/Docs', 'https://mirror.example/Docs'],
	['https://mirror.example:08443', 'https://mirror.example:8443'],
	['https://bangmod.storage/a/b.c_d-e/', 'https://bangmod.storage/a/b.c_d-e'],
	['http://bangmod.storage', null],
	['https://bangmod.storage/a/../b', null],
	['https://bangmod.storage/..', null],
	['https://bangmod.storage/./a', null],
	['https://bangmod.storage//evil.example', null],
	['https://bangmod.storage/%2e%2e', null],
	['https://bangmod.storage:99999', null],
	['https://bangmod.storage:', null],
	['https://[::1]', null],
	['https://bangmod.storage.', null],
	['//evil.example', null],
	['https:evil.example', null],
	[' https://bangmod.storage', null],
	['https://bangmod.storage\n.evil.example', null],
	['file:///etc/passwd', null],
	['vscode://evil.extension/run', null],
	['data:text/html,x', null],
	['https://bangmod.storage@evil.example', null],
	['https://user:pass@evil.example', null],
	['https://bangmod.storage/?next=x', null],
	['https://bangmod.storage/#x', null],
	['https://bangmod.storage\\@evil.example', null],
	['https://bängmod.storage', null],
	['javascript:alert(1)', null],
	['command:workbench.action.quit', null],
	['', null],
	[`https://${'a.'.repeat(500)}example`, null],
] as const) {
	test(`as the site's address, ${JSON.stringify(text.slice(0, 50))} gives ${url ?? 'nothing'}`, () => {
		assert.equal(parseSiteUrl(text), url);
	});
}

test('only a page of the table is a page', () => {
	assert.equal(isPageId('keys'), true);
	for (const name of ['toString', '__proto__', 'Keys', '', '../keys', 'keys?x', 'javascript:x', undefined, 3, ['keys']])
		assert.equal(isPageId(name), false);
});
