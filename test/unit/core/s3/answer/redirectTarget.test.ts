import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectTarget } from '../../../../../src/core/s3/answer/redirectTarget.ts';
import { answer } from '../answers.ts';

const origin = 'https://s3.bkk.bangmod.storage';
const request = { method: 'GET', origin, path: '/shop/a.txt', query: [], headers: [] };

for (const [location, leads, region] of [
	[`${origin}/shop/`, 'same origin', null],
	['/shop/b.txt', 'same origin', null],
	['//evil.example/', 'unreadable', null],
	['https://s3.sg.bangmod.storage/shop/a.txt', 'other region', 'ap-southeast-1-sg'],
	['https://shop.s3.sg.bangmod.storage/a.txt', 'other region', 'ap-southeast-1-sg'],
	['https://shops3.sg.bangmod.storage.evil.example/', 'elsewhere', null],
	['https://mirror.example/a.txt', 'elsewhere', null],
	['http://s3.sg.bangmod.storage/', 'unencrypted', null],
	['HTTP://mirror.example/', 'unencrypted', null],
	['https://', 'unreadable', null],
	['https://a b/', 'unreadable', null],
] as const) {
	test(`a redirect to ${location} leads ${leads}`, () => {
		const target = redirectTarget(request, answer(307, '', [['Location', location]]));
		assert.deepEqual({ ...target, region: target?.region?.region ?? null }, { location, leads, region });
	});
}

test('without a Location it leads nowhere, and the region that the answer names is told', () => {
	const target = redirectTarget(request, answer(301, '', [['x-amz-bucket-region', 'ap-southeast-1-sg']]));
	assert.deepEqual([target?.location, target?.leads, target?.region?.region], [null, 'nowhere', 'ap-southeast-1-sg']);
	assert.equal(redirectTarget(request, answer(301, '', [['x-amz-bucket-region', 'us-east-1']]))?.region, null);
});

for (const status of [200, 300, 304, 309, 400]) {
	test(`an answer with status ${status} is no redirect`, () => {
		assert.equal(redirectTarget(request, answer(status, '', [['Location', origin]])), null);
	});
}
