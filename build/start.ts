/**
 * `npm start`: builds, then opens a real VS Code with the extension on a copy of the sample: the desktop one if it is installed, else the
 * one from npm in the browser. Stays until Ctrl+C. `--check` takes what is built, opens a window by
 * itself, waits for the sample's log and the walkthrough, and ends.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser } from '../test/vscode/driver/browser.ts';
import { type Server, startServer } from '../test/vscode/driver/server.ts';
import { workbenchRestored, workbenchUrl } from '../test/vscode/driver/workbench.ts';
import { findDesktopVscode } from '../test/vscode/runner/desktop.ts';
import { setUpBrowser } from './setUp/browser.ts';
import { runCommand } from './setUp/command.ts';
import { setUpVscode } from './setUp/vscode.ts';

const root = path.resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

const scratch = mkdtempSync(path.join(tmpdir(), 'sample-'));
const sample = path.join(scratch, 'bangmod-sample');
cpSync(path.join(root, 'media/bangmod-sample'), sample, { recursive: true });
try {
	process.exitCode = await main();
} finally {
	rmSync(scratch, { recursive: true, force: true });
}

async function main(): Promise<number> {
	const broken = isCheck ? undefined : runCommand(process.execPath, ['build.mjs'], root);
	if (broken !== undefined) return fail(broken);
	const desktop = findDesktopVscode();
	if (desktop !== undefined && !isCheck) return await runDesktop(desktop);
	const why = setUpVscode() ?? (isCheck ? setUpBrowser() : undefined);
	if (why !== undefined) return fail(why);
	const server = await startServer();
	const url = workbenchUrl(server, { folder: sample, extensionDevelopmentPath: root });
	console.log(`VS Code with the extension and a sample is at\n\n  ${url}\n`);
	try {
		return isCheck ? await check(url) : await serveUntilInterrupted(server, url);
	} finally {
		await server.stop();
	}
}

/** The desktop VS Code, in a window of its own; ends with it. */
async function runDesktop(executable: string): Promise<number> {
	console.log(`Opening ${executable} with the extension and a sample. Ctrl+C ends it.`);
	const child = spawn(executable, [`--extensionDevelopmentPath=${root}`, sample], { stdio: 'inherit' });
	const [code] = (await once(child, 'close')) as [number | null];
	return code ?? 0;
}

async function serveUntilInterrupted(server: Server, url: string): Promise<number> {
	openInBrowser(url);
	console.log('Open it in a browser if none opened by itself. Ctrl+C ends it.');
	const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => undefined);
	const ended = await Promise.race([server.ended, interrupted]);
	return ended === undefined ? 0 : fail(ended);
}

/** Asks the system for its browser, where there is a screen; without one the address has been told. */
function openInBrowser(url: string): void {
	const hasScreen = process.platform === 'darwin' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
	if (!hasScreen) return;
	const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
	spawn(opener, [url], { stdio: 'ignore', detached: true })
		.on('error', () => {})
		.unref();
}

/** Opens the address without a screen and waits until the sample's log and the walkthrough are open. */
async function check(url: string): Promise<number> {
	const browser = await startBrowser();
	try {
		const page = await browser.newPage();
		await page.goto(url);
		await workbenchRestored(page);
		await page.locator('.view-line', { hasText: 'SignatureDoesNotMatch' }).first().waitFor();
		await page.locator('.getting-started-step').first().waitFor();
		console.log('The window is there, and in it the log of the sample and the walkthrough.');
		return 0;
	} finally {
		await browser.close();
	}
}

function fail(why: string): number {
	console.error(why);
	return 1;
}
