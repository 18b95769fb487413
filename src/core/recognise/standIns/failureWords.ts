/**
 * What clients, runtimes and operating systems say where no answer came, in lower case where a sentence may begin with it as well. These are
 * what a text is searched for, too (`passage/standInAnchors.ts`). Gathered from the resolvers, sockets and TLS libraries of the languages that
 * have an S3 client: libc, WinSock, Go, Java, Python, Ruby, Node, Rust, curl, .NET.
 */
export const failureWords = {
	noName: [
		'no such host',
		'ENOTFOUND',
		'EAI_AGAIN',
		'UnknownHostException',
		'nxdomain',
		'temporary failure in name resolution',
		'name or service not known',
		'nodename nor servname provided, or not known',
		'no address associated with hostname',
		'getaddrinfo failed',
		'could not resolve hostname',
		'could not resolve host',
		"couldn't resolve host",
		'failed to resolve',
		'unable to resolve',
		'cannot resolve',
		'failed to lookup address',
		'no such host is known',
		'dns error',
		'no answer from server',
	],
	noConnection: [
		'connection refused',
		'connection was refused',
		'ECONNREFUSED',
		'actively refused it',
		'connection reset',
		'connection was reset',
		'ECONNRESET',
		'ECONNABORTED',
		'EPIPE',
		'broken pipe',
		'socket hang up',
		'unexpected EOF',
		'unexpected eof',
		'end of file reached',
		'broken connection',
		'connection closed',
		'connection was closed',
		'connection broken',
		'connection aborted',
		'forcibly closed',
		'closed the connection',
		'closed connection',
		'remote end closed',
		'server disconnected',
		'no route to host',
		'network is unreachable',
		'ENETUNREACH',
		'EHOSTUNREACH',
		'host is unreachable',
		'blocked by CORS policy',
		'CORS request did not succeed',
	],
	noTunnel: [
		'CERTIFICATE_VERIFY_FAILED',
		'certificate verify failed',
		'certificate has expired',
		'CERT_HAS_EXPIRED',
		'self signed certificate',
		'self-signed certificate',
		'unable to get local issuer certificate',
		'UNABLE_TO_GET_ISSUER_CERT',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'ERR_TLS_CERT_ALTNAME_INVALID',
		'invalid peer certificate',
		'PKIX path building failed',
		'PKIX path validation failed',
		'handshake timeout',
		'handshake failure',
		'handshake_failure',
		'terminated the handshake',
		'WRONG_VERSION_NUMBER',
		'wrong version number',
		'gave HTTP response to HTTPS client',
		'SSL peer certificate',
		"does not match certificate's altnames",
		'closed connection in SSL handshake',
		'SSL connect error',
		'peer not authenticated',
		"doesn't match any of the subject alternative names",
	],
	noTime: [
		'i/o timeout',
		'ETIMEDOUT',
		'ESOCKETTIMEDOUT',
		'connect timed out',
		'connection timed out',
		'connection attempt timed out',
		'connect timeout',
		'connection timeout',
		'read timed out',
		'read timeout',
		'socket timed out',
		'request timed out',
		'operation timed out after',
		'upstream timed out',
		'context deadline exceeded',
		'Client.Timeout exceeded while awaiting headers',
		'execution expired',
		'timeout was reached',
		'timeout waiting for connection from pool',
		'timeout awaiting response headers',
		'did not complete within',
	],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What SDKs and tools say where they found no key to sign with, or half of one. */
export const noCredentialsWords: readonly string[] = [
	'unable to locate credentials',
	'partial credentials found in',
	'unable to load AWS credentials',
	'unable to load credentials',
	'could not load credentials',
	'missing credentials in config',
	'no AWS credentials provided',
	'no AWS Credentials provided',
	'no providers in chain provided credentials',
	'failed to refresh cached credentials',
	'static credentials are empty',
	'unable to sign request without credentials',
	'failed to resolve AWS credentials',
	'credential is missing',
];

/** A client's own words that leave the reason to others; where the reason stands beside them it speaks. */
export const unreachedWords: readonly string[] = [
	'could not connect to the endpoint',
	'could not connect to',
	"couldn't connect to",
	'failed to connect to',
	'unable to connect to',
	'failed to establish a new connection',
	'unable to execute HTTP request',
	'dispatch failure',
	'error during dispatch',
];

/** Any of the words, a sentence's beginning as well. */
export function anyOf(words: readonly string[]): string {
	return words
		.map((each) => each.replace(/^[a-z]/, (first) => `[${first}${first.toUpperCase()}]`).replaceAll('.', '\\.'))
		.join('|');
}

/** What each of the words has, however it begins. */
export function stemsOf(words: readonly string[]): readonly string[] {
	return words.map((each) => each.replace(/^[a-z]/, ''));
}
