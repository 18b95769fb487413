/** A literal with the place of the four bytes by which it is looked for, in one of the groups that are looked for at once. */
export interface Keyed {
	readonly literal: Uint8Array;
	readonly keyAt: number;
	/** 0–7. */
	readonly group: number;
}

/** Bytes of a literal that are its key. */
export const keyLength = 4;
const groupCount = 8;

/** What one group allows at one of the four places: low and high halves, a bit each. Every pairing of them gets through. */
interface Allowed {
	readonly low: number;
	readonly high: number;
}

/**
 * Gives each literal the key and the group with which the fewest bytes of a log become candidates. Literals that have their rare bytes in
 * common (a small letter before a capital, mostly) come together. Greedy, the rarest first.
 */
export function groupLiterals(literals: readonly string[]): Keyed[] {
	const nothing = Array.from({ length: keyLength }, () => ({ low: 0, high: 0 }));
	const groups = Array.from({ length: groupCount }, () => ({ allowed: nothing, share: 0 }));
	const candidates = literals
		.map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)))
		.map((literal) => ({ literal, keys: rarestKeys(literal) }))
		.toSorted((a, b) => (a.keys[0]?.share ?? 0) - (b.keys[0]?.share ?? 0));
	return candidates.map(({ literal, keys }) => {
		let best = { cost: Infinity, keyAt: 0, group: 0, allowed: nothing, share: 0 };
		for (const { keyAt } of keys) {
			for (const [group, { allowed, share }] of groups.entries()) {
				const next = joined(allowed, literal, keyAt);
				const cost = passing(next) - share;
				if (cost < best.cost) best = { cost, keyAt, group, allowed: next, share: share + cost };
			}
		}
		groups[best.group] = { allowed: best.allowed, share: best.share };
		return { literal, keyAt: best.keyAt, group: best.group };
	});
}

/**
 * The places of the three rarest keys, and the share of places in a log that have those bytes. Where a small letter meets a capital (`wDow`)
 * words of other texts end, so such keys are the rarest by far.
 */
function rarestKeys(literal: Uint8Array): { readonly keyAt: number; readonly share: number }[] {
	const places = Array.from({ length: literal.length - keyLength + 1 }, (_, keyAt) => keyAt);
	const joints = places.filter((keyAt) => isSmall(literal[keyAt]) && isCapital(literal[keyAt + 1]));
	return (joints.length > 0 ? joints : places)
		.map((keyAt) => ({
			keyAt,
			share: literal.subarray(keyAt, keyAt + keyLength).reduce((share, byte) => share * (shares[byte] ?? 0), 1),
		}))
		.sort((a, b) => a.share - b.share)
		.slice(0, 3);
}

function isSmall(byte = 0): boolean {
	return byte >= 0x61 && byte <= 0x7a;
}

function isCapital(byte = 0): boolean {
	return byte >= 0x41 && byte <= 0x5a;
}

function joined(allowed: readonly Allowed[], literal: Uint8Array, keyAt: number): Allowed[] {
	return allowed.map(({ low, high }, place) => {
		const byte = literal[keyAt + place] ?? 0;
		return { low: low | (1 << (byte & 15)), high: high | (1 << (byte >> 4)) };
	});
}

/** The share of places in a log that a group lets through. */
function passing(allowed: readonly Allowed[]): number {
	return allowed.reduce((share, { low, high }) => share * allowedShare(low, high), 1);
}

function allowedShare(low: number, high: number): number {
	let share = 0;
	for (let row = 0; row < 8; row++) {
		if (((high >> row) & 1) === 0) continue;
		for (let rest = low; rest !== 0; rest &= rest - 1) share += shares[(row << 4) | (31 - Math.clz32(rest & -rest))] ?? 0;
	}
	return share;
}

/** How often each ASCII byte stands in a log; shares by kind, counted over JSON, access, Java and Go logs. */
const shares: readonly number[] = Array.from({ length: 128 }, (_, byte) => {
	const character = String.fromCharCode(byte);
	if (character === ' ') return 0.1;
	if ('etaoinsr'.includes(character)) return 0.3 / 8;
	if (/[a-z]/.test(character)) return 0.2 / 18;
	if (/[0-9]/.test(character)) return 0.2 / 10;
	if (/[A-Z]/.test(character)) return 0.05 / 26;
	return byte > 32 ? 0.15 / 32 : 0.01 / 32;
});
