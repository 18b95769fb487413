import { statSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { testFilesBelow } from '../../../build/nodeTests.ts';
import { createTestTeller, type TestTeller, type Totals } from '../../../build/testTeller.ts';
import { startBrowserServer } from '../driver/browser.ts';
import { sharedWindowsFlag } from '../driver/sharedWindows.ts';
import { startWindowServer } from '../driver/windowServer.ts';

const folder = 'test/vscode/windows';

/** A window takes a core and 1 GB. */
const lanes = 2;

/** A window test takes ten seconds or so; one that takes this long hangs. */
const timeout = 120_000;

/**
 * Runs the suites that drive a window, in two lanes: each has one browser and one server, for one suite after the other. Pictures are for
 * a person who looks at them, and so are made when a file is run by hand.
 */
export async function runWindowSuites(): Promise<Totals> {
	process.env['WINDOW_PICTURES'] ??= 'none';
	// The longest first, so that both lanes end at about the same time; a short one that starts four VS Codes of its own is one of them.
	const length = (file: string) => (path.basename(file) === 'runner.test.ts' ? Infinity : statSync(file).size);
	const waiting = testFilesBelow(folder).toSorted((a, b) => length(b) - length(a));
	if (waiting.length === 0) throw new Error(`not one test below ${folder}`);
	const teller = createTestTeller();
	await Promise.all(Array.from({ length: lanes }, () => runLane(waiting, teller)));
	const totals = await teller.end();
	console.log(`${folder}: ${totals.passed} passed, ${totals.failed} failed`);
	return totals;
}

/** Takes one waiting file after the other. */
async function runLane(waiting: string[], teller: TestTeller): Promise<void> {
	const [browser, server] = await Promise.all([startBrowserServer(), startWindowServer({})]);
	const argv = [
		sharedWindowsFlag({ browser: browser.wsEndpoint(), server: { port: server.port, dataFolder: server.dataFolder } }),
	];
	for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
		await teller.take(run({ files: [file], argv, timeout }), [file]);
	await Promise.all([browser.close(), server.stop()]);
}
