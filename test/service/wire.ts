import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request as openRequest } from 'node:https';
import { plainSignature } from '../unit/core/s3/sign/plainSigV4.ts';
import { accountOf, type Account } from './standIn/accounts.ts';
import type { Place } from './standIn/standIn.ts';

/** A request to send, right unless something in it is spoiled on purpose. */
export interface Ask {
	readonly method: string;
	/** Not encoded. */
	readonly path: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Buffer;
	/** Whose key signs; `nobody` sends no signature. The main customer of the region when absent. */
	readonly as?: Account['name'] | 'nobody';
	/** A key of another region than the endpoint's. */
	readonly keyOf?: Account['region'];
	readonly accessKeyId?: string;
	readonly secret?: string;
	/** The region in the credential scope. */
	readonly scope?: string;
	/** How far off the signer's clock is. */
	readonly clockMinutes?: number;
	/** A host name of the service; 127.0.0.1 when absent. */
	readonly host?: string;
	/** Headers put on after signing. */
	readonly unsigned?: Readonly<Record<string, string>>;
	/** Sent in chunks, or with neither length nor chunks; with its length when absent. */
	readonly framing?: 'chunked' | 'none';
	/** A presigned URL that lives so long, instead of a header. */
	readonly expiresSeconds?: number;
}

/** An answer off the wire. */
export interface Answer {
	readonly status: number;
	/** The first code in the body; empty when there is none. */
	readonly code: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: Buffer;
}

const emptyHash = createHash('sha256').digest('hex');

interface Signer {
	readonly account: Account;
	readonly scope: string;
	readonly time: string;
	readonly host: string;
}

function signerOf(ask: Ask, place: Place): Signer | undefined {
	if (ask.as === 'nobody') return undefined;
	const account = accountOf(ask.as ?? 'main', ask.keyOf ?? place.region.id);
	const date = new Date(Date.now() + (ask.clockMinutes ?? 0) * 60_000);
	const time = date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
	const keys = { accessKeyId: ask.accessKeyId ?? account.accessKeyId, secretAccessKey: ask.secret ?? account.secretAccessKey };
	return { account: { ...account, ...keys }, scope: ask.scope ?? place.region.region, time, host: hostOf(ask, place) };
}

const hostOf = (ask: Ask, place: Place): string => `${ask.host ?? '127.0.0.1'}:${place.port}`;

/** Headers and query of the request as sent, signed by rules written down apart from the product's own signer. */
function signed(ask: Ask, signer: Signer): { headers: Record<string, string>; query: Record<string, string> } {
	const { account, scope, time, host } = signer;
	const credential = `${account.accessKeyId}/${time.slice(0, 8)}/${scope}/s3/aws4_request`;
	const isPresigned = ask.expiresSeconds !== undefined;
	const payloadHash = ask.body === undefined && !isPresigned ? emptyHash : 'UNSIGNED-PAYLOAD';
	const headers: Record<string, string> = isPresigned
		? {}
		: { ...ask.headers, 'x-amz-date': time, 'x-amz-content-sha256': payloadHash };
	const names = ['host', ...Object.keys(headers).map((name) => name.toLowerCase())].toSorted().join(';');
	const query: Record<string, string> = isPresigned
		? {
				...ask.query,
				'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
				'X-Amz-Credential': credential,
				'X-Amz-Date': time,
				'X-Amz-Expires': String(ask.expiresSeconds),
				'X-Amz-SignedHeaders': names,
			}
		: { ...ask.query };
	const pairs = { query: Object.entries(query), headers: Object.entries(headers) };
	const keys = { accessKeyId: account.accessKeyId, secret: account.secretAccessKey, region: scope };
	const signature = plainSignature({ method: ask.method, host, path: ask.path, ...pairs, payloadHash, ...keys, time });
	if (isPresigned) return { headers, query: { ...query, 'X-Amz-Signature': signature } };
	const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
	return { headers: { ...headers, authorization }, query };
}

/** Sends one request over TLS, trusting the stand-in's CA only, and reads the whole answer. Rejects when none comes. */
export function send(ask: Ask, place: Place, caFile: string): Promise<Answer> {
	const signer = signerOf(ask, place);
	const { headers, query } = signer ? signed(ask, signer) : { headers: ask.headers ?? {}, query: ask.query ?? {} };
	const search = new URLSearchParams(query).toString().replaceAll('+', '%20');
	const host = hostOf(ask, place);
	return new Promise((resolve, reject) => {
		const request = openRequest({
			host: '127.0.0.1',
			port: place.port,
			servername: ask.host ?? '',
			ca: readFileSync(caFile),
			method: ask.method,
			path: encodeURI(ask.path) + (search === '' ? '' : `?${search}`),
			headers: { host, ...headers, ...ask.unsigned },
			agent: false,
		});
		if (ask.framing === 'none') request.useChunkedEncodingByDefault = false;
		if (ask.framing === 'chunked') request.setHeader('Transfer-Encoding', 'chunked');
		else if (ask.framing === undefined && ask.body !== undefined)
			request.setHeader('Content-Length', Buffer.byteLength(ask.body));
		else if (ask.framing === undefined && ask.method === 'PUT' && ask.unsigned?.['content-length'] === undefined)
			request.setHeader('Content-Length', 0);
		request.on('error', reject);
		request.on('response', (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (bytes: Buffer) => chunks.push(bytes));
			answer.on('error', reject);
			answer.on('end', () => {
				const body = Buffer.concat(chunks);
				const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(body.toString('utf8')) ?? [];
				resolve({ status: answer.statusCode ?? 0, code, headers: answer.headers, body });
			});
		});
		request.end(ask.body);
	});
}
