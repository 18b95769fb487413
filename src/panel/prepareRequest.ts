import type { Chunks, Digest } from '../core/ports.ts';
import { buildRequest, type Problem } from '../core/s3/buildRequest.ts';
import type { Connection } from '../core/s3/connection.ts';
import type { Draft } from '../core/s3/draft.ts';
import type { Effect } from '../core/s3/effect.ts';
import { withHeader, type HttpRequest } from '../core/s3/httpRequest.ts';
import { outgoing, type Outgoing } from '../core/s3/outgoing.ts';
import { payloadHash, signHeaders, stringSigner } from '../core/s3/sign.ts';
import type { OriginRefused, Signed, SigningInput } from '../core/s3/signing.ts';
import { encodedLength, signedChunks } from '../core/s3/streamingPayload.ts';

/** A request ready to be sent. */
export interface Prepared {
	readonly kind: 'prepared';
	readonly outgoing: Outgoing;
	/** As the draft described it, before it was signed. */
	readonly given: HttpRequest;
	/** Null for an anonymous request. */
	readonly signed: Signed | null;
	readonly effect: Effect;
}

export type PrepareAnswer = Prepared | OriginRefused | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** A draft's body when it is about to be sent. */
export type Body = { readonly bytes: Uint8Array } | null;

/** Builds and signs what a draft describes. `time` is the signer's clock, milliseconds since 1970 UTC. */
export async function prepareRequest(
	draft: Draft,
	connection: Connection,
	body: Body,
	time: number,
	digest: Digest,
): Promise<PrepareAnswer> {
	const bytes = body?.bytes ?? null;
	const built = buildRequest(draft, connection.endpoint);
	if (built.kind === 'refused') return built;
	const { request: given, effect } = built;
	const { credential } = connection;
	if (credential === null) return { kind: 'prepared', outgoing: outgoing(given, bytes), given, signed: null, effect };
	const streams = draft.payload === 'streaming' && bytes !== null;
	const request = streams ? announced(given, bytes.length) : given;
	const hash = streams
		? 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'
		: draft.payload === 'unsigned'
			? 'UNSIGNED-PAYLOAD'
			: await payloadHash(bytes ?? new Uint8Array(), digest);
	const signing: SigningInput = { request, credential, region: connection.region, time, payloadHash: hash };
	const signed = await signHeaders(signing, digest);
	if (signed.kind === 'origin-refused') return signed;
	const plain = outgoing(signed.request, bytes);
	return { kind: 'prepared', outgoing: streams ? chunked(plain, signed, signing, bytes, digest) : plain, given, signed, effect };
}

function announced(request: HttpRequest, length: number): HttpRequest {
	const headers = withHeader(request.headers, 'x-amz-decoded-content-length', String(length));
	return { ...request, headers: withHeader(headers, 'Content-Encoding', 'aws-chunked') };
}

function chunked(plain: Outgoing, signed: Signed, signing: SigningInput, bytes: Uint8Array, digest: Digest): Outgoing {
	const sign = stringSigner(signing, digest);
	// The signer has just signed for this very origin.
	if (typeof sign !== 'function') return plain;
	return {
		...plain,
		body: { kind: 'chunks', chunks: signedChunks(once(bytes), signed, sign, digest) },
		framing: { kind: 'length', length: encodedLength(bytes.length) },
	};
}

async function* once(bytes: Uint8Array): Chunks {
	yield bytes;
}
