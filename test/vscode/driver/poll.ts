import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** As long as Playwright itself waits for a state of the page. */
const patienceMs = 30_000;

/** Waits until `isReached` says so, for states that are not in the page; throws with `what` when they never come. */
export async function poll(isReached: () => boolean | Promise<boolean>, what: string, atMostMs = patienceMs): Promise<void> {
	const signal = AbortSignal.timeout(atMostMs);
	while (!(await isReached())) {
		if (signal.aborted) throw new Error(`waited ${atMostMs / 1000} s for ${what}`);
		await setTimeout(25);
	}
}

/** How long the answer to the first try may take: a person, too, moves the mouse again. Each further try waits twice as long. */
const answerMs = 1_000;

/**
 * Does `act` until `locator` shows. For what VS Code does not show later by itself when it was asked too early, before a provider was
 * there.
 */
export async function actUntilVisible(locator: Locator, act: () => Promise<void>): Promise<void> {
	let timeout = answerMs;
	const isAnswered = () =>
		locator.waitFor({ timeout }).then(
			() => true,
			() => false,
		);
	await poll(async () => {
		await act();
		const answered = await isAnswered();
		timeout *= 2;
		return answered;
	}, String(locator));
}
