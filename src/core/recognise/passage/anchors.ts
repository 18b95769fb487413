import { messageStems } from '../ownMessages.ts';

/** Those of reports without a code: S3's own messages, statuses as transcripts and access logs print them, failures without an answer. */
const standInAnchors: readonly string[] = [
	...messageStems,
	'TP/1.1 4',
	'TP/1.1 5',
	'TP/1.0 4',
	'TP/1.0 5',
	'TP/2 4',
	'TP/2 5',
	'TP/2.0 4',
	'TP/2.0 5',
	'TP/1.1" 4',
	'TP/1.1" 5',
	'TP/1.0" 4',
	'TP/1.0" 5',
	'TP/2.0" 4',
	'TP/2.0" 5',
	'ode":4',
	'ode":5',
	'ode":"4',
	'ode":"5',
	'ode": 4',
	'ode": 5',
	'tatus":4',
	'tatus":5',
	'tatus":"4',
	'tatus":"5',
	'tatus": 4',
	'tatus": 5',
	'tatus=4',
	'tatus=5',
	'tatus 4',
	'tatus 5',
	'HTTP 4',
	'HTTP 5',
	'code 4',
	'code 5',
	' - - ----',
	' - - sH--',
	' - - sC--',
	' - - SC--',
	' - - SH--',
	' - - cD--',
	' - - CD--',
	' - - sD--',
	' - - PR--',
	'title>4',
	'title>5',
	'tObject: ',
	'dObject: ',
	'eObject: ',
	'yObject: ',
	'jects: ',
	'jectsV2: ',
	'tBucket: ',
	'eBucket: ',
	'dBucket: ',
	'tUpload: ',
	'dPart: ',
	'S3Exception',
	'S3 Exception',
	's3Exception',
	'request failed',
	'request send failed',
	'no such host',
	'ENOTFOUND',
	'onnection refused',
	'ECONNREFUSED',
	'onnection reset',
	'ECONNRESET',
	'i/o timeout',
	'ETIMEDOUT',
	'imed out',
	'imeout on endpoint',
	'connect to the endpoint',
	'UnknownHost',
	'x509: ',
	'CERTIFICATE_VERIFY_FAILED',
	'certificate verify failed',
	'PKIX path',
	'handshake',
	'name resolution',
	'service not known',
	'resolve host',
	'ocate credentials',
	'oad credentials',
	'arameter validation failed',
	'nvalid bucket name',
];

/**
 * Case-sensitive ASCII literals: a text with none of them holds no certain or likely finding. The structures first, then stems of the
 * codes; a catalogue code without a stem here (S3 Select's, the rarest of other servers) is found inside a structure only.
 * All have at least `shortest` letters, which sets the stride of `findAnchors`.
 */
export const anchors: readonly string[] = [
	'Code>',
	'Code&gt',
	'Code\\',
	'code>',
	'when calling ',
	'rror Code',
	'rror code',
	'rror_code',
	'rrorCode',
	'api error ',
	'tatus code: ',
	'response error StatusCode: ',
	'(Service: ',
	'S3 error',
	'S3 Error',
	'S3Error',
	'::S3::E',
	'S3::p',
	'S3::g',
	'-error-code',
	'(Request-ID: ',
	'AWS Error',
	'AWSError',
	'ExceptionName',
	'UnknownError',
	'NotFound: ',
	"'NotFound",
	'"NotFound',
	'Forbidden: ',
	"'Forbidden",
	'"Forbidden',
	'BadRequest',
	'ACCESS_DENIED',
	'NO_SUCH_',
	'NoSuch',
	'AccessDenied',
	'Invalid',
	'TooLarge',
	'Malformed',
	'MissingC',
	'MissingS',
	'Mismatch',
	'NotMatch',
	'BucketAlready',
	'BucketNot',
	'BadDigest',
	'SlowDown',
	'InternalError',
	'ServiceUnavailable',
	'TooSkewed',
	'TooSmall',
	'PreconditionF',
	'BGSAccount',
	'BGSBilling',
	'BGSRegion',
	'NotAuthorized',
	'QuotaExceeded',
	'UserSuspended',
	'NotImplemented',
	'MethodNotAllowed',
	'RequestTimeout',
	'ExpiredToken',
	'ExpiredRequest',
	'NotSupported',
	'PermanentRedirect',
	'TemporaryRedirect',
	'OperationAborted',
	'ServerBusy',
	'XAmzC',
	'XMinio',
	'TooLong',
	'TooMany',
	'AllAccessDisabled',
	'IncompleteBody',
	'LengthExceeded',
	'ConcurrentModification',
	'InsufficientCapacity',
	'RestoreAlready',
	'OutOfSpace',
	...standInAnchors,
];

/** The shortest anchor's length: `Code>`. */
const shortest = Math.min(...anchors.map(({ length }) => length));

/**
 * How far the window may move on when its last two letters are these (Wu and Manber, 1994): 0 where an anchor's first five letters may
 * end here. Measured: 3 to 5 times as fast as one regular expression of all anchors.
 */
const shifts = new Uint8Array(65_536).fill(shortest - 1);
const anchorsByBlock: string[][] = [];
for (const anchor of anchors) {
	for (let at = 1; at < shortest; at++) {
		const block = blockOf(anchor, at);
		shifts[block] = Math.min(shifts[block] ?? 0, shortest - 1 - at);
		if (at === shortest - 1) (anchorsByBlock[block] ??= []).push(anchor);
	}
}

function blockOf(text: string, at: number): number {
	return ((text.charCodeAt(at - 1) & 0xff) << 8) | (text.charCodeAt(at) & 0xff);
}

/** The offsets at which an anchor begins, in order. */
export function findAnchors(text: string): readonly number[] {
	const found: number[] = [];
	let at = shortest - 1;
	while (at < text.length) {
		const block = blockOf(text, at);
		const shift = shifts[block] ?? 0;
		if (shift > 0) {
			at += shift;
			continue;
		}
		const start = at - shortest + 1;
		if (beginsWithAny(text, start, anchorsByBlock[block] ?? [])) found.push(start);
		at++;
	}
	return found;
}

function beginsWithAny(text: string, start: number, candidates: readonly string[]): boolean {
	const first = text.charCodeAt(start);
	for (const candidate of candidates) if (candidate.charCodeAt(0) === first && text.startsWith(candidate, start)) return true;
	return false;
}
