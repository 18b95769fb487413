import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountOf, accounts } from '../../service/standIn/accounts.ts';
import type { Asked } from '../../service/standIn/asked.ts';
import { countedAs, RequestCounter } from '../../service/standIn/rateLimit.ts';
import { refusalOf, type Situation } from '../../service/standIn/vendorRules.ts';

const now = Date.UTC(2026, 10, 22);
const minutes = 60_000;
const main = { accessKeyId: accountOf('main', 'bkk').accessKeyId, region: 'ap-southeast-1-bkk', signedAt: now };
const asked: Asked = { method: 'GET', bucket: 'shop', key: 'a/b', query: new URLSearchParams(), hasLength: false, claim: main };

const rows: readonly { what: string; asked?: Partial<Asked>; given?: Partial<Situation>; code: string | undefined }[] = [
	{ what: 'a good request', code: undefined },
	{
		what: 'a request signed exactly 15 minutes ago',
		asked: { claim: { ...main, signedAt: now - 15 * minutes } },
		code: undefined,
	},
	{
		what: 'one signed a millisecond earlier',
		asked: { claim: { ...main, signedAt: now - 15 * minutes - 1 } },
		code: 'RequestTimeTooSkewed',
	},
	{ what: 'an unknown key with another region', asked: { claim: { accessKeyId: 'X', region: 'us-east-1' } }, code: undefined },
	{
		what: 'a bucket policy put on an old name',
		asked: { method: 'PUT', bucket: 'Old', key: '', query: new URLSearchParams('policy') },
		code: undefined,
	},
	{ what: 'listing an old name', asked: { bucket: 'Old_Name', key: '' }, code: undefined },
	{ what: 'a new bucket without a body', asked: { method: 'PUT', key: '' }, code: undefined },
	{
		what: 'anything over the rate in a degraded region',
		given: { isOverRate: true, isDegraded: true },
		code: 'ServiceUnavailable',
	},
];

for (const { what, asked: change = {}, given = {}, code } of rows) {
	test(`${what} is ${code ?? 'let through'}`, () => {
		const situation = {
			regionId: 'bkk',
			region: 'ap-southeast-1-bkk',
			accounts,
			now,
			isDegraded: false,
			isOverRate: false,
		} as const;
		assert.equal(refusalOf({ ...situation, ...given, asked: { ...asked, ...change } })?.code, code);
	});
}

test('writes and reads count for their prefix, lists for their bucket', () => {
	assert.deepEqual(countedAs({ ...asked, method: 'PUT', key: 'a/b/c' }), { kind: 'write', place: 'shop/a/b/' });
	assert.deepEqual(countedAs({ ...asked, method: 'HEAD', key: 'c' }), { kind: 'read', place: 'shop/' });
	assert.deepEqual(countedAs({ ...asked, key: '' }), { kind: 'list', place: 'shop' });
});

test('the counter starts anew with each second', () => {
	const counter = new RequestCounter();
	const counts = [0, 999, 999, 1000, 1001].map((time) => counter.count('read', 'shop/', now + time));
	assert.deepEqual(counts, [1, 2, 3, 1, 2]);
	assert.equal(counter.count('read', 'other/', now + 1001), 1);
});
