import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSiteUrl } from '../../../../../src/core/s3/connect/siteUrl.ts';

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
	[`https://a.example/${'b'.repeat(182)}/`, `https://a.example/${'b'.repeat(182)}`],
	[`https://a.example/${'b'.repeat(183)}`, null],
] as const) {
	test(`as the site's address, ${JSON.stringify(text.slice(0, 50))} gives ${url ?? 'nothing'}`, () => {
		assert.equal(parseSiteUrl(text), url);
	});
}
