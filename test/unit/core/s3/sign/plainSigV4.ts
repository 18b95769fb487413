import { createHash, createHmac } from 'node:crypto';

/** A request for the second opinion: nothing of the product's code is in here, only the rules of SigV4 for S3. */
export interface PlainRequest {
	readonly method: string;
	readonly host: string;
	/** Not encoded; begins with `/`. */
	readonly path: string;
	readonly query: readonly (readonly [string, string])[];
	readonly headers: readonly (readonly [string, string])[];
	readonly payloadHash: string;
	readonly accessKeyId: string;
	readonly secret: string;
	readonly region: string;
	/** `20130524T000000Z`. */
	readonly time: string;
}

const unreserved = /[A-Za-z0-9\-._~]/;

function encode(text: string, keep = ''): string {
	let out = '';
	for (const byte of Buffer.from(text, 'utf8')) {
		const char = String.fromCharCode(byte);
		out += unreserved.test(char) || keep.includes(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
	}
	return out;
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The signature of a request whose headers (Host and all) and query are signed as they are. */
export function plainSignature(request: PlainRequest): string {
	const query = request.query
		.map(([name, value]) => [encode(name), encode(value)] as const)
		.sort((a, b) => byBytes(a[0], b[0]) || byBytes(a[1], b[1]))
		.map(([name, value]) => `${name}=${value}`);
	const headers = new Map<string, string[]>();
	for (const [name, value] of [['host', request.host] as const, ...request.headers]) {
		const values = headers.get(name.toLowerCase()) ?? [];
		headers.set(name.toLowerCase(), [...values, value.replace(/\s+/g, ' ').trim()]);
	}
	const names = [...headers.keys()].sort(byBytes);
	const canonicalRequest = [
		request.method,
		encode(request.path, '/'),
		query.join('&'),
		...names.map((name) => `${name}:${headers.get(name)?.join(',')}`),
		'',
		names.join(';'),
		request.payloadHash,
	].join('\n');
	const scope = `${request.time.slice(0, 8)}/${request.region}/s3/aws4_request`;
	const hash = createHash('sha256').update(canonicalRequest).digest('hex');
	const stringToSign = ['AWS4-HMAC-SHA256', request.time, scope, hash].join('\n');
	const key = scope
		.split('/')
		.reduce((key, part) => createHmac('sha256', key).update(part).digest(), Buffer.from(`AWS4${request.secret}`));
	return createHmac('sha256', key).update(stringToSign).digest('hex');
}
