/** How the bytes of a file stand for characters. What is neither is read as UTF-8: ASCII, and so every code, comes out right. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Text out of a stretch of bytes, and the way back. */
export interface Decoded {
	readonly text: string;
	/** Byte offset, within the stretch, of the character at a UTF-16 offset; of the text's end for the length. */
	byteAt(unit: number): number;
	/** True when some bytes stood for no character and became U+FFFD. */
	readonly isLossy: boolean;
}

/** The text of ASCII bytes, undefined for any other ones. A host that does it faster than the language itself can hands in its own way. */
export type FromAscii = (bytes: Uint8Array) => string | undefined;

/** Arguments that one call of String.fromCharCode may take; engines refuse from about 65,000. */
const callLimit = 8192;
const replacement = 0xfffd;

/** Decodes as browsers and editors do (WHATWG): a byte sequence that stands for nothing becomes one U+FFFD for each longest valid start. */
export function decode(bytes: Uint8Array, encoding: Encoding, fromAscii: FromAscii = asciiText): Decoded {
	if (encoding !== 'utf-8') return decodeUtf16(bytes, encoding === 'utf-16le');
	const ascii = fromAscii(bytes);
	return ascii === undefined ? decodeUtf8(bytes) : { text: ascii, byteAt: (unit) => unit, isLossy: false };
}

function asciiText(bytes: Uint8Array): string | undefined {
	for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x7f) return undefined;
	return fromUnits(bytes);
}

function fromUnits(units: Uint8Array | Uint16Array): string {
	let text = '';
	// `apply` takes a typed array as it is; spreading one goes through its iterator, which took five times as long.
	for (let i = 0; i < units.length; i += callLimit)
		text += Reflect.apply(String.fromCharCode, undefined, units.subarray(i, i + callLimit));
	return text;
}

function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): Decoded {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const isOdd = bytes.length % 2 === 1;
	const units = new Uint16Array((bytes.length + 1) >> 1).fill(replacement);
	for (let i = 0; i < bytes.length >> 1; i++) units[i] = view.getUint16(i * 2, isLittleEndian);
	return { text: fromUnits(units), byteAt: (unit) => Math.min(unit * 2, bytes.length), isLossy: isOdd };
}

function decodeUtf8(bytes: Uint8Array): Decoded {
	const units = new Uint16Array(bytes.length);
	const offsets = new Uint32Array(bytes.length + 1);
	let count = 0;
	let isLossy = false;
	for (let at = 0; at < bytes.length; ) {
		const { length, point } = readPoint(bytes, at);
		isLossy ||= point < 0;
		const shown = point < 0 ? replacement : point;
		offsets[count] = at;
		if (shown > 0xffff) {
			units[count++] = 0xd7c0 + (shown >> 10);
			offsets[count] = at;
			units[count++] = 0xdc00 | (shown & 0x3ff);
		} else units[count++] = shown;
		at += length;
	}
	offsets[count] = bytes.length;
	return { text: fromUnits(units.subarray(0, count)), byteAt: (unit) => offsets[Math.min(unit, count)] ?? 0, isLossy };
}

/** The code point at `at` and its length in bytes; −1 with the length of what to skip where no character stands. */
function readPoint(bytes: Uint8Array, at: number): { length: number; point: number } {
	const lead = bytes[at] ?? 0;
	if (lead < 0x80) return { length: 1, point: lead };
	const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
	if (lead < 0xc2 || lead > 0xf4) return { length: 1, point: -1 };
	let point = lead & (0x7f >> size);
	for (let i = 1; i < size; i++) {
		const byte = bytes[at + i] ?? 0;
		// The second byte's range is narrower after these leads: no overlong forms, no surrogates, nothing above U+10FFFF.
		const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
		const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
		if (byte < low || byte > high) return { length: i, point: -1 };
		point = (point << 6) | (byte & 0x3f);
	}
	return { length: size, point };
}

/** What a file's first bytes say about its encoding. */
export interface Sniffed {
	readonly encoding: Encoding;
	/** Length of the byte order mark, which is no part of the text. */
	readonly markBytes: number;
}

/**
 * Reads the byte order mark; without one, text whose every second byte is nearly always NUL is UTF-16. `head` should hold at least 4 KiB
 * where the file has them.
 */
export function sniffEncoding(head: Uint8Array): Sniffed {
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
	if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
	if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
	const sample = head.subarray(0, Math.min(head.length, sampleBytes) & ~1);
	const found = (['utf-16le', 'utf-16be'] as const).find((encoding) => isUtf16(sample, encoding));
	return { encoding: found ?? 'utf-8', markBytes: 0 };
}

const sampleBytes = 4096;

/**
 * Whether a sample without a mark is UTF-16. English and code are over 90 % ASCII, whose high bytes are NUL. Thai text keeps its NULs in blanks,
 * digits and codes, and some emoji have a NUL as low byte: there a sixteenth is enough, where all of it reads as text.
 */
function isUtf16(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
	const highAt = encoding === 'utf-16le' ? 1 : 0;
	const units = sample.length >> 1;
	const nuls: [low: number, high: number] = [0, 0];
	for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nuls[at % 2 === highAt ? 1 : 0]++;
	const [low, high] = nuls;
	if (units < 4 || high * 16 < units || low * 8 > high) return false;
	return (low === 0 && high * 2 > units) || isText(decodeUtf16(sample, encoding === 'utf-16le').text);
}

/** Words or lines, no control characters but what logs have, and no half of a surrogate pair but where the sample was cut. */
function isText(text: string): boolean {
	return /[ \n]/.test(text) && !/\p{Cc}|\p{Cs}(?!$)|\p{Cn}/u.test(text.replace(/\s/g, '').replaceAll('\u001b', ''));
}
