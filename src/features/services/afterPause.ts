import { Disposable } from 'vscode';
import type { Delay } from '../../core/ports.ts';

/** A pause in typing; long enough that a burst of keys is one change. */
const quietMs = 300;

/** Work that waits until what it is about has been quiet for a while. */
export interface AfterPause<About> extends Disposable {
	/** Does the work after a pause, in place of what waits for the same. */
	run(about: About, work: () => void): void;
	/** What waits for this is not done. */
	cancel(about: About): void;
}

export function createAfterPause<About>(delay: Delay): AfterPause<About> {
	const waiting = new Map<About, { dispose(): void }>();
	const cancel = (about: About): void => {
		waiting.get(about)?.dispose();
		waiting.delete(about);
	};
	const run = (about: About, work: () => void): void => {
		cancel(about);
		const begin = () => {
			waiting.delete(about);
			work();
		};
		waiting.set(about, delay(quietMs, begin));
	};
	return Object.assign(new Disposable(() => [...waiting.keys()].forEach(cancel)), { run, cancel });
}
