import type { Digest } from '../../ports.ts';
import { parseTime } from '../../time/parseTime.ts';
import { maskKeyId } from '../../vendor/accessKeyId.ts';
import { buildRequest, type Problem } from '../request/buildRequest.ts';
import type { Connection } from '../connect/connection.ts';
import type { Draft } from '../request/draft.ts';
import { parseEndpoint } from '../connect/endpoint.ts';
import { parseQuery, requestUrl, type Field } from '../request/httpRequest.ts';
import { decodePercent } from '../request/percentEncoding.ts';
import { limits, regions } from '../../vendor/service.ts';
import { signQuery } from './sign.ts';
import type { OriginRefused, Signed } from './signing.ts';

/** A presigned URL, or why there is none. */
export type PresignAnswer =
	/** `headers` must be sent by whoever uses the URL, for they are signed. */
	| {
			readonly kind: 'presigned';
			readonly url: string;
			readonly method: string;
			readonly headers: readonly Field[];
			readonly expiresAt: number;
			readonly signed: Signed;
	  }
	| { readonly kind: 'refused'; readonly problems: readonly Problem[] }
	| { readonly kind: 'no key' }
	| { readonly kind: 'bad life'; readonly longestSeconds: number }
	| OriginRefused;

/** Makes a presigned URL: whoever has it may send that one request until it expires. `time` in milliseconds since 1970 UTC. */
export async function presign(
	draft: Draft,
	connection: Connection,
	lifeSeconds: number,
	time: number,
	digest: Digest,
): Promise<PresignAnswer> {
	const { credential, endpoint, region } = connection;
	if (credential === null) return { kind: 'no key' };
	if (!Number.isInteger(lifeSeconds) || lifeSeconds < 1 || lifeSeconds > limits.presignSeconds) {
		return { kind: 'bad life', longestSeconds: limits.presignSeconds };
	}
	const built = buildRequest(draft, endpoint);
	if (built.kind === 'refused') return built;
	const { request } = built;
	const signed = await signQuery({ request, credential, region, time, payloadHash: 'UNSIGNED-PAYLOAD' }, lifeSeconds, digest);
	if (signed.kind === 'origin-refused') return signed;
	const { headers } = signed.request;
	return {
		kind: 'presigned',
		url: requestUrl(signed.request),
		method: request.method,
		headers,
		expiresAt: time + lifeSeconds * 1000,
		signed,
	};
}

/** A presigned URL taken apart. Holds no signature and no token, and the key id only in its masked form. */
export interface PresignedParts {
	readonly origin: string;
	readonly path: string;
	readonly accessKeyId: string;
	readonly region: string;
	readonly service: string;
	/** Milliseconds since 1970 UTC. */
	readonly signedAt: number | null;
	readonly expiresAt: number | null;
	readonly lifeSeconds: number | null;
	readonly signedHeaders: readonly string[];
	readonly hasToken: boolean;
	readonly otherParameters: readonly string[];
	readonly faults: readonly PresignedFault[];
}

/** What is wrong with a presigned URL, or has to be known to use it. */
export type PresignedFault =
	| { readonly of: 'missing'; readonly parameter: string }
	| { readonly of: 'expired'; readonly at: number }
	| { readonly of: 'not yet valid'; readonly from: number }
	| { readonly of: 'life too long'; readonly longestSeconds: number }
	| { readonly of: 'broken credential' }
	| { readonly of: 'scope date' }
	| { readonly of: 'scope service'; readonly service: string }
	| { readonly of: 'region and endpoint'; readonly region: string; readonly expected: string }
	| { readonly of: 'host not signed' }
	| { readonly of: 'broken signature' }
	/** Those headers must be sent along. */
	| { readonly of: 'headers to send'; readonly names: readonly string[] };

/** The parts of a URL that carries its signature, or what it is instead. */
export type TakeApartAnswer =
	| { readonly kind: 'presigned'; readonly parts: PresignedParts }
	| { readonly kind: 'not presigned' }
	/** The older form (`AWSAccessKeyId`, `Expires`, `Signature`), which BangmodStorage does not name. */
	| { readonly kind: 'signature version 2' };

