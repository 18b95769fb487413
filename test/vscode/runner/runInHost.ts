import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Totals } from '../../../build/testTeller.ts';
import { type ExtensionUnderTest, extensionFiles, extensionUnderTest } from '../driver/extensionUnderTest.ts';
import type { Report } from '../host/report.ts';
import { findDesktopVscode } from './desktop.ts';
import { judge } from './judge.ts';
import { listenForReports } from './reports.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const host = 'test/vscode/host';

/**
 * Runs node:test files inside the extension host of a real VS Code with the extension (this project's unless given) and an empty
 * folder: the desktop VS Code if there is one, else the one from npm. Whatever keeps a file from running to its end counts as a failure.
 * An untrusted run (restricted mode) is always in the one from npm, since a desktop under test trusts every folder.
 */
export async function runInHost(
	files: readonly string[],
	onReport: (report: Report) => void,
	extension: ExtensionUnderTest = extensionUnderTest(),
	trust: 'trusted' | 'untrusted' = 'trusted',
): Promise<Totals> {
	const listener = await listenForReports(onReport);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'vscode-suites-'));
	mkdirSync(path.join(folder, 'work'));
	const extensionsFolder = path.join(folder, 'extensions');
	if ('extensionsFolder' in extension) cpSync(extension.extensionsFolder, extensionsFolder, { recursive: true });
	// VS Code gives each extension API objects of its own, by the folder that a file lies in: here the suites share the extension's.
	const outFolder = path.join(extensionFiles('folder' in extension ? extension : { extensionsFolder }), 'out/vscode');
	const ended = await runTests({
		vscodeExecutablePath: (trust === 'trusted' ? findDesktopVscode() : undefined) ?? path.join(import.meta.dirname, 'code.ts'),
		extensionDevelopmentPath: 'folder' in extension ? extension.folder : bareExtension(folder),
		extensionTestsPath: builtFile(outFolder, `${host}/run.ts`),
		launchArgs: [
			path.join(folder, 'work'),
			`--user-data-dir=${folder}/data`,
			`--extensions-dir=${extensionsFolder}`,
			...(trust === 'trusted' ? [] : ['--untrusted']),
		],
		extensionTestsEnv: { SUITE_SOCKET: listener.address, SUITE_FILES: JSON.stringify(await bundle(files, outFolder)) },
	}).catch(String);
	listener.close();
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	return judge(listener.verdict(), ended);
}

/** VS Code runs suites only where some extension is under development: this one does nothing. */
function bareExtension(folder: string): string {
	const bare = path.join(folder, 'bare');
	mkdirSync(bare);
	const capabilities = { untrustedWorkspaces: { supported: true } };
	const manifest = { name: 'bare', publisher: 'test', version: '0.0.1', engines: { vscode: '^1.105.0' }, capabilities };
	writeFileSync(path.join(bare, 'package.json'), JSON.stringify(manifest));
	return bare;
}

/** The extension host loads CommonJS, so each file becomes one file of it; in the order given, the end last. */
async function bundle(files: readonly string[], outFolder: string): Promise<string[]> {
	await build({
		entryPoints: [...files, `${host}/lastTest.ts`, `${host}/run.ts`],
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
	return [...files, `${host}/lastTest.ts`].map((file) => builtFile(outFolder, file));
}

function builtFile(outFolder: string, file: string): string {
	return path.join(outFolder, path.relative('test/vscode', file).replace(/\.ts$/, '.cjs'));
}
