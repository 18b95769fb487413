/** `2026-11-22 15:29:24 UTC`. `at` is milliseconds since 1970 UTC; a number beyond Date's range is written as a number. */
export function formatUtc(at: number): string {
	return `${stamp(at)} UTC`;
}

/** `2026-11-22 22:29:24 +07:00`, the clock on the wall `offsetMinutes` east of UTC. */
export function formatAtOffset(at: number, offsetMinutes: number): string {
	const size = Math.abs(Math.round(offsetMinutes));
	const sign = offsetMinutes < 0 ? '-' : '+';
	return `${stamp(at + offsetMinutes * 60_000)} ${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** The two largest units of a length of time in milliseconds, without its sign: `2 d 3 h`, `20 min 5 s`, `0 s`. */
export function formatDuration(milliseconds: number): string {
	let rest = Math.round(Math.abs(milliseconds) / 1000);
	const parts: string[] = [];
	for (const [unit, seconds] of units) {
		const count = Math.floor(rest / seconds);
		rest -= count * seconds;
		if (count > 0 && parts.length < 2) parts.push(`${count} ${unit}`);
		else if (parts.length > 0) break;
	}
	return parts.length === 0 ? '0 s' : parts.join(' ');
}

const units: readonly (readonly [string, number])[] = [
	['d', 86_400],
	['h', 3600],
	['min', 60],
	['s', 1],
];

function stamp(at: number): string {
	const date = new Date(at);
	return Number.isNaN(date.getTime()) ? String(at) : date.toISOString().slice(0, 19).replace('T', ' ');
}

function twoDigits(count: number): string {
	return String(count).padStart(2, '0');
}
