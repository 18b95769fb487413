/** Why a header or query parameter cannot go into a request. */
export type FieldProblem =
	| 'empty name'
	| 'bad name'
	/** A control character (a tab, too: RGW signs it as it stands, signers as a blank) or one outside ASCII: S3 wants those percent-encoded. */
	| 'bad value'
	/** A lone surrogate: it has no bytes in UTF-8, and would be written as another character. */
	| 'half a character'
	| 'too long'
	/** The sender or the signer makes it, and a second one would be read differently by proxies and store. */
	| 'made here';

/** Node's own default for all headers together is 16 KiB. */
const longestValue = 8192;

/** RFC 9110's token. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,256}$/;

/** Framing, hop-by-hop and routing headers, and what the signer writes. */
const madeHere = new Set([
	'host',
	'content-length',
	'transfer-encoding',
	'connection',
	'keep-alive',
	'te',
	'trailer',
	'upgrade',
	'expect',
	'accept-encoding',
	'authorization',
	'x-amz-date',
	'x-amz-content-sha256',
	'x-amz-decoded-content-length',
	'x-amz-security-token',
]);

const signingParameters = new Set([
	'x-amz-algorithm',
	'x-amz-credential',
	'x-amz-date',
	'x-amz-expires',
	'x-amz-signedheaders',
	'x-amz-signature',
	'x-amz-security-token',
]);

/** Checks a header that a person typed. Null when it may go onto the wire. */
export function headerProblem(name: string, value: string): FieldProblem | null {
	if (name === '') return 'empty name';
	if (!token.test(name)) return 'bad name';
	const lower = name.toLowerCase();
	if (madeHere.has(lower) || lower.startsWith('proxy-')) return 'made here';
	if (value.length > longestValue) return 'too long';
	return /^[\x20-\x7e]*$/.test(value) ? null : 'bad value';
}

/** Checks a query parameter that a person typed; its value may be any text, for it is percent-encoded. */
export function parameterProblem(name: string, value: string): FieldProblem | null {
	if (name === '') return 'empty name';
	// The signing library keeps parameters in a plain object, where this name is lost.
	if (name === '__proto__') return 'bad name';
	if (!name.isWellFormed() || !value.isWellFormed()) return 'half a character';
	if (signingParameters.has(name.toLowerCase())) return 'made here';
	return value.length > longestValue ? 'too long' : null;
}

/**
 * The names that come more than once: a signature covers all of them, RGW reads the last one or joins them, and answers 403. It takes `-` and `_`
 * in a header's name for the same.
 */
export function namesTwice(field: 'header' | 'query', names: readonly string[]): readonly string[] {
	const read = names.map((name) => (field === 'header' ? name.toLowerCase().replaceAll('_', '-') : name));
	return names.filter((name, at) => name !== '' && read.indexOf(read[at] ?? '') < at);
}
