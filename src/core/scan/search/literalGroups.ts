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

/** A group as it grows: what it lets through at each place, for whom. */
interface Group {
	readonly members: Set<Choice>;
	allowed: readonly Allowed[];
	/** The share of places in a log that it lets through. */
	share: number;
}

/** A literal, its possible keys, and which one it has at the moment, in which group. */
interface Choice {
	readonly literal: Uint8Array;
	readonly keys: readonly number[];
	keyAt: number;
	group: number;
}

/** After so many rounds hardly any literal finds a better place: of the blocks of a log that hold a candidate, 18 % are left by one, 4 % by four. */
const rounds = 4;

/**
 * Gives each literal the key and the group with which the fewest bytes of a log become candidates. Literals that have their rare bytes in
 * common (a small letter before a capital, mostly) come together. Greedy, the rarest first; in further rounds each one chooses anew.
 */
export function groupLiterals(literals: readonly string[]): Keyed[] {
	const groups: Group[] = Array.from({ length: groupCount }, () => ({ members: new Set(), allowed: nothing, share: 0 }));
	const choices = literals
		.map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)))
		.map((literal) => ({ literal, ...rarestKeys(literal), keyAt: 0, group: 0 }))
		.toSorted((a, b) => a.share - b.share);
	for (let round = 0; round < rounds; round++) for (const choice of choices) choose(choice, groups);
	return choices.map(({ literal, keyAt, group }) => ({ literal, keyAt, group }));
}

const nothing: readonly Allowed[] = Array.from({ length: keyLength }, () => ({ low: 0, high: 0 }));

function choose(choice: Choice, groups: readonly Group[]): void {
	leave(choice, groups);
	let least = Infinity;
	for (const keyAt of choice.keys) {
		for (const [index, { allowed, share }] of groups.entries()) {
			const cost = passing(joined(allowed, choice.literal, keyAt)) - share;
			if (cost >= least) continue;
			least = cost;
			choice.keyAt = keyAt;
			choice.group = index;
		}
	}
	const group = groups[choice.group];
	if (group === undefined) return;
	group.members.add(choice);
	group.allowed = joined(group.allowed, choice.literal, choice.keyAt);
	group.share = passing(group.allowed);
}

function leave(choice: Choice, groups: readonly Group[]): void {
	const group = groups[choice.group];
	if (group?.members.delete(choice) !== true) return;
	group.allowed = nothing;
	for (const { literal, keyAt } of group.members) group.allowed = joined(group.allowed, literal, keyAt);
	group.share = passing(group.allowed);
}

/**
 * The places of the three rarest keys, and the share of places in a log that have the rarest one's bytes. Where a small letter meets a capital (`wDow`)
 * words of other texts end, so such keys are the rarest by far.
 */
function rarestKeys(literal: Uint8Array): { readonly keys: readonly number[]; readonly share: number } {
	const places = Array.from({ length: literal.length - keyLength + 1 }, (_, keyAt) => keyAt);
	const joints = places.filter((keyAt) => isSmall(literal[keyAt]) && isCapital(literal[keyAt + 1]));
	const unusual = places.filter((keyAt) => !isInUsualWord(literal.subarray(keyAt, keyAt + keyLength)));
	const rarest = ([joints, unusual].find(({ length }) => length > 0) ?? places)
		.map((keyAt) => ({
			keyAt,
			share: literal.subarray(keyAt, keyAt + keyLength).reduce((share, byte) => share * (shares[byte] ?? 0), 1),
		}))
		.sort((a, b) => a.share - b.share)
		.slice(0, 3);
	return { keys: rarest.map(({ keyAt }) => keyAt), share: rarest[0]?.share ?? 0 };
}

/**
 * Words that the logs of clients and web servers are full of. A search stops at each place that has a key: at every `request`, it took a quarter
 * longer, at every `HTTP/1.1` a seventh.
 */
const usualWords =
	'HTTP/1.1" 2|HTTP/1.1 2|":2|request|response|bucket|object|error|code|status|message|specified|connection|upload|download|multipart';

function isInUsualWord(key: Uint8Array): boolean {
	return usualWords.includes(String.fromCharCode(...key));
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
