/**
 * Case-sensitive ASCII literals: a text with none of them holds no certain or likely finding. The structures first, then stems of the
 * codes; a catalogue code without a stem here (S3 Select's, the rarest of other servers) is found inside a structure only.
 */
export const anchors: readonly string[] = [
	'Code>',
	'Code&gt',
	'Code\\',
	'code>',
	'when calling the ',
	'rror Code',
	'rror code',
	'rror_code',
	'rrorCode',
	'api error ',
	'tatus code: ',
	'StatusCode: ',
	'(Service: ',
	'S3 error',
	'S3 Error',
	'S3Error',
	'S3::',
	'-error-code',
	'AWS Error',
	'AWSError',
	'xception',
	'NoSuch',
	'Denied',
	'DENIED',
	'Invalid',
	'INVALID',
	'NO_SUCH',
	'TooLarge',
	'Malformed',
	'Missing',
	'Mismatch',
	'NotMatch',
	'BucketA',
	'BucketN',
	'BadDigest',
	'SlowDown',
	'SLOW_DOWN',
	'InternalE',
	'Unavailable',
	'Skewed',
	'TooSmall',
	'Precondition',
	'BGS',
	'NotAuthorized',
	'QuotaExceeded',
	'UserSuspended',
	'NotImplemented',
	'NotAllowed',
	'RequestTimeout',
	'Expired',
	'NotSupported',
	'Redirect',
	'OperationAborted',
	'ServerBusy',
	'XAmz',
	'XMinio',
	'TooLong',
	'TooMany',
	'Conflict',
	'NotFound',
	'Disabled',
	'Forbidden',
	'BadRequest',
	'Unknown',
	'IncompleteBody',
	'LengthExceeded',
	'ConcurrentModification',
	'InsufficientCapacity',
	'Unresolvable',
	'InProgress',
	'OutOfSpace',
];

/**
 * A finding is decided by the text within so many UTF-16 units before and after its code, cut at line breaks, its further spans included:
 * an error body of 16 KiB, the request before it, and a trace between two mentions.
 */
export const reachUnits = 32_768;

const anchorPattern = new RegExp(
	anchors.map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join('|'),
	'g',
);

/** How much text around an anchor is read: half of `reachUnits`, since a report's mentions may stand half a reach apart. */
const margin = reachUnits / 2;

export interface Region {
	readonly start: number;
	readonly end: number;
}

/** The stretches of whole lines around the anchors of a text, joined where they meet; each is read once. */
export function regionsOf(text: string): Region[] {
	const regions: { start: number; end: number }[] = [];
	anchorPattern.lastIndex = 0;
	for (let match = anchorPattern.exec(text); match !== null; match = anchorPattern.exec(text)) {
		const last = regions.at(-1);
		const start = lineStartAfter(text, match.index - margin);
		const end = lineEndBefore(text, match.index + margin);
		if (last !== undefined && start <= last.end) last.end = Math.max(end, last.end);
		else regions.push({ start, end });
		anchorPattern.lastIndex = match.index + match[0].length;
	}
	return regions;
}

function lineStartAfter(text: string, offset: number): number {
	if (offset <= 0) return 0;
	const lineBreak = text.slice(offset, offset + margin / 2).indexOf('\n');
	return lineBreak < 0 ? offset : offset + lineBreak + 1;
}

function lineEndBefore(text: string, offset: number): number {
	if (offset >= text.length) return text.length;
	const lineBreak = text.slice(offset - margin / 2, offset).lastIndexOf('\n');
	return lineBreak < 0 ? offset : offset - margin / 2 + lineBreak;
}
