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
		// A connection of its own: on a kept one each of RGW's two writes an answer waits 40 ms for the delayed acknowledgement.
		const onward = openRequest({ ...upstream, method: request.method, path: request.url, setHost: false, agent: false });
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
function passBack(answer: IncomingMessage, response: ServerResponse, extra: Readonly<Record<string, string>> = {}): void {
	response.sendDate = false;
	for (const [name, value] of endToEnd(answer.rawHeaders)) response.appendHeader(name, value);
	for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
	response.writeHead(answer.statusCode ?? 502, answer.statusMessage);
	answer.pipe(response);
	answer.on('error', () => response.destroy());
}

/** An error body is a few hundred bytes and a multi-delete result of 1,000 keys stays under this; past it a body goes on unread. */
const bodyCap = 256 * 1024;

/** What to answer in place of an error. */
export interface Changed {
	readonly status: number;
	readonly body: string;
}

/** Writes an error answer after `change` has seen its whole body; an answer that is no error body passes as it came. */
export async function passBackChanged(
	answer: IncomingMessage,
	response: ServerResponse,
	change: (body: string) => Changed | undefined,
	extra: Readonly<Record<string, string>> = {},
): Promise<void> {
	const status = answer.statusCode ?? 502;
	if (status < 400 || response.req.method === 'HEAD' || Number(answer.headers['content-length'] ?? Infinity) > bodyCap) {
		passBack(answer, response, extra);
		return;
	}
	let body = '';
	for await (const bytes of answer.setEncoding('utf8')) body += String(bytes);
	const changed = change(body) ?? { status, body };
	response.sendDate = false;
	for (const [name, value] of endToEnd(answer.rawHeaders)) response.appendHeader(name, value);
	for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
	response.setHeader('Content-Length', Buffer.byteLength(changed.body));
	response.writeHead(changed.status, changed.status === status ? answer.statusMessage : undefined);
	response.end(changed.body);
}
