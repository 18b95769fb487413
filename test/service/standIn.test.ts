import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { partList, refusals } from './refusals.ts';
import { publishedRates } from './standIn/rateLimit.ts';
import { startStandIn, type Place, type StandIn } from './standIn/standIn.ts';
import { send, type Answer, type Ask } from './wire.ts';

suite('the stand-in of BangmodStorage over a real Ceph RGW', () => {
	let standIn: StandIn;
	let bkk: Place;
	let sg: Place;
	const seen = new Set<string>();

	const ask = async (what: Ask, place: Place = bkk): Promise<Answer> => {
		const answer = await send(what, place, standIn.caFile);
		if (answer.code !== '') seen.add(`${answer.status} ${answer.code}`);
		return answer;
	};
	const good = async (what: Ask, place?: Place): Promise<Answer> => {
		const answer = await ask(what, place);
		assert.ok(answer.status < 300, `${what.method} ${what.path}: ${answer.status} ${answer.body.toString()}`);
		return answer;
	};

	before(async () => {
		standIn = await startStandIn({ regionIds: ['bkk', 'sg'] });
		[bkk, sg] = standIn.places as [Place, Place];
		assert.equal(bkk.store.name, 'Ceph RGW');
		await good({ method: 'PUT', path: '/shop' });
		await good({ method: 'PUT', path: '/shop/hello.txt', body: 'hello' });
	});
	after(() => standIn.stop());

	for (const { what, ask: asked, status, code, headers = {} } of refusals) {
		test(`${what} is answered ${status} ${code || 'without a body'}`, async () => {
			const answer = await ask(asked);
			assert.deepEqual({ status: answer.status, code: answer.code }, { status, code });
			assert.equal(answer.headers['x-bgs-region'], 'ap-southeast-1-bkk');
			const requestId = String(answer.headers['x-amz-request-id']);
			assert.match(requestId, /^tx[0-9a-f]{21}-[0-9a-f]{10}-/);
			for (const [name, value] of Object.entries(headers)) assert.equal(answer.headers[name], value);
			if (code === '') assert.equal(answer.body.length, 0);
			else assert.ok(answer.body.includes(`<RequestId>${requestId}</RequestId>`));
		});
	}

	const names: readonly Ask[] = [
		{ method: 'GET', path: '/shop/hello.txt' },
		{ method: 'GET', path: '/shop/hello.txt', host: 's3.bkk.bangmod.storage' },
		{ method: 'GET', path: '/hello.txt', host: 'shop.s3.bkk.bangmod.storage' },
		{ method: 'GET', path: '/shop/hello.txt', expiresSeconds: 60 },
		{ method: 'GET', path: '/hello.txt', host: 'shop.s3.bkk.bangmod.storage', expiresSeconds: 60 },
		{ method: 'GET', path: '/shop/hello.txt', clockMinutes: -14 },
		{ method: 'GET', path: '/shop/hello.txt', clockMinutes: 14 },
	];
	for (const right of names) {
		const how = [right.host ?? '127.0.0.1', right.expiresSeconds ? 'presigned' : '', right.clockMinutes ?? ''].filter(Boolean);
		test(`a good request is served (${how.join(', ')})`, async () => {
			const { body, headers } = await good(right);
			assert.equal(body.toString(), 'hello');
			assert.equal(headers['x-bgs-region'], 'ap-southeast-1-bkk');
		});
	}

	test('keys, odd characters and an empty upload come through as signed', async () => {
		for (const key of ['ไทย/ห้อง 1+2=3.txt', "a&b%c'(d)*", 'double//slash']) {
			await good({ method: 'PUT', path: `/shop/${key}`, body: '' });
			assert.equal((await good({ method: 'HEAD', path: `/shop/${key}` })).headers['content-length'], '0');
		}
	});

	test('eight MiB come back as they went', async () => {
		const body = randomBytes(8 * 2 ** 20);
		await good({ method: 'PUT', path: '/shop/large.bin', body });
		assert.ok((await good({ method: 'GET', path: '/shop/large.bin' })).body.equals(body));
	});

	test('a part with a wrong ETag is InvalidPart, two small parts are EntityTooSmall', async () => {
		const { body } = await good({ method: 'POST', path: '/shop/parts.bin', query: { uploads: '' } });
		const [, uploadId = ''] = /<UploadId>([^<]+)/.exec(body.toString()) ?? [];
		const etags: string[] = [];
		for (const partNumber of ['1', '2']) {
			const part = await good({ method: 'PUT', path: '/shop/parts.bin', query: { partNumber, uploadId }, body: 'small' });
			etags.push(String(part.headers.etag));
		}
		const complete = (parts: Parameters<typeof partList>[0]): Promise<Answer> =>
			ask({ method: 'POST', path: '/shop/parts.bin', query: { uploadId }, body: partList(parts) });
		const parts = etags.map((etag, at) => ({ number: at + 1, etag }));
		assert.equal((await complete(parts)).code, 'EntityTooSmall');
		assert.equal((await complete([{ number: 1, etag: '0'.repeat(32) }])).code, 'InvalidPart');
	});

	test('each region has its own store and its own keys', async () => {
		assert.equal((await good({ method: 'GET', path: '/' }, sg)).body.includes('<Name>shop</Name>'), false);
		const answer = await ask({ method: 'GET', path: '/', keyOf: 'bkk' }, sg);
		assert.equal(answer.code, 'BGSRegionMismatch');
		assert.equal(answer.headers['x-bgs-region'], 'ap-southeast-1-sg');
	});

	test('an account that the store itself suspends is RequestNotAuthorized too', async () => {
		sg.gateway?.run('admin', 'user', 'suspend', '--uid=other');
		const answer = await ask({ method: 'GET', path: '/', as: 'other' }, sg);
		assert.deepEqual([answer.status, answer.code], [403, 'RequestNotAuthorized']);
	});

	test('over the rate of a prefix is 503 SlowDown with x-amz-error-code, other prefixes go on', async () => {
		sg.weather.rates = { ...publishedRates, list: 0 };
		const answer = await ask({ method: 'GET', path: '/shop' }, sg);
		assert.deepEqual([answer.status, answer.code, answer.headers['x-amz-error-code']], [503, 'SlowDown', 'SlowDown']);
		assert.equal((await ask({ method: 'GET', path: '/shop/none.txt' }, sg)).code, 'NoSuchBucket');
		sg.weather.rates = publishedRates;
	});

	test('a degraded region is 503 ServiceUnavailable until it is well again', async () => {
		sg.weather.isDegraded = true;
		const answer = await ask({ method: 'GET', path: '/' }, sg);
		assert.deepEqual([answer.status, answer.code], [503, 'ServiceUnavailable']);
		sg.weather.isDegraded = false;
		await good({ method: 'GET', path: '/' }, sg);
	});

	test('plain HTTP gets no answer, and a client that does not trust the test CA sends nothing', async () => {
		const failed = (start: typeof getPlain, url: string): Promise<string> =>
			new Promise((resolve) =>
				start(url, () => resolve('answered')).on('error', ({ code }: NodeJS.ErrnoException) => resolve(String(code))),
			);
		assert.equal(await failed(getPlain, `http://127.0.0.1:${bkk.port}/`), 'ECONNRESET');
		assert.match(await failed(getSecure, bkk.endpoint), /SELF_SIGNED|UNABLE_TO_VERIFY/);
	});

	test("every row of the vendor's table was truly answered on the wire", () => {
		const table = readFileSync(path.resolve(import.meta.dirname, '../fixtures/vendor-error-codes.txt'), 'utf8');
		const rows = [...table.matchAll(/^\| (\d{3}) \| (\w+) \|/gm)].map(([, status = '', code = '']) => `${status} ${code}`);
		assert.equal(rows.length, 25);
		assert.deepEqual(
			rows.filter((row) => !seen.has(row)),
			[],
		);
	});
});
