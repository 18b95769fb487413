/**
 * What varies from one line to the next of a burst: ids, numbers, times. A line's skeleton is the line with each of these values replaced by its
 * kind and its length; two lines of one skeleton have everything else in common, character by character, and at the same places.
 */
export interface Skeleton {
	/** 32 bits of most of the words, and of the kinds and lengths of the values; equal for equal skeletons. */
	hash: number;
	/** How many values there are. */
	count: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly kinds: Uint8Array;
}

/** A line with more values is not looked up. */
const mostValues = 128;

/** Bits of what a character can be in a word; no bit: it is in none. */
const bits = { digit: 1, lowHex: 2, low: 4, upHex: 8, up: 16 } as const;
const bitOf = new Uint8Array(128);
for (let unit = 48; unit < 58; unit++) bitOf[unit] = bits.digit;
for (let unit = 97; unit < 123; unit++) bitOf[unit] = unit < 103 ? bits.lowHex : bits.low;
for (let unit = 65; unit < 91; unit++) bitOf[unit] = unit < 71 ? bits.upHex : bits.up;

/**
 * Kinds of values. A number of three digits may be a status, so that its class is part of its kind: 1xx, 2xx, a redirect (301, 307, 308), other
 * 3xx, 4xx, 5xx, none. A hexadecimal value has digits and letters; one in capitals, or of any capitals and digits, is longer.
 */
export const kinds = { number: 1, status: 2, fraction: 10, hex: 11, upHex: 12, capitals: 13 } as const;

/** Shorter words of digits and letters are names: `S3`, `v2`, `b2`. */
const shortestHex = 4;
const shortestUpHex = 8;
const shortestCapitals = 12;
/** RGW writes its ids so: `tx00000a1b2c…`. */
const transaction = [116, 120] as const;

/** An empty one, to be filled by `readSkeleton`. */
export function createSkeleton(): Skeleton {
	return {
		hash: 0,
		count: 0,
		starts: new Int32Array(mostValues),
		ends: new Int32Array(mostValues),
		kinds: new Uint8Array(mostValues),
	};
}

/** Reads the skeleton of `[start, end)`; places count from `start`. False where it has too many values. */
export function readSkeleton(text: string, start: number, end: number, into: Skeleton): boolean {
	let hash = 0x811c9dc5;
	into.count = 0;
	for (let at = start; at < end; ) {
		const unit = text.charCodeAt(at);
		if (unit >= 128 || bitOf[unit] === 0) {
			hash = Math.imul(hash ^ unit, 0x01000193);
			at++;
			continue;
		}
		let mask = 0;
		let wordEnd = at;
		let literal = hash;
		for (; wordEnd < end; wordEnd++) {
			const next = text.charCodeAt(wordEnd);
			const bit = next < 128 ? (bitOf[next] ?? 0) : 0;
			if (bit === 0) break;
			mask |= bit;
			literal = Math.imul(literal ^ next, 0x01000193);
		}
		if ((mask & bits.digit) === 0) hash = literal;
		else {
			const before = into.count;
			if (!readWord(text, start, { at, end: wordEnd, mask }, into)) return false;
			hash = before === into.count ? literal : withValues(hash, into, before);
		}
		at = wordEnd;
	}
	into.hash = hash;
	return true;
}

interface Word {
	readonly at: number;
	readonly end: number;
	readonly mask: number;
}

/** The hash with the kinds and lengths of the values from index `from` on; the letters beside them in their word are compared where it is used. */
function withValues(hash: number, { count, starts, ends, kinds: valueKinds }: Skeleton, from: number): number {
	let next = hash;
	for (let index = from; index < count; index++) {
		const length = (ends[index] ?? 0) - (starts[index] ?? 0);
		next = Math.imul(next ^ (0x10000 + ((valueKinds[index] ?? 0) << 8) + length), 0x01000193);
	}
	return next;
}

