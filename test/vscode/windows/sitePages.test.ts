import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeToExternalPage } from '../driver/externalPages.ts';
import { openFile } from '../driver/files.ts';
import { openWindow } from '../driver/window.ts';

/** Every page of the site, and the address that the browser is given. */
const addresses = {
	keys: 'https://bangmod.storage/console/keys',
	buckets: 'https://bangmod.storage/console/buckets',
	settings: 'https://bangmod.storage/console/settings',
	billing: 'https://bangmod.storage/console/billing',
	status: 'https://bangmod.storage/status',
	errorCodes: 'https://bangmod.storage/docs/error-codes',
	apiReference: 'https://bangmod.storage/docs/api-reference',
	authentication: 'https://bangmod.storage/docs/authentication',
	bucketDocs: 'https://bangmod.storage/docs/buckets',
	regionDocs: 'https://bangmod.storage/docs/regions',
	limits: 'https://bangmod.storage/docs/limits',
	compatibility: 'https://bangmod.storage/docs/s3-compatibility',
	acceptableUse: 'https://bangmod.storage/legal/aup',
} as const;

/** Ids that are no page's: nothing may be opened for them. */
const strangers = ['javascript:alert(1)', 'https://evil.example', '__proto__', '../keys'];

test('every page opens in the browser at exactly its address, and nothing else does', async (t) => {
	const asked = [...strangers, ...Object.keys(addresses)];
	const keys = asked.map((page, index) => ({ key: `ctrl+alt+${keyOf(index)}`, command: 'bangmod.openSitePage', args: page }));
	const window = await openWindow(t, { files: { 'app.log': 'ERROR NoSuchBucket\n' }, keys });
	await openFile(window, 'app.log');
	for (const index of strangers.keys()) await window.page.keyboard.press(`Control+Alt+${keyOf(index)}`);
	for (const [index, [page, address]] of Object.entries(addresses).entries()) {
		await window.page.keyboard.press(`Control+Alt+${keyOf(strangers.length + index)}`);
		assert.equal(await agreeToExternalPage(window), address, page);
	}
	assert.deepEqual(window.externalPages, Object.values(addresses));
});

/** A letter for each of up to 26 keys. */
function keyOf(index: number): string {
	return String.fromCodePoint('a'.charCodeAt(0) + index);
}
