import { countLineStartsIn, countUnitsIn, type MakeMatcher } from './matcher.ts';

/**
 * A matcher in plain JavaScript, for hosts without WebAssembly and as the yardstick of the fast one. It looks at each pair of neighbouring
 * bytes and compares literals only where they have that pair at their rarest place.
 */
export const makePairMatcher: MakeMatcher = (literals, capacity) => {
	const byPair = new Map<number, { readonly at: number; readonly literal: Uint8Array }[]>();
	const isPair = new Uint8Array(0x10000);
	for (const literal of literals) {
		const at = rarestPair(literal);
		const pair = (literal.charCodeAt(at) << 8) | literal.charCodeAt(at + 1);
		const row = byPair.get(pair) ?? [];
		row.push({ at, literal: Uint8Array.from(literal, (character) => character.charCodeAt(0)) });
		byPair.set(pair, row);
		isPair[pair] = 1;
	}
	const bytes = new Uint8Array(capacity);
	const longest = Math.max(0, ...literals.map((literal) => literal.length));
	const isAt = (literal: Uint8Array, start: number): boolean => literal.every((byte, i) => bytes[start + i] === byte);

	return {
		bytes,
		longest,
		search: (from, to) => {
			const found = new Set<number>();
			let pair = bytes[from] ?? 0;
			for (let at = from; at < to + longest; at++) {
				pair = ((pair << 8) | (bytes[at + 1] ?? 0)) & 0xffff;
				if (isPair[pair] === 0) continue;
				for (const candidate of byPair.get(pair) ?? []) {
					const start = at - candidate.at;
					if (start >= from && start < to && isAt(candidate.literal, start)) found.add(start);
				}
			}
			return [...found].sort((a, b) => a - b);
		},
		countLineStarts: (from, to) => countLineStartsIn(bytes, from, to),
		countUnits: (from, to) => countUnitsIn(bytes, from, to),
	};
};

/** Where a small letter meets a capital (`NoSuch`, `accessDenied`), text is rarest; else the literal's last pair. */
function rarestPair(literal: string): number {
	const joint = literal.search(/[a-z][A-Z]/);
	return joint >= 0 ? joint : literal.length - 2;
}
