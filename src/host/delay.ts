import type { Delay } from '../core/ports.ts';

/** The one timer of the extension, alike in Node and in a browser's worker. */
export const delay: Delay = (ms, run) => {
	const timer = setTimeout(run, ms);
	return { dispose: () => clearTimeout(timer) };
};
