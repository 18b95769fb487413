/**
 * Runs the suites inside the extension host of a real VS Code: those of test/vscode/api all in one, each file of test/vscode/asleep
 * in one of its own, where the extension does not wait for any language, and those of test/vscode/untrusted in restricted mode.
 */
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Totals } from '../../../build/testTeller.ts';
import { setUp } from '../../../build/setUp/setUp.ts';
import type { Report } from '../host/report.ts';
import { runInHost } from './runInHost.ts';
import { sleepingCopy } from './sleepingCopy.ts';

const folders = { api: 'test/vscode/api', untrusted: 'test/vscode/untrusted', asleep: 'test/vscode/asleep' };

/** Runs them, and prints each test and the totals. */
export async function runApiSuites(): Promise<Totals> {
	const runs = [await runInHost(testFiles(folders.api), print)];
	runs.push(await runInHost(testFiles(folders.untrusted), print, undefined, 'untrusted'));
	const copy = sleepingCopy();
	for (const file of testFiles(folders.asleep)) runs.push(await runInHost([file], print, { folder: copy }));
	rmSync(copy, { recursive: true });
	const sum = (kind: keyof Totals) => runs.reduce((total, run) => total + run[kind], 0);
	const totals = { passed: sum('passed'), failed: sum('failed') };
	console.log(`${Object.values(folders).join(', ')}: ${totals.passed} passed, ${totals.failed} failed`);
	return totals;
}

function testFiles(folder: string): string[] {
	return globSync(`${folder}/**/*.test.ts`, { cwd: path.resolve(import.meta.dirname, '../../..') }).toSorted();
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
