import { ownMessages } from './ownMessages.ts';

/** Those of messages that stand alone, which are `possible` reports at most (`shapes.ts`). */
export const messageAnchors: readonly string[] = [...ownMessages.keys()].map((message) => message.slice(0, 24));

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
	'beast: 0x',
	'http_status=4',
	'http_status=5',
	...messageAnchors,
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
