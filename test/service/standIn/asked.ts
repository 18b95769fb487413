import type { IncomingHttpHeaders } from 'node:http';

/** Who a request says it is from, and what the signature was made for. */
interface Claim {
	readonly accessKeyId: string;
	/** The region in the credential scope; absent with the old signature version 2. */
	readonly region?: string;
	/** When the request was signed, in milliseconds since 1970; absent for a presigned URL, whose age is its own affair. */
	readonly signedAt?: number;
}

/** A request, as far as the vendor's rules look at it. Bucket and key are empty when it names none. */
export interface Asked {
	readonly method: string;
	readonly bucket: string;
	readonly key: string;
	readonly query: URLSearchParams;
	/** Whether a body's end can be told: a length, or chunks. */
	readonly hasLength: boolean;
	readonly claim?: Claim;
}

/** `20261122T175345Z`, or an HTTP date; NaN for anything else. */
function timeOf(text: string): number {
	const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
	if (basic === null) return Date.parse(text);
	const [year = 0, month = 0, ...rest] = basic.slice(1).map(Number);
	return Date.UTC(year, month - 1, ...rest);
}

function claimOf(headers: IncomingHttpHeaders, query: URLSearchParams): Claim | undefined {
	const authorization = headers.authorization ?? '';
	const [, scope] = /^AWS4-HMAC-SHA256 .*?Credential=([^,\s]+)/.exec(authorization) ?? [];
	const [, oldKey] = /^AWS ([^:\s]+):/.exec(authorization) ?? [];
	const credential = scope ?? query.get('X-Amz-Credential');
	const signedAt = timeOf(String(headers['x-amz-date'] ?? headers.date ?? ''));
	const times = authorization !== '' && !Number.isNaN(signedAt) ? { signedAt } : {};
	if (credential) {
		const [accessKeyId = '', , region = ''] = credential.split('/');
		return { accessKeyId, region, ...times };
	}
	const accessKeyId = oldKey ?? query.get('AWSAccessKeyId');
	return accessKeyId ? { accessKeyId, ...times } : undefined;
}

/** The bucket and key of a request: from the host's first label under `domain`, or from the path. */
function placeOf(host: string, path: string, domain: string): { bucket: string; key: string } {
	const name = host.replace(/:\d+$/, '').toLowerCase();
	const bucket = name.endsWith(`.${domain}`) ? name.slice(0, -domain.length - 1) : undefined;
	const rest = decoded(path.slice(1));
	if (bucket !== undefined) return { bucket, key: rest };
	const slash = rest.indexOf('/');
	return slash === -1 ? { bucket: rest, key: '' } : { bucket: rest.slice(0, slash), key: rest.slice(slash + 1) };
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** Reads what the vendor's rules need; `domain` is the name below which buckets are hosts of their own. */
export function askedOf(method: string, target: string, headers: IncomingHttpHeaders, domain: string): Asked {
	const mark = target.indexOf('?');
	const path = mark === -1 ? target : target.slice(0, mark);
	const query = new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1));
	const claim = claimOf(headers, query);
	return {
		method,
		...placeOf(headers.host ?? '', path, domain),
		query,
		hasLength: headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined,
		...(claim && { claim }),
	};
}
