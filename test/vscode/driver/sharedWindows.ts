import type { OpenServer } from './server.ts';

/** What all window suites share that run one after the other: each costs a second or two to start. */
export interface SharedWindows {
	/** Where Playwright reaches the browser. Only one suite at a time: a browser has one clipboard. */
	readonly browser: string;
	/** The server of a window that needs none of its own. */
	readonly server: OpenServer;
}

const flag = '--shared-windows=';

/** As an argument of a suite's process. */
export function sharedWindowsFlag(shared: SharedWindows): string {
	return flag + JSON.stringify(shared);
}

/** What this suite was given; nothing where it is run by hand. */
export function sharedWindows(): SharedWindows | undefined {
	const given = process.argv.find((argument) => argument.startsWith(flag));
	return given === undefined ? undefined : (JSON.parse(given.slice(flag.length)) as SharedWindows);
}
