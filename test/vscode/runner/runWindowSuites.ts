import { runNodeTests, type Totals } from '../../../build/nodeTests.ts';

/** A window test takes ten seconds or so; one that takes this long hangs. */
const timeoutMs = 120_000;

/** A window on a busy machine may be late for a test; a file of window tests that fails twice is broken. */
const tries = 2;

/** Runs the suites that drive a window, two at a time: a window takes a core and 1 GB. */
export async function runWindowSuites(): Promise<Totals> {
	return await runNodeTests('test/vscode/windows', { concurrency: 2, timeoutMs, tries });
}
