import type { Connection } from '../connect/connection.ts';
import { Secret, type Credential } from '../connect/credential.ts';
import { parseEndpoint } from '../connect/endpoint.ts';
import { withHeader } from '../request/httpRequest.ts';
import type { Outgoing } from '../request/outgoing.ts';
import { regions } from '../../vendor/service.ts';

/** One thing done wrong on purpose. Those of `connection` and `signing` happen before the signature, those of `wire` after it. */
export type Spoil =
	| { readonly of: 'clock'; readonly minutes: number }
	| { readonly of: 'region'; readonly region: string }
	| { readonly of: 'service'; readonly service: string }
	| { readonly of: 'secret' }
	| { readonly of: 'key id' }
	| { readonly of: 'no signature' }
	/** The key goes to BangmodStorage's other region, signed rightly for there. */
	| { readonly of: 'other region' }
	| { readonly of: 'payload hash'; readonly hash: string }
	/** A presigned URL whose life ended a minute ago. */
	| { readonly of: 'expired link' }
	| { readonly of: 'changed header'; readonly name: string; readonly value: string }
	| { readonly of: 'unsigned header'; readonly name: string; readonly value: string }
	| { readonly of: 'changed query'; readonly name: string; readonly value: string }
	/** The body goes out in HTTP chunks, without any length. */
	| { readonly of: 'no length' }
	/** A length is announced; the body's bytes end before it. */
	| { readonly of: 'declared length'; readonly bytes: number };

/** The connection as the spoils want it. */
export function spoilConnection(connection: Connection, spoils: readonly Spoil[]): Connection {
	return spoils.reduce((spoiled, spoil) => {
		if (spoil.of === 'region') return { ...spoiled, region: spoil.region };
		if (spoil.of === 'no signature') return { ...spoiled, credential: null };
		if (spoil.of === 'secret') return withKey(spoiled, (key) => ({ ...key, secret: new Secret(`${key.secret.reveal()}x`) }));
		if (spoil.of === 'key id') return withKey(spoiled, (key) => ({ ...key, accessKeyId: unknownId(key.accessKeyId) }));
		return spoil.of === 'other region' ? otherRegion(spoiled) : spoiled;
	}, connection);
}

/** The request as the spoils want it on the wire, after it was signed. */
export function spoilWire(outgoing: Outgoing, spoils: readonly Spoil[]): Outgoing {
	return spoils.reduce((spoiled, spoil): Outgoing => {
		const { request } = spoiled;
		if (spoil.of === 'changed header' || spoil.of === 'unsigned header') {
			return { ...spoiled, request: { ...request, headers: withHeader(request.headers, spoil.name, spoil.value) } };
		}
		if (spoil.of === 'changed query') {
			const others = request.query.filter(([name]) => name !== spoil.name);
			return { ...spoiled, request: { ...request, query: [...others, [spoil.name, spoil.value]] } };
		}
		if (spoil.of === 'no length') return { ...spoiled, framing: { kind: 'chunked' } };
		if (spoil.of !== 'declared length') return spoiled;
		// Asked first, a server can refuse by the length alone.
		return { ...spoiled, framing: { kind: 'length', length: spoil.bytes }, expectsContinue: true };
	}, outgoing);
}

/** By how many milliseconds the signer's clock is to be wrong. */
export function clockError(spoils: readonly Spoil[]): number {
	return spoils.reduce((total, spoil) => (spoil.of === 'clock' ? total + spoil.minutes * 60_000 : total), 0);
}

/** Same prefix and length, so that nothing but the id itself is wrong. */
function unknownId(accessKeyId: string): string {
	return accessKeyId.slice(0, 7).padEnd(accessKeyId.length, 'X');
}

function withKey(connection: Connection, change: (key: Credential) => Credential): Connection {
	return connection.credential === null ? connection : { ...connection, credential: change(connection.credential) };
}

function otherRegion(connection: Connection): Connection {
	const other = regions.find(({ endpoint }) => endpoint !== connection.endpoint.origin);
	const parsed = parseEndpoint(other?.endpoint ?? '');
	if (other === undefined || parsed.kind === 'refused') return connection;
	return { ...connection, endpoint: parsed.endpoint, region: other.region };
}
