/**
 * `npm test`: everything, from nothing. Checks the sources, sets up a real VS Code, runs all suites, and tells last, alone on a line,
 * how many tests passed and failed. Exits 1 unless all did; what fails for want of something is told in one plain line.
 */
import { installVsix } from '../test/vscode/runner/installVsix.ts';
import { runApiSuites } from '../test/vscode/runner/runApiSuites.ts';
import { runWindowSuites } from '../test/vscode/runner/runWindowSuites.ts';
import { runNodeTests } from './nodeTests.ts';
import { runChecks } from './runChecks.ts';
import { setUp } from './setUp/setUp.ts';
import type { Totals } from './testTeller.ts';

/** Checks without tests of their own: npm scripts. The others read what the first makes, and run beside each other. */
const [firstCheck, ...otherChecks] = [['generate'], ['types', 'lint'], ['format:check', 'unused', 'package']];

const nodeSuites = ['test/unit', 'test/fuzz', 'test/faults', 'test/defence', 'test/repo', 'test/service'];

/** Beside those in VS Code, which wait for it some of the time. At a lower priority, deadlines of parts of a second would pass meanwhile. */
const runInNode = (): Promise<Totals> => runNodeTests(nodeSuites);

/** Those in a real VS Code's extension host, and then those in windows, against what a person installs. */
async function runInVscode(): Promise<Totals> {
	const inHost = await runApiSuites();
	installVsix();
	const inWindows = await runWindowSuites();
	return { passed: inHost.passed + inWindows.passed, failed: inHost.failed + inWindows.failed };
}

process.exitCode = await main();

async function main(): Promise<number> {
	let passed = 0;
	let failed = (await runChecks([firstCheck ?? []])) + (await runChecks(otherChecks));
	const why = setUp();
	if (why !== undefined) {
		console.error(why);
		failed++;
	}
	for (const totals of await Promise.all([runInNode, ...(why === undefined ? [runInVscode] : [])].map(timed))) {
		passed += totals.passed;
		failed += totals.failed;
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0 ? 0 : 1;
}

/** Runs suites and tells how long that took. */
async function timed(runSuites: () => Promise<Totals>): Promise<Totals> {
	const began = performance.now();
	const totals = await runSuites();
	console.log(`${runSuites.name}: ${Math.round((performance.now() - began) / 1000)} s`);
	return totals;
}
