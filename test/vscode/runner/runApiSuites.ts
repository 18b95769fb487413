/** Runs the suites of test/vscode/api inside the extension host of a real VS Code. */
import { globSync } from 'node:fs';
import path from 'node:path';
import type { Totals } from '../../../build/nodeTests.ts';
import { setUp } from '../../../build/setUp/setUp.ts';
import type { Report } from '../host/report.ts';
import { runInHost } from './runInHost.ts';

const folder = 'test/vscode/api';

/** Runs them, and prints each test and the totals. */
export async function runApiSuites(): Promise<Totals> {
	const cwd = path.resolve(import.meta.dirname, '../../..');
	const totals = await runInHost(globSync(`${folder}/**/*.test.ts`, { cwd }).toSorted(), print);
	console.log(`${folder}: ${totals.passed} passed, ${totals.failed} failed`);
	return totals;
}

function print(report: Report): void {
	if (report.type === 'passed') console.log(`✔ ${report.file}: ${report.name}`);
	if (report.type === 'failed') console.log(`✖ ${report.file}: ${report.name}\n${report.why}`);
	if (report.type === 'told') console.log(`ℹ ${report.message}`);
}

if (import.meta.main) {
	const why = setUp();
	if (why !== undefined) console.error(why);
	if (why !== undefined || (await runApiSuites()).failed > 0) process.exitCode = 1;
}
