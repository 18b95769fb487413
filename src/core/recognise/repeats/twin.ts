import { kinds, type Skeleton } from './skeleton.ts';

/** How the values of a twin are chosen: each by itself, or all of one kind and length alike. */
export type TwinForm = 'apart' | 'alike';

const digits = '0123456789';
const hex = '0123456789abcdef';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The same text with other values of the same kinds and lengths at the same places; always the same one for the same text. */
export function twinOf(text: string, skeletons: readonly PlacedSkeleton[], form: TwinForm): string {
	let state = 0x2545f491;
	const below = (count: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * count);
	};
	const alike = new Map<string, string>();
	const parts: string[] = [];
	let done = 0;
	for (const { at, starts, ends, kinds: valueKinds, count } of skeletons) {
		for (let index = 0; index < count; index++) {
			const from = at + (starts[index] ?? 0);
			const to = at + (ends[index] ?? 0);
			const kind = valueKinds[index] ?? 0;
			const name = `${kind} ${to - from}`;
			const value = (form === 'alike' ? alike.get(name) : undefined) ?? valueLike(text.slice(from, to), kind, below);
			alike.set(name, value);
			parts.push(text.slice(done, from), value);
			done = to;
		}
	}
	return parts.join('') + text.slice(done);
}

/** A line's skeleton, and where the line begins. */
export interface PlacedSkeleton extends Pick<Skeleton, 'starts' | 'ends' | 'kinds' | 'count'> {
	readonly at: number;
}

/** Another value of the same kind and length; no character stays where it was if it need not. */
function valueLike(value: string, kind: number, below: (count: number) => number): string {
	const other = (letters: string, unit: string): string => {
		const place = letters.indexOf(unit);
		return letters.charAt((place + 1 + below(letters.length - 1)) % letters.length);
	};
	const units = value.split('');
	if (kind === kinds.hex)
		return bothIn(
			units.map((unit) => other(hex, unit)),
			'a',
			'7',
		);
	if (kind === kinds.upHex)
		return bothIn(
			units.map((unit) => other(hex.toUpperCase(), unit)),
			'B',
			'7',
		);
	if (kind === kinds.capitals)
		return `7${units
			.slice(1)
			.map((unit) => other(capitals, unit))
			.join('')}`.replace(/.$/, 'X');
	if (kind === kinds.status + 3) return `30${other('178', units[2] ?? '')}`;
	if (kind === kinds.status + 4) return `3${other('23456', units[1] ?? '')}${other(digits, units[2] ?? '')}`;
	if (kind === kinds.status)
		return (
			other('6789', units[0] ?? '') +
			units
				.slice(1)
				.map((unit) => other(digits, unit))
				.join('')
		);
	if (kind > kinds.status && kind < kinds.fraction)
		return (
			(units[0] ?? '') +
			units
				.slice(1)
				.map((unit) => other(digits, unit))
				.join('')
		);
	return units.map((unit) => other(digits, unit)).join('');
}

/** A hexadecimal value has a letter and a digit, wherever. */
function bothIn(units: readonly string[], letter: string, digit: string): string {
	const made = units.join('');
	if (!/[a-zA-Z]/.test(made)) return letter + made.slice(1);
	return /\d/.test(made) ? made : made.slice(0, -1) + digit;
}
