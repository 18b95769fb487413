import { once } from 'node:events';
import { request as openRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Store } from '../gateway.ts';
import type { TestCa } from '../standIn/testCa.ts';
import { askedOf, decoded, type Asked } from './exchange.ts';

/** One request that came to a tap, and what the store answered. */
export interface Heard {
	readonly asked: Asked;
	readonly status: number;
	/** What the store keeps beside an object's bytes, from the headers of a good answer. */
	readonly kept: readonly string[];
	/** One character a byte. */
	readonly answer: string;
}

/** A TLS server of one run before the store: passes each request on as it is, and tells what it was. */
export interface Tap {
	readonly origin: string;
	/** Hands over what was heard since the last call. */
	take(): readonly Heard[];
	/** The id of the multipart upload that began last; '' when none did. */
	lastUpload(): string;
	close(): Promise<void>;
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** Python's clients ask for encoded keys in lists and decode them. RGW encodes the keys alone, not the prefix that it repeats. */
function plainAnswer(url: string | undefined, bytes: Buffer): string {
	const answer = bytes.toString('latin1');
	if (!url?.includes('encoding-type=url')) return answer;
	return answer.replaceAll(/<Key>[^<]*/g, decoded).replace('<EncodingType>url</EncodingType>', '');
}

function keptOf({ statusCode = 0, headers }: IncomingMessage): readonly string[] {
	if (statusCode >= 300) return [];
	const isKept = ([name]: [string, unknown]) => /^(?:content-|cache-control|etag|expires|x-amz-meta-|x-amz-tagging)/.test(name);
	return Object.entries(headers)
		.filter(isKept)
		.map(([name, value]) => `${name}: ${String(value)}`);
}

/** Opens a tap on a free port. `fill` replaces in what is heard the names that differ from run to run. */
export async function openTap(store: Store, { key, cert }: TestCa, fill: (text: string) => string): Promise<Tap> {
	const heard: Heard[] = [];
	let upload = '';
	const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const body = await bytesOf(request);
		const { method, url, rawHeaders } = request;
		const onward = openRequest({ host: store.host, port: store.port, method, path: url, setHost: false, agent: false });
		for (let at = 0; at < rawHeaders.length; at += 2) {
			const name = rawHeaders[at] ?? '';
			if (!/^(?:connection|expect|transfer-encoding)$/i.test(name)) onward.appendHeader(name, rawHeaders[at + 1] ?? '');
		}
		onward.useChunkedEncodingByDefault = false;
		onward.end(body);
		const [answer] = (await once(onward, 'response')) as [IncomingMessage];
		const bytes = await bytesOf(answer);
		upload = /<UploadId>([^<]+)/.exec(bytes.toString('latin1'))?.[1] ?? upload;
		const status = answer.statusCode ?? 0;
		heard.push({ asked: askedOf(request, body, fill), status, kept: keptOf(answer), answer: fill(plainAnswer(url, bytes)) });
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		response.end(bytes);
	};
	const server = createServer({ key, cert }, (request, response) => {
		serve(request, response).catch(() => response.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
		take: () => heard.splice(0),
		lastUpload: () => upload,
		close: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}
