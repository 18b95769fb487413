import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSiteUrl, type PageId, pages } from '../../../../src/core/vendor/service.ts';
import { isPageId, pageTitles, sitePageUrl } from '../../../../src/core/vendor/sitePage.ts';

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

test('only a page of the table is a page', () => {
	assert.equal(isPageId('keys'), true);
	for (const name of ['toString', '__proto__', 'Keys', '', '../keys', 'keys?x', 'javascript:x', undefined, 3, ['keys']])
		assert.equal(isPageId(name), false);
});

test('pages come in the order in which they are named, each with its title; what is no page is left out', () => {
	assert.deepEqual(
		pageTitles(['status', 'toString', 'keys'], (sentence) => `«${sentence}»`),
		[
			{ id: 'status', title: '«Service status»' },
			{ id: 'keys', title: '«Access keys»' },
		],
	);
});
