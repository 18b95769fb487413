import { isDeepStrictEqual } from 'node:util';
import type { Stretch } from '../../core/scan/scanner.ts';
import { hasBegun, readingOf } from './reading.ts';

/** Waits for a thread that shows no sign of life. */
export interface Watchdog {
	/** Says that there was a sign of life. */
	alive(): void;
	end(): void;
}

/**
 * Tells, once, that a thread that has begun showed no sign of life for so long and noted no other stretch in `reading`; with the stretch that
 * it reads. A thread that cannot begin ends by itself.
 */
export function watch(reading: SharedArrayBuffer, patienceMs: number, onStuck: (at: Stretch | undefined) => void): Watchdog {
	let seen: Stretch | undefined;
	let isAlive = false;
	const timer = setTimeout(() => {
		const now = readingOf(reading);
		const isNew = now !== undefined && !isDeepStrictEqual(now, seen);
		seen = now;
		if (isNew || !(isAlive || hasBegun(reading))) timer.refresh();
		else onStuck(now);
	}, patienceMs);
	return {
		alive: () => {
			isAlive = true;
			timer.refresh();
		},
		end: () => clearTimeout(timer),
	};
}
