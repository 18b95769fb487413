/**
 * `npm test`: everything, from nothing. Checks the sources, sets up a real VS Code, runs all suites, and tells last, alone on a line,
 * how many tests passed and failed. Exits 1 unless all did; what fails for want of something is told in one plain line.
 */
import { spawnSync } from 'node:child_process';
import { installVsix } from '../test/vscode/runner/installVsix.ts';
import { runApiSuites } from '../test/vscode/runner/runApiSuites.ts';
import { runWindowSuites } from '../test/vscode/runner/runWindowSuites.ts';
import { runNodeTests, type Totals } from './nodeTests.ts';
import { setUp } from './setUp/setUp.ts';

/** Checks without tests of their own: npm scripts, in the order in which they depend on each other. */
const checks = ['generate', 'types', 'lint', 'format:check', 'unused', 'package'];

const suites: (() => Promise<Totals>)[] = [
	() => runNodeTests('test/unit'),
	() => runNodeTests('test/fuzz'),
	() => runNodeTests('test/faults'),
	() => runNodeTests('test/defence'),
	() => runNodeTests('test/repo'),
	() => runNodeTests('test/service'),
	() => runApiSuites(),
	// The suites above have proven the project's folder; these prove what a person installs.
	() => {
		installVsix();
		return runWindowSuites();
	},
];

process.exitCode = await main();

async function main(): Promise<number> {
	let passed = 0;
	let failed = checks.filter((name) => !isCheckGood(name)).length;
	const why = setUp();
	if (why !== undefined) {
		console.error(why);
		failed++;
	}
	for (const runSuite of suites.slice(0, why === undefined ? undefined : 6)) {
		const began = performance.now();
		const totals = await runSuite();
		console.log(`${Math.round((performance.now() - began) / 1000)} s`);
		passed += totals.passed;
		failed += totals.failed;
	}
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0 ? 0 : 1;
}

function isCheckGood(name: string): boolean {
	const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' });
	console.log(`${name}: ${status === 0 ? 'good' : 'failed'}`);
	return status === 0;
}
