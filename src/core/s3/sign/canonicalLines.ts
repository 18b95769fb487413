import type { HttpRequest } from '../request/httpRequest.ts';
import type { Signed } from './signing.ts';

/** What of the request made a line of a signing text. */
export type LineMaker =
	| { readonly of: 'method' }
	| { readonly of: 'path' }
	/** The names of the query parameters, in the order of the request. */
	| { readonly of: 'query'; readonly names: readonly string[] }
	/** `byUs`: the signer added this header (Host, the time, the payload's hash, the session token). */
	| { readonly of: 'header'; readonly name: string; readonly byUs: boolean }
	| { readonly of: 'end of headers' }
	| { readonly of: 'signed headers' }
	| { readonly of: 'payload hash' }
	| { readonly of: 'algorithm' }
	| { readonly of: 'time' }
	| { readonly of: 'credential scope' }
	| { readonly of: 'hash of canonical request' };

/** One line of a canonical request or string to sign, without its line end, and where it comes from. */
export interface SigningLine {
	readonly text: string;
	readonly maker: LineMaker;
}

const makersOfStringToSign: readonly LineMaker[] = [
	{ of: 'algorithm' },
	{ of: 'time' },
	{ of: 'credential scope' },
	{ of: 'hash of canonical request' },
];

/** The canonical request line by line; `given` is the request as it was before signing. */
export function canonicalRequestLines(signed: Signed, given: HttpRequest): readonly SigningLine[] {
	const lines = signed.canonicalRequest.split('\n');
	const isGiven = new Set(given.headers.map(([name]) => name.toLowerCase()));
	const makers: LineMaker[] = [
		{ of: 'method' },
		{ of: 'path' },
		{ of: 'query', names: signed.request.query.map(([name]) => name).filter((name) => name !== 'X-Amz-Signature') },
		...lines.slice(3, -3).map((line): LineMaker => {
			const name = line.slice(0, line.indexOf(':'));
			return { of: 'header', name, byUs: !isGiven.has(name) };
		}),
		{ of: 'end of headers' },
		{ of: 'signed headers' },
		{ of: 'payload hash' },
	];
	return pair(lines, makers);
}

/** The string to sign line by line. */
export function stringToSignLines(signed: Signed): readonly SigningLine[] {
	return pair(signed.stringToSign.split('\n'), makersOfStringToSign);
}

function pair(lines: readonly string[], makers: readonly LineMaker[]): readonly SigningLine[] {
	return makers.map((maker, index) => ({ text: lines[index] ?? '', maker }));
}
