import type { Fact } from '../facts.ts';
import type { Report } from './report.ts';

/** A canonical request, line by line, as the store or the client printed it. */
export interface CanonicalRequest {
	readonly method: string;
	readonly path: string;
	readonly query: string;
	/** By lower-case name, as signed. */
	readonly headers: ReadonlyMap<string, string>;
	readonly payloadHash: string;
}

/** The hash of nothing. */
export const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Takes a canonical request apart; undefined for text that is none. */
export function readCanonicalRequest(printed: string | undefined): CanonicalRequest | undefined {
	const begun = printed?.trimStart() ?? '';
	// Asked before the text is taken apart: most of what stands in its place is none.
	if (!/^[A-Z]{3,7}\s{1,4}\//.test(begun.slice(0, 16))) return undefined;
	const lines = linesOf(begun.trimEnd());
	const [method = '', path = '', query = '', ...rest] = lines;
	const headers = new Map<string, string>();
	for (const line of rest) {
		const [, name, held = ''] = /^([a-z0-9][\w.-]{0,80}):(.*)$/.exec(line) ?? [];
		if (name === undefined) break;
		headers.set(name, held.trim());
	}
	return { method, path, query, headers, payloadHash: lines.at(-1) ?? '' };
}

/** The names of the signed headers: as the request states them, or from what the store hashed. */
export function signedNames({ facts }: Report): Fact<readonly string[]> | undefined {
	const { signedHeaders, canonicalRequest } = facts.request;
	if (signedHeaders !== undefined || canonicalRequest === undefined) return signedHeaders;
	const names = [...(readCanonicalRequest(canonicalRequest.value)?.headers.keys() ?? [])];
	return names.length === 0 ? undefined : { ...canonicalRequest, value: names };
}

/** Its lines; a browser shows them in one, with blanks between them, and then the empty ones are lost. */
function linesOf(printed: string): readonly string[] {
	if (/[\r\n]/.test(printed)) return printed.split(/\r?\n/);
	const [method = '', path = '', query = '', ...rest] = printed.split(/ +/);
	return query.includes(':') && !query.includes('=') ? [method, path, '', query, ...rest] : [method, path, query, ...rest];
}
