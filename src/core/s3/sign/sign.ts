import type { Digest } from '../../ports.ts';
import { maySignFor } from '../connect/credential.ts';
import { headerOf, hostOf, withHeader, withoutHeader, type Field, type HttpRequest } from '../request/httpRequest.ts';
import { canonicalPath } from '../request/percentEncoding.ts';
import { RecordingSigner } from './recordingSigner.ts';
import { s3Rules, type OriginRefused, type Signed, type SigningInput, type SigningRules } from './signing.ts';
import { hex } from '../request/utf8.ts';

/** Signs in the `Authorization` header. Adds X-Amz-Date and, by the rules, x-amz-content-sha256 and the session token. */
export async function signHeaders(input: SigningInput, digest: Digest): Promise<Signed | OriginRefused> {
	const refusal = refuseOrigin(input);
	if (refusal !== null) return refusal;
	const rules = input.rules ?? s3Rules;
	const signer = new RecordingSigner(input, rules, digest);
	const headers = rules.sendsPayloadHash
		? withHeader(input.request.headers, 'x-amz-content-sha256', input.payloadHash)
		: input.request.headers;
	const signed = await signer.sign(signerRequest(input.request, headers, rules), { signingDate: new Date(input.time) });
	const sent = sentHeaders(headers, signed.headers);
	return signer.result({ ...input.request, headers: sent }, headerOf(sent, 'authorization')?.slice(-64) ?? '');
}

/** Signs in the query (a presigned URL). All given headers but Date are signed, so the user of the URL must send them too. */
export async function signQuery(input: SigningInput, expiresSeconds: number, digest: Digest): Promise<Signed | OriginRefused> {
	const refusal = refuseOrigin(input);
	if (refusal !== null) return refusal;
	const headers = withoutHeader(input.request.headers, 'date');
	const request = { ...input.request, headers };
	const signer = new RecordingSigner({ ...input, request }, input.rules ?? s3Rules, digest);
	const signed = await signer.presign(signerRequest(request, headers, input.rules ?? s3Rules), {
		signingDate: new Date(input.time),
		expiresIn: expiresSeconds,
		unhoistableHeaders: new Set(headers.map(([name]) => name.toLowerCase())),
	});
	const given = new Set(request.query.map(([name]) => name));
	const added = Object.entries(signed.query ?? {}).filter(([name]) => !given.has(name));
	const query = [...request.query, ...added.map(([name, value]): Field => [name, String(value)])];
	return signer.result({ ...request, query }, String(signed.query?.['X-Amz-Signature']));
}

/** The lower-case hexadecimal SHA-256 of bytes, as `x-amz-content-sha256` states it. */
export async function payloadHash(bytes: Uint8Array, digest: Digest): Promise<string> {
	return hex(await digest.sha256(bytes));
}

/** Signs further strings with the key of `input`: the chunks of a streamed body. */
export function stringSigner(input: SigningInput, digest: Digest): ((stringToSign: string) => Promise<string>) | OriginRefused {
	const refusal = refuseOrigin(input);
	if (refusal !== null) return refusal;
	const signer = new RecordingSigner(input, input.rules ?? s3Rules, digest);
	return (stringToSign) => signer.sign(stringToSign, { signingDate: new Date(input.time) });
}

function refuseOrigin({ request, credential }: SigningInput): OriginRefused | null {
	if (maySignFor(credential, request.origin)) return null;
	return { kind: 'origin-refused', origin: request.origin, allowed: credential.origins };
}

/** What the signer makes itself; what the caller gave under these names is dropped. */
const madeBySigner = ['x-amz-date', 'x-amz-security-token', 'authorization'];

function sentHeaders(given: readonly Field[], signed: Readonly<Record<string, string>>): readonly Field[] {
	const kept = madeBySigner.reduce(withoutHeader, given);
	return [...kept, ...madeBySigner.flatMap((name): Field[] => (signed[name] === undefined ? [] : [[name, signed[name]]]))];
}

/** The request in Smithy's form: headers by lower-case name, those of one name joined as HTTP joins them; queries by name. */
function signerRequest({ method, origin, path, query }: HttpRequest, headers: readonly Field[], { escapesPath }: SigningRules) {
	const headerBag: Record<string, string> = Object.create(null);
	for (const [name, value] of [...headers, ['host', hostOf(origin)] as const]) {
		const lower = name.toLowerCase();
		headerBag[lower] = headerBag[lower] === undefined ? value.trim() : `${headerBag[lower]},${value.trim()}`;
	}
	const queryBag: Record<string, string[]> = Object.create(null);
	for (const [name, value] of query) (queryBag[name] ??= []).push(value);
	const signedPath = escapesPath ? path : canonicalPath(path);
	return { method, protocol: 'https:', hostname: hostOf(origin), path: signedPath, query: queryBag, headers: headerBag };
}