const required = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Expires', 'X-Amz-SignedHeaders', 'X-Amz-Signature'];

/** Longer than any real presigned URL; servers take about 8 KiB. */
const longestUrl = 16_384;

/** Takes a pasted URL apart, offline. Parameter names are matched in any case, as RGW does. */
export function takeApart(pasted: string, now: number): TakeApartAnswer {
	const url = pasted.trim().slice(0, longestUrl);
	const question = url.indexOf('?');
	const scheme = /^https?:\/\/[^/?#]+/i.exec(url)?.[0];
	if (question < 0 || scheme === undefined) return { kind: 'not presigned' };
	const query = parseQuery(url.slice(question + 1).split('#', 1)[0] ?? '');
	const given = new Map(query.map(([name, value]) => [name.toLowerCase(), value]));
	if (given.has('awsaccesskeyid') && given.has('signature')) return { kind: 'signature version 2' };
	if (!given.has('x-amz-signature') && !given.has('x-amz-credential')) return { kind: 'not presigned' };
	const path = url.slice(scheme.length, question);
	return { kind: 'presigned', parts: partsOf(scheme, decodePercent(path) ?? path, query, given, now) };
}

function partsOf(
	origin: string,
	path: string,
	query: readonly Field[],
	given: ReadonlyMap<string, string>,
	now: number,
): PresignedParts {
	const [accessKeyId = '', date = '', region = '', service = '', end = ''] = (given.get('x-amz-credential') ?? '').split('/');
	const signedAt = parseTime(given.get('x-amz-date') ?? '') ?? null;
	const stated = given.get('x-amz-expires') ?? '';
	const lifeSeconds = /^\d{1,9}$/.test(stated) ? Number(stated) : null;
	const expiresAt = signedAt === null || lifeSeconds === null ? null : signedAt + lifeSeconds * 1000;
	const signedHeaders = (given.get('x-amz-signedheaders') ?? '').split(';').filter((name) => name !== '');
	const faults: (PresignedFault | false)[] = [
		...required.filter((name) => !given.has(name.toLowerCase())).map((parameter) => ({ of: 'missing', parameter }) as const),
		expiresAt !== null && expiresAt < now && { of: 'expired', at: expiresAt },
		signedAt !== null && signedAt > now + limits.skewMinutes * 60_000 && { of: 'not yet valid', from: signedAt },
		lifeSeconds !== null &&
			(lifeSeconds < 1 || lifeSeconds > limits.presignSeconds) && { of: 'life too long', longestSeconds: limits.presignSeconds },
		given.has('x-amz-credential') && end !== 'aws4_request' && { of: 'broken credential' },
		end === 'aws4_request' && !(given.get('x-amz-date') ?? '').startsWith(date) && { of: 'scope date' },
		end === 'aws4_request' && service !== 's3' && { of: 'scope service', service },
		regionFault(origin, region),
		signedHeaders.length > 0 && !signedHeaders.includes('host') && { of: 'host not signed' },
		given.has('x-amz-signature') && !/^[0-9a-f]{64}$/.test(given.get('x-amz-signature') ?? '') && { of: 'broken signature' },
		signedHeaders.some((name) => name !== 'host') && {
			of: 'headers to send',
			names: signedHeaders.filter((name) => name !== 'host'),
		},
	];
	return {
		origin,
		path,
		accessKeyId: maskKeyId(accessKeyId),
		region,
		service,
		signedAt,
		expiresAt,
		lifeSeconds,
		signedHeaders,
		hasToken: given.has('x-amz-security-token'),
		otherParameters: query
			.map(([name]) => name)
			.filter((name) => !/^x-amz-(?:algorithm|credential|date|expires|signedheaders|signature|security-token)$/i.test(name)),
		faults: faults.filter((fault) => fault !== false),
	};
}

function regionFault(url: string, region: string): PresignedFault | false {
	const parsed = parseEndpoint(url);
	if (parsed.kind === 'refused') return false;
	const { host } = parsed.endpoint;
	const ours = regions.find(({ endpoint }) => host === endpoint.slice(8) || host.endsWith(`.${endpoint.slice(8)}`));
	return ours !== undefined && ours.region !== region && { of: 'region and endpoint', region, expected: ours.region };
}
