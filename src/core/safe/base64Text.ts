import type { Span } from '../span.ts';

/** A stretch of base64 that holds text. */
export interface EncodedText extends Span {
	readonly decoded: string;
}

/** Shorter ones hold no label with its secret. */
const runs = /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{24,65536}={0,2}(?![A-Za-z0-9+/=])/g;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map(Array.from(digits, (digit, value) => [digit.charCodeAt(0), value]));

/** The stretches of a text that are base64 of printable ASCII. Linear in the text's length. */
export function encodedTexts(text: string): readonly EncodedText[] {
	return Array.from(text.matchAll(runs), ({ 0: run, index }) => ({
		start: index,
		end: index + run.length,
		decoded: printable(run),
	})).filter(({ decoded }) => decoded !== '');
}

/** What a stretch of base64 says, or '' where that is no printable ASCII: most are bytes, and tell so within the first few. */
function printable(run: string): string {
	let out = '';
	let bits = 0;
	let buffer = 0;
	for (let at = 0; at < run.length && run[at] !== '='; at++) {
		buffer = ((buffer << 6) | (valueOf.get(run.charCodeAt(at)) ?? 0)) & 0xffff;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		const code = (buffer >> bits) & 0xff;
		if (code > 126 || (code < 32 && code !== 10 && code !== 13 && code !== 9)) return '';
		out += String.fromCharCode(code);
	}
	return out;
}
