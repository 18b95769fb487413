import type { Certificate, FailureCause } from '../../core/s3/answer/exchange.ts';

/** What Node's and VS Code's errors may carry; every field is looked at before it is used. */
interface NodeError {
	readonly code?: unknown;
	readonly message?: unknown;
	readonly address?: unknown;
	readonly port?: unknown;
	readonly errors?: unknown;
	readonly rawPacket?: unknown;
	readonly statusCode?: unknown;
}

/** Where a request was going, to tell the store's errors from the proxy's. */
export interface Destination {
	readonly port: number;
	readonly proxy: string | undefined;
	readonly certificate: Certificate | null;
}

/** Names an error of `https.request` by what it means for the person; never throws, whatever was thrown. */
export function causeOf(thrown: unknown, destination: Destination): FailureCause {
	const error: NodeError = typeof thrown === 'object' && thrown !== null ? thrown : {};
	const code = typeof error.code === 'string' ? error.code : '';
	const detail = typeof error.message === 'string' ? error.message : String(thrown);
	if (isProxyError(error, code, detail, destination)) {
		const status = typeof error.statusCode === 'number' ? error.statusCode : null;
		return { of: 'proxy', proxy: destination.proxy ?? addressOf(error), detail, status };
	}
	if (Array.isArray(error.errors) && error.errors.length > 0) return { of: 'unreachable', tries: error.errors.map(tryOf) };
	const certificateProblem = certificateProblems[code];
	if (certificateProblem !== undefined) {
		return { of: 'certificate', why: certificateProblem, certificate: destination.certificate, detail };
	}
	const malformation = malformations[code];
	if (malformation !== undefined) return { of: 'malformed', why: malformation, firstBytes: firstBytesOf(error.rawPacket) };
	return byCode(code, detail, error);
}

function byCode(code: string, detail: string, error: NodeError): FailureCause {
	switch (code) {
		case 'ENOTFOUND':
			return { of: 'host not found' };
		case 'EAI_AGAIN':
		case 'EAI_FAIL':
		case 'ETIMEOUT':
			return { of: 'resolver silent' };
		case 'ECONNREFUSED':
			return { of: 'refused', address: addressOf(error) };
		case 'EHOSTUNREACH':
		case 'ENETUNREACH':
		case 'ENETDOWN':
		case 'EADDRNOTAVAIL':
		case 'ETIMEDOUT':
			return { of: 'unreachable', tries: [{ address: addressOf(error), reason: code }] };
		case 'ECONNRESET':
		case 'EPIPE':
		case 'ECONNABORTED':
			return { of: 'closed' };
		case 'HPE_HEADER_OVERFLOW':
			return { of: 'headers too large' };
		case 'EPROTO':
			return { of: 'not tls', detail };
		default:
			if (code.startsWith('ERR_SSL_')) return { of: 'not tls', detail };
			if (code.startsWith('HPE_')) return { of: 'malformed', why: 'not http', firstBytes: firstBytesOf(error.rawPacket) };
			return { of: 'other', detail };
	}
}

/** OpenSSL's verification errors, and Node's own for names. */
const certificateProblems: Readonly<Record<string, Extract<FailureCause, { of: 'certificate' }>['why']>> = {
	DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'unknown issuer',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown issuer',
	UNABLE_TO_GET_ISSUER_CERT: 'unknown issuer',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown issuer',
	CERT_UNTRUSTED: 'unknown issuer',
	CERT_HAS_EXPIRED: 'expired',
	CERT_NOT_YET_VALID: 'not yet valid',
	ERR_TLS_CERT_ALTNAME_INVALID: 'wrong host',
	HOSTNAME_MISMATCH: 'wrong host',
	CERT_REVOKED: 'other',
	CERT_SIGNATURE_FAILURE: 'other',
	INVALID_PURPOSE: 'other',
	CERT_CHAIN_TOO_LONG: 'other',
};

/** The parser's refusals that hint at request smuggling or a broken server. */
const malformations: Readonly<Record<string, Extract<FailureCause, { of: 'malformed' }>['why']>> = {
	HPE_UNEXPECTED_CONTENT_LENGTH: 'two lengths',
	HPE_INVALID_CONTENT_LENGTH: 'two lengths',
	HPE_INVALID_TRANSFER_ENCODING: 'length and chunked',
	HPE_INVALID_CHUNK_SIZE: 'bad chunk',
	HPE_INVALID_CONSTANT: 'not http',
	HPE_INVALID_VERSION: 'not http',
};

/**
 * Node's own proxy tunnel has a code. VS Code's agent names its proxies in the message. A refused or lost connection to another port than the
 * store's, while a proxy is set, was the proxy's.
 */
function isProxyError(error: NodeError, code: string, detail: string, { port, proxy }: Destination): boolean {
	if (code === 'ERR_PROXY_TUNNEL' || code === 'ERR_PROXY_INVALID_CONFIG') return true;
	if (detail.startsWith('Failed to establish a socket connection to proxies')) return true;
	return proxy !== undefined && typeof error.port === 'number' && error.port !== port;
}

function tryOf(thrown: unknown): { address: string; reason: string } {
	const error: NodeError = typeof thrown === 'object' && thrown !== null ? thrown : {};
	return { address: addressOf(error), reason: typeof error.code === 'string' ? error.code : String(error.message) };
}

function addressOf({ address, port }: NodeError): string {
	if (typeof address !== 'string') return '';
	return typeof port === 'number' ? `${address.includes(':') ? `[${address}]` : address}:${port}` : address;
}

function firstBytesOf(packet: unknown): string {
	return packet instanceof Uint8Array ? Buffer.from(packet.subarray(0, 64)).toString('hex') : '';
}
