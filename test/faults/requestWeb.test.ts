/** The browser's sender, with Node's `fetch` in the place of the browser's: what CORS hides is tried in a real browser elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureSentences } from '../../src/core/s3/answer/failureSentences.ts';
import { outgoing, type Outgoing } from '../../src/core/s3/request/outgoing.ts';
import { send } from '../../src/host/web/send.ts';
import { plain } from './askStore.ts';
import { answer, reply, resolveNames, storeServer } from './storeServer.ts';

const english = (sentence: string) => sentence;
const idle = () => new AbortController().signal;
const to = (origin: string, more: Partial<Outgoing['request']> = {}) =>
	outgoing({ method: 'GET', origin, path: '/b/k', query: [], headers: [], ...more }, null);

async function headline(out: Outgoing, signal = idle(), deadlineMs?: number): Promise<string> {
	const result = await send(out, { signal, ...(deadlineMs !== undefined && { deadlineMs }) });
	assert(result.kind === 'failure');
	return plain(failureSentences(result, english).headline);
}

test('an answer is read with what the browser shows of it', async (t) => {
	resolveNames(t, () => {});
	const server = await storeServer(t, reply(answer('404 Not Found', '<Error><Code>NoSuchKey</Code></Error>')));
	const result = await send(to(server.origin, { headers: [['x-amz-date', '20260101T000000Z']] }), { signal: idle() });
	assert(result.kind === 'answer');
	assert.deepEqual([result.status, result.body.end, result.oddities], [404, 'complete', ['headers hidden']]);
	assert.match(server.received(), /x-amz-date: 20260101T000000Z/i);
});

test('what the browser does not tell is said to be untold', async () => {
	const told = await headline(to('https://127.0.0.1:1'));
	assert.equal(
		told,
		'The browser did not let the request through, or did not show its answer: CORS, TLS or the network; it does not tell which.',
	);
});

for (const [what, out, expected] of [
	[
		'a key with dots',
		to('https://127.0.0.1:1', { path: '/b/../k' }),
		'A browser shortens a path with . or .. in it, so this key cannot be asked for from here.',
	],
	[
		'a header that pages may not set',
		to('https://127.0.0.1:1', { headers: [['Date', 'x']] }),
		'A browser does not let a page set the header Date.',
	],
	[
		'a body without its length',
		{ ...to('https://127.0.0.1:1'), framing: { kind: 'chunked' } } as const,
		'A browser sends a whole body with its right length; this request needs the desktop.',
	],
] as const) {
	test(`${what} is refused before it is sent changed`, async () => assert.equal(await headline(out), expected));
}

test('a redirect is not followed', async (t) => {
	resolveNames(t, () => {});
	const server = await storeServer(t, reply('HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n'));
	const result = await send(to(server.origin), { signal: idle() });
	// Node's fetch shows what a browser hides; neither asks again.
	assert.equal(result.kind === 'answer' ? result.status : result.cause.of, 301);
	assert.equal(server.connections(), 1);
});

test('a cancel and a deadline end a request that is not answered', async (t) => {
	resolveNames(t, () => {});
	const server = await storeServer(t, () => {});
	const cancel = new AbortController();
	const sent = send(to(server.origin), { signal: cancel.signal });
	cancel.abort();
	const result = await sent;
	assert.equal(result.kind === 'failure' && result.cause.of, 'cancelled');
	assert.match(await headline(to(server.origin), idle(), 200), /no answer within 0\.2 s\.$/);
	await server.allClosed();
});

test('a long body is read to the cap', async (t) => {
	resolveNames(t, () => {});
	const server = await storeServer(t, reply(answer('200 OK', Buffer.alloc(3 * 2 ** 20, 'a'))));
	const result = await send(to(server.origin), { signal: idle() });
	assert.equal(result.kind === 'answer' && result.body.end, 'cut at cap');
	assert.equal(result.kind === 'answer' && result.body.bytes.length, 2 ** 20);
});
