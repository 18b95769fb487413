import type { IncomingMessage } from 'node:http';

/** What a store was asked, without what differs between clients that mean the same: signature, agent, framing. */
export interface Asked {
	readonly method: string;
	/** Percent-decoded, one character a byte. */
	readonly target: string;
	readonly headers: readonly string[];
	/** One character a byte. */
	readonly body: string;
}

/** Headers of the connection, of the signature and of the client's own name; what the store keeps or answers does not depend on them. */
const transport = new Set([
	'accept',
	'accept-encoding',
	'authorization',
	'connection',
	'content-length',
	'expect',
	'host',
	'transfer-encoding',
	'user-agent',
	'x-amz-checksum-mode',
	'x-amz-content-sha256',
	'x-amz-date',
	'x-amz-decoded-content-length',
	'x-amz-user-agent',
]);

/** Parameters by which a client says which of its methods asks, or how the answer's keys are spelled; and those of a presigned URL. */
const spoken =
	/^(?:x-id=|encoding-type=url$|x-amz-(?:algorithm|content-sha256|credential|date|expires|security-token|signature|signedheaders)=)/i;

/** The request as the store reads it. `fill` replaces names that differ from run to run. */
export function askedOf(request: IncomingMessage, body: Buffer, fill: (text: string) => string): Asked {
	const [path = '', query = ''] = (request.url ?? '').split('?', 2);
	const parameters = query
		.split('&')
		.map((pair) => decoded(pair.includes('=') ? pair : `${pair}=`))
		.filter((pair) => pair !== '=' && !spoken.test(pair))
		.toSorted();
	const content = unchunked(body, request);
	return {
		method: request.method ?? '',
		// A slash behind a bucket says nothing.
		target: fill(`${hostOf(request)}${decoded(path.replace(/^(\/[^/]+)\/$/, '$1'))}?${parameters.join('&')}`),
		headers: headersOf(request).map(fill).toSorted(),
		body: fill(content.toString('latin1')),
	};
}

/** Percent-decoded, one character a byte. */
export function decoded(text: string): string {
	return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function hostOf({ headers }: IncomingMessage): string {
	return (headers.host ?? '').replace(/:\d+$/, '');
}

function headersOf(request: IncomingMessage): readonly string[] {
	const pairs = request.rawHeaders.flatMap((name, at): (readonly [string, string])[] =>
		at % 2 === 0 ? [[name.toLowerCase(), (request.rawHeaders[at + 1] ?? '').trim()]] : [],
	);
	return pairs
		.filter(([name]) => !transport.has(name) && !name.startsWith('amz-sdk-'))
		.map(([name, value]) => [name, name === 'content-encoding' ? value.replace(/^aws-chunked(?:,\s*)?/, '') : value] as const)
		.filter(([name, value]) => name !== 'content-encoding' || value !== '')
		.filter(([name, value]) => name !== 'content-type' || (keepsType(request) && value !== typeOfNone))
		.map(([name, value]) => `${name}: ${name === 'x-amz-copy-source' ? decoded(value) : value}`);
}

/** What a store writes down as the type of an object that came without one. */
const typeOfNone = 'binary/octet-stream';

/** Whether the request's type is written down; elsewhere nobody reads it. */
function keepsType({ method, url = '' }: IncomingMessage): boolean {
	return (
		(method === 'PUT' && /^\/[^/]+\/[^?]/.test(url) && !/[?&](?!x-id=)/.test(url)) ||
		(method === 'POST' && /[?&]uploads\b/.test(url))
	);
}

/** The body without the frames of SigV4's streaming. */
function unchunked(body: Buffer, { headers }: IncomingMessage): Buffer {
	if (!String(headers['x-amz-content-sha256']).startsWith('STREAMING-')) return body;
	const pieces: Buffer[] = [];
	let at = 0;
	while (at < body.length) {
		const end = body.indexOf('\r\n', at);
		const length = Number.parseInt(body.toString('latin1', at, end), 16);
		if (!(length > 0)) break;
		pieces.push(body.subarray(end + 2, end + 2 + length));
		at = end + 2 + length + 2;
	}
	return Buffer.concat(pieces);
}