/** Adds the values of a word that has a digit. */
function readWord(text: string, start: number, { at, end, mask }: Word, into: Skeleton): boolean {
	const length = end - at;
	if (mask === bits.digit) {
		const isWord = isVersion(text, at, length) || (length === 3 && hasReason(text, end));
		return isWord || add(into, at - start, end - start, numberKind(text, at, length));
	}
	if ((mask & ~(bits.digit | bits.lowHex)) === 0 && length >= shortestHex) return add(into, at - start, end - start, kinds.hex);
	if ((mask & ~(bits.digit | bits.upHex)) === 0 && length >= shortestUpHex)
		return add(into, at - start, end - start, kinds.upHex);
	if ((mask & ~(bits.digit | bits.upHex | bits.up)) === 0 && length >= shortestCapitals && !isNamed(text, at))
		return add(into, at - start, end - start, kinds.capitals);
	if (text.charCodeAt(at) === transaction[0] && text.charCodeAt(at + 1) === transaction[1] && length >= 16)
		return isHex(text, at + 2, end) ? add(into, at + 2 - start, end - start, kinds.hex) : true;
	return readDigits(text, start, at, end, into);
}

/** Digits in a word of other letters: behind a letter they belong to its name, but for the time in `30T10`. */
function readDigits(text: string, start: number, from: number, end: number, into: Skeleton): boolean {
	let isName = false;
	for (let at = from; at < end; ) {
		if (bitOf[text.charCodeAt(at)] !== bits.digit) {
			isName = !(text.charCodeAt(at) === 84 && at > from && bitOf[text.charCodeAt(at - 1)] === bits.digit && !isName);
			at++;
			continue;
		}
		let digitsEnd = at;
		while (digitsEnd < end && bitOf[text.charCodeAt(digitsEnd)] === bits.digit) digitsEnd++;
		if (!isName && !add(into, at - start, digitsEnd - start, numberKind(text, at, digitsEnd - at))) return false;
		at = digitsEnd;
	}
	return true;
}

function add(into: Skeleton, from: number, to: number, kind: number): boolean {
	if (into.count >= mostValues) return false;
	into.starts[into.count] = from;
	into.ends[into.count] = to;
	into.kinds[into.count] = kind;
	into.count++;
	return true;
}

/** `HTTP/1.1`: a protocol's version leads to a status. */
function isVersion(text: string, at: number, length: number): boolean {
	return length === 1 && (text.charCodeAt(at - 1) === 47 || (text.charCodeAt(at - 1) === 46 && text.charCodeAt(at - 3) === 47));
}

/** `503 Slow Down`: a status with HTTP's words for it. */
function hasReason(text: string, end: number): boolean {
	return text.charCodeAt(end) === 32 && ((bitOf[text.charCodeAt(end + 1)] ?? 0) & (bits.up | bits.upHex)) !== 0;
}

function numberKind(text: string, at: number, length: number): number {
	if (length !== 3) return kinds.number;
	// The milliseconds of a time.
	const mark = text.charCodeAt(at - 1);
	if ((mark === 46 || mark === 44) && text.charCodeAt(at - 4) === 58) return kinds.fraction;
	return kinds.status + statusClass(text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48, text.charCodeAt(at + 2) - 48);
}

function statusClass(first: number, second: number, third: number): number {
	if (first === 3) return second === 0 && (third === 1 || third === 7 || third === 8) ? 3 : 4;
	if (first === 0 || first > 5) return 0;
	return first < 3 ? first : first + 1;
}

/** `AKIA…` and the like say by their beginning whose key it is. */
function isNamed(text: string, at: number): boolean {
	for (let index = 0; index < 4; index++) if (bitOf[text.charCodeAt(at + index)] === bits.digit) return false;
	return true;
}

function isHex(text: string, from: number, end: number): boolean {
	for (let at = from; at < end; at++) {
		const unit = text.charCodeAt(at);
		if (((bitOf[unit] ?? 0) & (bits.digit | bits.lowHex)) === 0) return false;
	}
	return true;
}
