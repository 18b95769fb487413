import { request as openRequest, type IncomingMessage, type ServerResponse } from 'node:http';

/** Where the real S3 store listens, over plain HTTP on loopback. */
export interface Upstream {
	readonly host: string;
	readonly port: number;
}

/** Headers that belong to one connection, not to the request; a signature never covers them. */
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding']);

/** Header pairs as they came, without those of the connection itself. */
function endToEnd(rawHeaders: readonly string[]): [name: string, value: string][] {
	const pairs: [string, string][] = [];
	for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
		const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
		if (!hopByHop.has(name.toLowerCase())) pairs.push([name, value]);
	}
	return pairs;
}

/**
 * Sends a request on to `upstream` with its target, headers (the signed `Host` among them) and body as they are, and calls
 * `answered` with the answer's head. Resolves with that answer; rejects when the upstream cannot be reached or breaks off.
 */
export function forward(request: IncomingMessage, response: ServerResponse, upstream: Upstream): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const onward = openRequest({ ...upstream, method: request.method, path: request.url, setHost: false });
		for (const [name, value] of endToEnd(request.rawHeaders)) onward.appendHeader(name, value);
		const isChunked = request.headers['transfer-encoding'] !== undefined;
		if (isChunked) onward.setHeader('Transfer-Encoding', 'chunked');
		// Without this, Node would add a chunked body to a PUT that has neither length nor body.
		else onward.useChunkedEncodingByDefault = false;
		onward.on('continue', () => response.writeContinue());
		onward.on('response', resolve);
		onward.on('error', reject);
		response.on('close', () => onward.destroy());
		if (request.headers.expect !== undefined) onward.flushHeaders();
		request.pipe(onward);
	});
}

/** Writes an upstream's answer to the client: status, headers and body as they came, with `extra` headers added. */
export function passBack(answer: IncomingMessage, response: ServerResponse, extra: Readonly<Record<string, string>> = {}): void {
	response.sendDate = false;
	for (const [name, value] of endToEnd(answer.rawHeaders)) response.appendHeader(name, value);
	for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
	response.writeHead(answer.statusCode ?? 502, answer.statusMessage);
	answer.pipe(response);
	answer.on('error', () => response.destroy());
}
