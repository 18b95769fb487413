import { isDeepStrictEqual } from 'node:util';
import type { Stretch } from '../../../core/scan/scanner.ts';
import { isWaiting } from './backlog.ts';
import { hasBegun, readingOf } from './reading.ts';

/** Waits for a thread that shows no sign of life. */
export interface Watchdog {
	/** Says that there was a sign of life. */
	alive(): void;
	end(): void;
}

/**
 * Tells, once, that a thread that has begun showed no sign of life for so long and noted no other stretch in `reading`; with the stretch that
 * it reads. A thread that cannot begin ends by itself, and one that waits until what it told is passed on is not stuck.
 */
export function watch(
	{ reading, backlog }: { readonly reading: SharedArrayBuffer; readonly backlog: SharedArrayBuffer },
	patienceMs: number,
	onStuck: (at: Stretch | undefined) => void,
): Watchdog {
	let seen: Stretch | undefined;
	let isAlive = false;
	let isOver = false;
	let last = performance.now();
	// On a machine so busy that nothing here had a turn either, what the thread told meanwhile is heard first.
	const timer = setTimeout(() => setImmediate(decide), patienceMs);

	function decide(): void {
		if (isOver) return;
		if (performance.now() - last < patienceMs) {
			timer.refresh();
			return;
		}
		const now = readingOf(reading);
		const isNew = now !== undefined && !isDeepStrictEqual(now, seen);
		seen = now;
		if (isNew || isWaiting(backlog) || !(isAlive || hasBegun(reading))) timer.refresh();
		else onStuck(now);
	}

	return {
		alive: () => {
			isAlive = true;
			last = performance.now();
			timer.refresh();
		},
		end: () => {
			isOver = true;
			clearTimeout(timer);
		},
	};
}
