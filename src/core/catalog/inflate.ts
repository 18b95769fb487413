/**
 * Unpacks what `deflateRawSync(…).toString('base64')` made of ASCII text of `size` characters: RFC 1951, without a check sum, for data that our own build made.
 * The core has no zlib, and a browser's DecompressionStream is asynchronous. Throws for anything else, which would be a fault of the build.
 */
export function inflate(base64: string, size: number): string {
	const bits = bitReader(fromBase64(base64));
	const out: Output = { bytes: new Uint8Array(size), length: 0 };
	for (let isLast = false; !isLast; ) {
		isLast = bits(1) === 1;
		const kind = bits(2);
		if (kind === 0 || kind === 3) throw new Error('not packed by our build');
		const [literals, distances] = kind === 1 ? fixedCodes() : sentCodes(bits);
		readBlock(bits, out, literals, distances);
	}
	return textOf(out.bytes);
}

/** Gives the next `count` bits, the lowest first. */
type Bits = (count: number) => number;

interface Output {
	readonly bytes: Uint8Array;
	length: number;
}

/** Huffman code: how many codes each length has, and their symbols in the order of the codes. */
interface Code {
	readonly counts: readonly number[];
	readonly symbols: readonly number[];
}

const lengthBases = [
	3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBases = [
	1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12_289,
	16_385, 24_577,
];
/** The order in which the lengths of the code-length code are sent. */
const sentOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function readBlock(bits: Bits, out: Output, literals: Code, distances: Code): void {
	for (;;) {
		const symbol = decode(bits, literals);
		if (symbol === 256) return;
		if (symbol < 256) {
			out.bytes[out.length++] = symbol;
			continue;
		}
		const length = at(lengthBases, symbol - 257) + bits(at(lengthExtras, symbol - 257));
		const code = decode(bits, distances);
		const distance = at(distanceBases, code) + bits(Math.max(0, (code >> 1) - 1));
		for (let copied = 0; copied < length; copied++) out.bytes[out.length] = at(out.bytes, out.length++ - distance);
	}
}

function decode(bits: Bits, { counts, symbols }: Code): number {
	let code = 0;
	let first = 0;
	let index = 0;
	for (let length = 1; length < counts.length; length++) {
		code |= bits(1);
		const count = at(counts, length);
		if (code - count < first) return at(symbols, index + code - first);
		index += count;
		first = (first + count) << 1;
		code <<= 1;
	}
	throw new Error('not packed by our build');
}

function codeOf(lengths: readonly number[]): Code {
	const counts = Array.from({ length: 16 }, (_, length) => (length === 0 ? 0 : lengths.filter((each) => each === length).length));
	const symbols = [...lengths.keys()]
		.filter((symbol) => lengths[symbol] !== 0)
		.sort((a, b) => at(lengths, a) - at(lengths, b) || a - b);
	return { counts, symbols };
}

function fixedCodes(): readonly [Code, Code] {
	const literals = Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
	return [codeOf(literals), codeOf(Array<number>(30).fill(5))];
}

function sentCodes(bits: Bits): readonly [Code, Code] {
	const [literals, distances, sent] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
	const lengths = Array<number>(19).fill(0);
	for (const symbol of sentOrder.slice(0, sent)) lengths[symbol] = bits(3);
	const lengthCode = codeOf(lengths);
	const all: number[] = [];
	while (all.length < literals + distances) {
		const symbol = decode(bits, lengthCode);
		if (symbol < 16) all.push(symbol);
		else if (symbol === 16) all.push(...Array<number>(3 + bits(2)).fill(at(all, all.length - 1)));
		else all.push(...Array<number>(symbol === 17 ? 3 + bits(3) : 11 + bits(7)).fill(0));
	}
	return [codeOf(all.slice(0, literals)), codeOf(all.slice(literals))];
}

function bitReader(bytes: Uint8Array): Bits {
	let at = 0;
	let buffer = 0;
	let held = 0;
	return (count) => {
		for (; held < count; held += 8) buffer |= (bytes[at++] ?? 0) << held;
		const value = buffer & ((1 << count) - 1);
		buffer >>>= count;
		held -= count;
		return value;
	};
}

function fromBase64(base64: string): Uint8Array {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
	const values = new Map(Array.from(alphabet, (character, value) => [character.charCodeAt(0), value]));
	const bytes = new Uint8Array(Math.floor((base64.replace(/=+$/, '').length * 3) / 4));
	let buffer = 0;
	for (let index = 0, written = 0; written < bytes.length; index++) {
		buffer = (buffer << 6) | (values.get(base64.charCodeAt(index)) ?? 0);
		if (index % 4 !== 0) bytes[written++] = (buffer >> (6 - 2 * (index % 4))) & 255;
	}
	return bytes;
}

/** In slices, for a call takes only so many arguments. */
function textOf(codes: Uint8Array): string {
	let text = '';
	for (let start = 0; start < codes.length; start += 8192) text += String.fromCharCode(...codes.subarray(start, start + 8192));
	return text;
}

function at(list: ArrayLike<number>, index: number): number {
	const found = list[index];
	if (found === undefined) throw new Error('not packed by our build');
	return found;
}
