import type { Socket } from 'node:net';
import { rootCertificates, TLSSocket, type DetailedPeerCertificate, type PeerCertificate } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import type { Certificate, Route } from '../../core/s3/answer/exchange.ts';

/** What a socket tells about the way it took. `proxy` is what the host was set to use, if anything. */
export function routeOf(socket: Socket | null, proxy: string | undefined): Route {
	return {
		...(socket?.remoteAddress !== undefined && { remoteAddress: `${socket.remoteAddress}:${socket.remotePort}` }),
		...(proxy !== undefined && { proxy }),
		...(socket instanceof TLSSocket && tlsFacts(socket)),
	};
}

function tlsFacts(socket: TLSSocket): Route {
	const tlsVersion = socket.getProtocol();
	const certificate = certificateOf(socket);
	return {
		...(tlsVersion !== null && { tlsVersion }),
		...(certificate !== null && { certificate, trustedBy: trustedBy(socket) }),
	};
}

/** The certificate that the server showed; null before it showed one. */
export function certificateOf(socket: TLSSocket): Certificate | null {
	const shown: PeerCertificate | null = socket.getPeerCertificate();
	if (shown === null || shown.raw === undefined) return null;
	return {
		subject: nameOf(shown.subject),
		issuer: nameOf(shown.issuer),
		sha256: shown.fingerprint256,
		validFrom: shown.valid_from,
		validTo: shown.valid_to,
		names: (shown.subjectaltname ?? '').split(', ').filter((name) => name !== ''),
	};
}

function nameOf(parts: PeerCertificate['subject'] | undefined): string {
	return Object.entries(parts ?? {})
		.map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('+') : String(value)}`)
		.join(', ');
}

function trustedBy(socket: TLSSocket): 'built-in' | 'added' {
	let root: DetailedPeerCertificate = socket.getPeerCertificate(true);
	// The chain ends in a certificate that names itself as its issuer; 10 is more than any real chain has.
	for (let links = 0; links < 10 && root.issuerCertificate !== undefined && root.issuerCertificate !== root; links++)
		root = root.issuerCertificate;
	return builtInRoots().has(root.fingerprint256) ? 'built-in' : 'added';
}

let knownRoots: ReadonlySet<string> | null = null;

/** Fingerprints of the some 150 roots that come with Node; read once, when a first answer is shown. */
function builtInRoots(): ReadonlySet<string> {
	knownRoots ??= new Set(rootCertificates.map((pem) => new X509Certificate(pem).fingerprint256));
	return knownRoots;
}
