import { failureWords, unreachedWords } from '../recognise/standIns/failureWords.ts';

/** Any of the words that the recogniser knows, or what a longer sentence says beside them. */
function saying(words: readonly string[], more: RegExp): RegExp {
	return new RegExp([...words.map((each) => each.replaceAll('.', '\\.')), more.source].join('|'), 'i');
}

const { noName, noConnection: broken, noTime, noTunnel } = failureWords;
/** Words of TLS that speak of the connection, not of a certificate; of a port without TLS see `wrong-port`. */
const ofTunnel = /handshake|SSL connect/i;
const ofCertificate = /^SSL validation/;
/** A browser's words for an answer that it keeps to itself; see `cors`. */
const ofBrowser = /CORS/;
const ofPort = /version.number|HTTP response/i;

/** How resolvers say that a name is not one. */
export const unresolved = saying(noName, /unknown ?host|name resolution|lookup address|nodename nor servname|not resolve/);
/** How certificate checks say that a certificate is for other names. */
export const otherNames =
	/altnames?\b|ALTNAME|certificate is valid for|doesn't match|does not match any of the subject|CertificateError|no alternative certificate|no subject alternative/i;
/** How certificate checks say no. */
export const untrusted = saying(
	noTunnel.filter((each) => !ofTunnel.test(each) && !ofPort.test(each)),
	/x509|CERTIFICATE_VERIFY|certificate (?:is not trusted|signed by unknown)|PKIX path|unable to get (?:local )?issuer|self[- ]?signed cert|unable to verify the first certificate|UnknownIssuer|SSLHandshake|SSL certificate (?:problem|error)|unable_to_(?:verify|get)|certificate chain|NET::ERR_CERT|SSL validation failed/,
);
/** How a connection fails that was found but not made. */
export const noConnection = saying(
	[
		...broken.filter((each) => !ofBrowser.test(each)),
		...noTime,
		...unreachedWords.filter((each) => !ofCertificate.test(each)),
		...noTunnel.filter((each) => ofTunnel.test(each)),
	],
	/timed? ?out|timeout|deadline exceeded|connect(?:ion)? error|unable to connect|tcp connect error|error sending request/,
);

/** Whether words say that nothing answered: they are the client's then, and no service's. */
export function saysNoAnswer(said: string): boolean {
	return [unresolved, untrusted, otherNames, noConnection].some((words) => words.test(said));
}
