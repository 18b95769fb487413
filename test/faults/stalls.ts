/** One server a phase that holds a request in that phase for as long as it is let. */
import type { TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Phase } from '../../src/core/s3/answer/exchange.ts';
import type { Outgoing } from '../../src/core/s3/request/outgoing.ts';
import { answer, plainServer, reply, resolveNames, storeServer, type StoreServer } from './storeServer.ts';

export interface Stall {
	readonly phase: Phase;
	/** What a person reads when the request is cancelled there. */
	readonly words: readonly string[];
	readonly outgoing?: Partial<Outgoing>;
	readonly start: (t: TestContext) => Promise<StoreServer>;
	/** The host to ask, where it is not the server's own. */
	readonly host?: string;
}

const nobody = () => {};
const unknown = nobody;

async function* endless(): AsyncGenerator<Uint8Array> {
	yield Buffer.from('a');
	await new Promise(nobody);
}

const named = (start: (t: TestContext) => Promise<StoreServer>) => (t: TestContext) => {
	resolveNames(t, unknown);
	return start(t);
};
const silent = named((t) => storeServer(t, nobody));
const notSent = ['Nothing was sent to store.test:{port}.', 'Sending it again is safe.'];
const sent = ['store.test:{port} may have received the request.', 'Check whether it took effect before you send it again.'];

export const stalls: readonly Stall[] = [
	{
		phase: 'resolve',
		host: 'slow.test',
		words: [
			'Cancelled while the address of slow.test:{port} was looked up.',
			'Nothing was sent to slow.test:{port}.',
			'Sending it again is safe.',
		],
		start: silent,
	},
	{ phase: 'connect', words: ['Cancelled while connecting to store.test:{port}.', ...notSent], start: silent },
	{
		phase: 'tls',
		words: ['Cancelled while TLS with store.test:{port} was set up.', ...notSent],
		start: named((t) => plainServer(t, nobody)),
	},
	{ phase: 'verify', words: ['Cancelled while the certificate of store.test:{port} was checked.', ...notSent], start: silent },
	{
		phase: 'send',
		words: ['Cancelled while the request was sent to store.test:{port}.', ...sent],
		outgoing: { body: { kind: 'chunks', chunks: endless() }, framing: { kind: 'length', length: 10 } },
		start: silent,
	},
	{ phase: 'wait', words: ['Cancelled while waiting for the answer of store.test:{port}.', ...sent], start: silent },
	{
		phase: 'receive',
		words: ['Cancelled while the answer came in. 3 of 10 bytes arrived; the answer is incomplete.'],
		start: named((t) => storeServer(t, reply('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', false))),
	},
	{
		phase: 'decode',
		words: ['Cancelled while the answer came in. 23 of 23 bytes arrived; the answer is incomplete.'],
		start: named((t) => storeServer(t, reply(answer('200 OK', gzipSync('abc'), 'Content-Encoding: gzip'), false))),
	},
];
