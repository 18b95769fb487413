import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

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

/** How long an answer to one try may take before the next: a person, too, moves the mouse again. */
const answerMs = 2_000;

/**
 * Does `act` until `locator` shows. For what VS Code does not show later by itself when it was asked too early, before a provider was
 * there.
 */
export async function actUntilVisible(locator: Locator, act: () => Promise<void>): Promise<void> {
	const isAnswered = () =>
		locator.waitFor({ timeout: answerMs }).then(
			() => true,
			() => false,
		);
	await poll(async () => {
		await act();
		return await isAnswered();
	}, String(locator));
}
