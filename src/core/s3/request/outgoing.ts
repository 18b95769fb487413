import type { Chunks } from '../../ports.ts';
import type { HttpRequest } from './httpRequest.ts';

/** A signed request with its body: all that a host needs to put it on the wire. */
export interface Outgoing {
	readonly request: HttpRequest;
	readonly body: OutgoingBody;
	readonly framing: Framing;
	/** Asks the server to agree before the body is sent (`Expect: 100-continue`). */
	readonly expectsContinue: boolean;
}

type OutgoingBody =
	| { readonly kind: 'none' }
	| { readonly kind: 'bytes'; readonly bytes: Uint8Array }
	| { readonly kind: 'chunks'; readonly chunks: Chunks };

/** How the body's end is told: a Content-Length (which a fault card may state wrongly), chunked coding, or not at all. */
type Framing = { readonly kind: 'length'; readonly length: number } | { readonly kind: 'chunked' } | { readonly kind: 'none' };

/** A request whose body is in memory, framed as it should be. Reading methods send no Content-Length when there is no body. */
export function outgoing(request: HttpRequest, bytes: Uint8Array | null): Outgoing {
	const isBare = bytes === null || (bytes.length === 0 && (request.method === 'GET' || request.method === 'HEAD'));
	return {
		request,
		body: isBare ? { kind: 'none' } : { kind: 'bytes', bytes },
		framing:
			isBare && !['PUT', 'POST'].includes(request.method) ? { kind: 'none' } : { kind: 'length', length: bytes?.length ?? 0 },
		expectsContinue: false,
	};
}
