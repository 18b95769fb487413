/** Runs the suites of test/vscode/api inside the extension host of a real VS Code. */
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Totals } from '../../../build/nodeTests.ts';
import { setUp } from '../../../build/setUp/setUp.ts';
import type { Report } from '../host/report.ts';
import { findDesktopVscode } from './desktop.ts';
import { listenForReports } from './reports.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const outFolder = path.join(root, 'out/vscode');

/** Runs the suites in the desktop VS Code if there is one, else in the one from npm, and prints each test and the totals. */
export async function runApiSuites(): Promise<Totals> {
	const suites = globSync('test/vscode/api/**/*.test.ts', { cwd: root }).toSorted();
	const { run, files } = await bundle(suites);
	const listener = await listenForReports(print);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'vscode-suites-'));
	mkdirSync(path.join(folder, 'work'));
	const ended = await runTests({
		vscodeExecutablePath: findDesktopVscode() ?? path.join(import.meta.dirname, 'code.ts'),
		extensionDevelopmentPath: root,
		extensionTestsPath: run,
		launchArgs: [path.join(folder, 'work'), `--user-data-dir=${folder}/data`, `--extensions-dir=${folder}/extensions`],
		extensionTestsEnv: { SUITE_SOCKET: listener.address, SUITE_FILES: JSON.stringify(files) },
	}).catch(String);
	listener.close();
	rmSync(folder, { recursive: true, force: true });
	return judge(listener.verdict(), ended);
}

/** The host's own verdict counts only together with VS Code's exit code: both must be good. */
function judge(verdict: Totals | undefined, ended: number | string): Totals {
	const totals = verdict ?? { passed: 0, failed: 0 };
	if (verdict === undefined) console.error(`api: the extension host ended without a verdict (${ended})`);
	else if (totals.passed + totals.failed === 0) console.error('api: not one test ran');
	const isBroken = (ended !== 0 || totals.passed === 0) && totals.failed === 0;
	return isBroken ? { passed: totals.passed, failed: 1 } : totals;
}

/** The extension host loads CommonJS, so each suite becomes one file of it; in the order given, the end last. */
async function bundle(suites: readonly string[]): Promise<{ run: string; files: string[] }> {
	const host = 'test/vscode/host';
	await build({
		entryPoints: [...suites, `${host}/lastTest.ts`, `${host}/run.ts`],
		outdir: outFolder,
		outbase: 'test/vscode',
		outExtension: { '.js': '.cjs' },
		absWorkingDir: root,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node22',
		external: ['vscode'],
		sourcemap: 'inline',
		logLevel: 'error',
	});
	const built = (file: string) => path.join(outFolder, path.relative('test/vscode', file).replace(/\.ts$/, '.cjs'));
	return { run: built(`${host}/run.ts`), files: [...suites, `${host}/lastTest.ts`].map(built) };
}

function print(report: Report): void {
	if (report.type === 'passed') console.log(`✔ ${report.file}: ${report.name}`);
	if (report.type === 'failed') console.log(`✖ ${report.file}: ${report.name}\n${report.why}`);
	if (report.type === 'verdict') console.log(`test/vscode/api: ${report.passed} passed, ${report.failed} failed`);
}

if (import.meta.main) {
	const why = setUp();
	if (why !== undefined) console.error(why);
	if (why !== undefined || (await runApiSuites()).failed > 0) process.exitCode = 1;
}
