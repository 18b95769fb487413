/**
 * `npm test`: everything, from nothing. Checks the sources, sets up a real VS Code, runs all suites, and tells last, alone on a line,
 * how many tests passed and failed. Exits 1 unless all did; what fails for want of something is told in one plain line.
 */
import { installVsix } from '../test/vscode/runner/installVsix.ts';
import { runApiSuites } from '../test/vscode/runner/runApiSuites.ts';
import { runWindowSuites } from '../test/vscode/runner/runWindowSuites.ts';
import { runNodeTests, type Totals } from './nodeTests.ts';
import { runChecks } from './runChecks.ts';
import { setUp } from './setUp/setUp.ts';

/** Checks without tests of their own: npm scripts. The others read what the first makes, and run beside each other. */
const [first, ...others] = [['generate'], ['types', 'lint'], ['format:check', 'unused', 'package']];

const nodeSuites = ['test/unit', 'test/fuzz', 'test/faults', 'test/defence', 'test/repo', 'test/service'];

/** Suites in a real VS Code: first against the project's folder, then against what a person installs. */
const vscodeSuites: (() => Promise<Totals>)[] = [
	() => runApiSuites(),
	() => {
		installVsix();
		return runWindowSuites();
	},
];

process.exitCode = await main();

async function main(): Promise<number> {
	let passed = 0;
	let failed = (await runChecks([first ?? []])) + (await runChecks(others));
	const why = setUp();
	if (why !== undefined) {
		console.error(why);
		failed++;
	}
	for (const runSuite of [() => runNodeTests(nodeSuites), ...(why === undefined ? vscodeSuites : [])]) {
		const began = performance.now();
		const totals = await runSuite();
		console.log(`${Math.round((performance.now() - began) / 1000)} s`);
		passed += totals.passed;
		failed += totals.failed;
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0 ? 0 : 1;
}
