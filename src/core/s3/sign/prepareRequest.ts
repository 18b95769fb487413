import type { Chunks, Digest } from '../../ports.ts';
import { buildRequest, type Problem } from '../request/buildRequest.ts';
import type { Connection } from '../connect/connection.ts';
import type { Draft } from '../request/draft.ts';
import type { Effect } from '../request/effect.ts';
import { headerOf, withHeader, type HttpRequest } from '../request/httpRequest.ts';
import { outgoing, type Outgoing } from '../request/outgoing.ts';
import { payloadHash, signHeaders, signQuery, stringSigner } from './sign.ts';
import { s3Rules, type OriginRefused, type Signed, type SigningInput } from './signing.ts';
import { clockError, spoilConnection, spoilWire, type Spoil } from './spoil.ts';
import { encodedLength, signedChunks } from './streamingPayload.ts';

/** A draft's body when it is about to be sent: bytes in memory, or a file's bytes with their number. */
export type Body = { readonly bytes: Uint8Array } | { readonly chunks: Chunks; readonly length: number } | null;

/** A request ready for the wire, with what the panel shows of its making. */
export interface Prepared {
	readonly kind: 'prepared';
	readonly outgoing: Outgoing;
	/** Null when the request goes unsigned. */
	readonly signed: Signed | null;
	/** As built from the draft, before the signer added its headers. */
	readonly given: HttpRequest;
	readonly effect: Effect;
}

/** A request ready to be sent, the problems of the draft, or an origin that the key is not bound to. */
export type PrepareAnswer = Prepared | { readonly kind: 'refused'; readonly problems: readonly Problem[] } | OriginRefused;

/** Life of the presigned URLs that are made only to be found expired. */
const shortLifeSeconds = 60;

/** Builds, signs and, for a fault card, spoils a request. `time` is the signer's clock, milliseconds since 1970 UTC. */
export async function prepareRequest(
	draft: Draft,
	connection: Connection,
	body: Body,
	time: number,
	digest: Digest,
	spoils: readonly Spoil[] = [],
): Promise<PrepareAnswer> {
	const spoiled = spoilConnection(connection, spoils);
	const built = buildRequest(draft, spoiled.endpoint);
	if (built.kind === 'refused') return built;
	const { effect } = built;
	const plain = bodyOf(draft, built.request, body);
	const { credential } = spoiled;
	if (credential === null)
		return { kind: 'prepared', outgoing: spoilWire(plain, spoils), signed: null, given: built.request, effect };
	const hash = await hashFor(draft, plain, spoils, digest);
	const input: SigningInput = {
		request: plain.request,
		credential,
		region: spoiled.region,
		time: time + clockError(spoils),
		payloadHash: hash,
		rules: { ...s3Rules, service: spoils.find((spoil) => spoil.of === 'service')?.service ?? s3Rules.service },
	};
	const signed = await sign(input, spoils, digest);
	if (signed.kind === 'origin-refused') return signed;
	const ready = { ...plain, request: signed.request };
	const chunked = hash === 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' ? inSignedChunks(ready, body, signed, input, digest) : ready;
	return { kind: 'prepared', outgoing: spoilWire(chunked, spoils), signed, given: built.request, effect };
}

function sign(input: SigningInput, spoils: readonly Spoil[], digest: Digest): Promise<Signed | OriginRefused> {
	if (!spoils.some(({ of }) => of === 'expired link')) return signHeaders(input, digest);
	const time = input.time - (shortLifeSeconds + 60) * 1000;
	return signQuery({ ...input, time, payloadHash: 'UNSIGNED-PAYLOAD' }, shortLifeSeconds, digest);
}

/** The body with its framing and, for a streamed one, the two headers that announce it. */
function bodyOf(draft: Draft, request: HttpRequest, body: Body): Outgoing {
	if (draft.payload === 'streaming' && body !== null) {
		const length = 'bytes' in body ? body.bytes.length : body.length;
		const given = headerOf(request.headers, 'content-encoding');
		const headers = withHeader(
			withHeader(request.headers, 'Content-Encoding', given === undefined ? 'aws-chunked' : `aws-chunked,${given}`),
			'x-amz-decoded-content-length',
			String(length),
		);
		return { ...outgoing({ ...request, headers }, null), framing: { kind: 'length', length: encodedLength(length) } };
	}
	if (body === null || 'bytes' in body) return outgoing(request, body?.bytes ?? null);
	return {
		request,
		body: { kind: 'chunks', chunks: body.chunks },
		framing: { kind: 'length', length: body.length },
		expectsContinue: false,
	};
}

/** What the signature covers of the body. A file's bytes are not read twice: its hash is left out, as `UNSIGNED-PAYLOAD` allows over TLS. */
async function hashFor(draft: Draft, { body, framing }: Outgoing, spoils: readonly Spoil[], digest: Digest): Promise<string> {
	const forced = spoils.find((spoil) => spoil.of === 'payload hash');
	if (forced !== undefined) return forced.hash;
	if (draft.payload === 'streaming' && framing.kind === 'length' && framing.length > 0)
		return 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
	if (draft.payload === 'unsigned' || body.kind === 'chunks') return 'UNSIGNED-PAYLOAD';
	return await payloadHash(body.kind === 'bytes' ? body.bytes : new Uint8Array(), digest);
}

function inSignedChunks(ready: Outgoing, body: Body, seed: Signed, input: SigningInput, digest: Digest): Outgoing {
	const signString = stringSigner(input, digest);
	if (typeof signString !== 'function' || body === null) return ready;
	const chunks = 'bytes' in body ? once(body.bytes) : body.chunks;
	return { ...ready, body: { kind: 'chunks', chunks: signedChunks(chunks, seed, signString, digest) } };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
