/** How much a server, a file or a folder may make us read, each limit by itself. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { outgoing } from '../../src/core/s3/request/outgoing.ts';
import { decodeBody } from '../../src/host/node/decodeBody.ts';
import { listFiles } from '../../src/host/node/listFiles.ts';
import { readProfiles } from '../../src/host/node/profiles.ts';
import { send } from '../../src/host/node/send.ts';
import { send as sendByFetch } from '../../src/host/web/send.ts';
import { answer, reply, resolveNames, storeServer } from '../faults/storeServer.ts';

test('a packed body that grows beyond 8 MiB is not unpacked', async () => {
	const { bytes, oddities } = await decodeBody(gzipSync(Buffer.alloc(9 * 2 ** 20)), 'gzip', true);
	assert.deepEqual(oddities, ['decoded cut at cap']);
	assert.ok(bytes.length < 2 ** 20);
});

test('no packed answer is asked for', async (t) => {
	resolveNames(t, () => {});
	const server = await storeServer(t, reply(answer('200 OK', '')));
	const request = { method: 'GET', origin: server.origin, path: '/b/k', query: [], headers: [] };
	await send(outgoing(request, null), { signal: new AbortController().signal });
	assert.match(server.received(), /^accept-encoding: identity\r$/im);
});

test('a browser is told to send no cookies, keep nothing, follow nothing and say nothing of where the request comes from', async (t) => {
	const told: RequestInit[] = [];
	t.mock.method(globalThis, 'fetch', async (_: unknown, init: RequestInit) => {
		told.push(init);
		return new Response('');
	});
	const request = { method: 'GET', origin: 'https://store.test', path: '/b/k', query: [], headers: [] };
	await sendByFetch(outgoing(request, null), { signal: new AbortController().signal });
	assert.deepEqual(
		told.map(({ credentials, cache, redirect, referrerPolicy }) => [credentials, cache, redirect, referrerPolicy]),
		[['omit', 'no-store', 'manual', 'no-referrer']],
	);
});

test('a file of profiles of more than a MiB is told and not read', async (t) => {
	const folder = temporary(t);
	mkdirSync(path.join(folder, '.aws'));
	const told = async (bytes: number) => {
		writeFileSync(path.join(folder, '.aws/credentials'), '[a]\nregion = r\n'.padEnd(bytes, '#'));
		return (await readProfiles({}, folder)).map(({ name, refusal }) => [name, refusal?.of === 'file' && refusal.fault]);
	};
	assert.deepEqual(await told(2 ** 20), [['a', false]]);
	assert.deepEqual(await told(2 ** 20 + 1), [['', 'too long']]);
});

test('a pipe in a folder is named and not opened', async (t) => {
	const folder = temporary(t);
	assert.equal(spawnSync('mkfifo', [path.join(folder, 'a.log')]).status, 0);
	const { files, skipped } = await listFiles(folder);
	assert.deepEqual([files, skipped.map(({ why }) => why.kind)], [[], ['special']]);
});

function temporary(t: TestContext): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'bangmod-limits-'));
	t.after(() => rmSync(folder, { recursive: true }));
	return folder;
}
