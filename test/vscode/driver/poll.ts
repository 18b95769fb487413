import { setTimeout } from 'node:timers/promises';

/** As long as Playwright itself waits for a state of the page. */
const patienceMs = 30_000;

/** Waits until `isReached` says so, for states that are not in the page; throws with `what` when they never come. */
export async function poll(isReached: () => boolean | Promise<boolean>, what: string): Promise<void> {
	const signal = AbortSignal.timeout(patienceMs);
	while (!(await isReached())) {
		if (signal.aborted) throw new Error(`waited ${patienceMs / 1000} s for ${what}`);
		await setTimeout(25);
	}
}
