/** Raw servers on the loopback address that answer byte for byte as a test says. */
import dns from 'node:dns';
import { once } from 'node:events';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { good, storeHost, type KeyPair } from './certificates.ts';

export interface StoreServer {
	readonly port: number;
	/** `https://store.test:port`. */
	readonly origin: string;
	/** All that came in over every connection, after TLS. */
	received(): string;
	/** Resolves when every socket that was ever opened is closed. */
	allClosed(): Promise<void>;
	readonly connections: () => number;
	/** Stops listening, so that its port refuses. */
	stop(): Promise<void>;
	/** Sends every request of this test through this server, as VS Code's proxy settings would. */
	useAsProxy(t: TestContext): void;
}

/** What a server does with a connection; `request` is what came in so far, each time something comes in. */
export type Play = (socket: net.Socket, request: string) => void;

/** A TLS server that waits for a whole request head before it plays. */
export async function storeServer(t: TestContext, play: Play, pair: KeyPair = good): Promise<StoreServer> {
	return await listen(t, tls.createServer({ key: pair.key, cert: pair.cert }), play);
}

/** The same without TLS. */
export async function plainServer(t: TestContext, play: Play): Promise<StoreServer> {
	return await listen(t, net.createServer(), play);
}

async function listen(t: TestContext, server: net.Server, play: Play): Promise<StoreServer> {
	const sockets = new Set<net.Socket>();
	let received = '';
	let connections = 0;
	server.on('connection', (socket: net.Socket) => {
		connections++;
		sockets.add(socket);
		socket.on('error', () => {}).once('close', () => sockets.delete(socket));
	});
	server.on(server instanceof tls.Server ? 'secureConnection' : 'connection', (socket: net.Socket) => {
		let request = '';
		socket.on('error', () => {});
		socket.on('data', (data) => {
			request += data.toString('latin1');
			received += data.toString('latin1');
			play(socket, request);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	t.after(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	const { port } = server.address() as net.AddressInfo;
	return {
		port,
		origin: `https://${storeHost}:${port}`,
		received: () => received,
		connections: () => connections,
		stop: promisify(server.close.bind(server)),
		useAsProxy(t) {
			const before = https.globalAgent;
			https.globalAgent = new https.Agent({ proxyEnv: { HTTPS_PROXY: `http://127.0.0.1:${port}` } });
			t.after(() => {
				https.globalAgent.destroy();
				https.globalAgent = before;
			});
		},
		allClosed: async () => void (await Promise.all([...sockets].map((socket) => once(socket, 'close')))),
	};
}

/** Answers with these bytes once the head of a request is there. */
export const reply =
	(bytes: string | Buffer, thenEnd = true): Play =>
	(socket, request) => {
		if (!request.includes('\r\n\r\n')) return;
		socket.write(bytes);
		if (thenEnd) socket.end();
	};

/** A whole HTTP answer with its length. */
export function answer(status: string, body: string | Buffer, ...headers: readonly string[]): Buffer {
	const bytes = Buffer.from(body);
	return Buffer.concat([
		Buffer.from([`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${bytes.length}`, '', ''].join('\r\n')),
		bytes,
	]);
}

/** Makes host names of tests lead where they should: `store.test` to the loopback address, others as given. */
export function resolveNames(
	t: TestContext,
	other: (host: string, done: (error: Error | null, addresses?: readonly string[]) => void) => void,
): void {
	const lookup = (host: string, options: dns.LookupOptions, callback: (error: Error | null, ...rest: unknown[]) => void) => {
		const done = (error: Error | null, addresses: readonly string[] = ['127.0.0.1']) => {
			const found = addresses.map((address) => ({ address, family: net.isIP(address) }));
			if (error !== null) callback(error);
			else if (options.all === true) callback(null, found);
			else callback(null, found[0]?.address, found[0]?.family);
		};
		if (net.isIP(host) !== 0) done(null, [host]);
		else if (host === storeHost || host.endsWith(`.${storeHost}`)) setImmediate(done, null);
		else setImmediate(other, host, done);
	};
	t.mock.method(dns, 'lookup', lookup as never);
}
