import { runNodeTests, type Totals } from '../../../build/nodeTests.ts';

/** A window test takes ten seconds or so; one that takes this long hangs. */
const timeoutMs = 120_000;

/**
 * Runs the suites that drive a window, two at a time: a window takes a core and 1 GB. Pictures are for a person who looks at them, and so
 * are made when a file is run by hand.
 */
export async function runWindowSuites(): Promise<Totals> {
	process.env['WINDOW_PICTURES'] ??= 'none';
	return await runNodeTests(['test/vscode/windows'], { concurrency: 2, timeoutMs });
}
