#!/usr/bin/env node
/**
 * A `code` command for machines without a desktop VS Code: takes the desktop's arguments, and shows the VS Code from npm in a
 * headless browser. Ends as the desktop does: with the exit code of the run inside. Whatever breaks on the way is a failure.
 */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startBrowser } from '../driver/browser.ts';
import { installExtensions } from '../driver/installExtensions.ts';
import { type Server, startServer } from '../driver/server.ts';
import { workbenchUrl } from '../driver/workbench.ts';

/** A run that has not ended by then hangs: the slowest one seen here takes a tenth of it. */
const deadlineMs = 10 * 60_000;

/** Lines of VS Code's own log that are told when a run ends badly. */
const toldLines = 40;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	// The desktop knows many more arguments; those that a window in a browser has no use for are passed over.
	strict: false,
	options: { 'install-extension': { type: 'string', multiple: true }, untrusted: { type: 'boolean' } },
});

process.exitCode = await main();

/** Installs, or opens a window and waits for the end of the run in it. Gives the exit code. */
async function main(): Promise<number> {
	const extensionsFolder = argument('extensions-dir');
	const dataFolder = argument('user-data-dir');
	const vsixFiles = values['install-extension']?.filter((file) => typeof file === 'string') ?? [];
	if (vsixFiles.length > 0) {
		if (extensionsFolder === undefined) return fail('--install-extension needs --extensions-dir');
		installExtensions(vsixFiles, extensionsFolder);
		return 0;
	}
	const server = await startServer({
		...(dataFolder && { dataFolder }),
		...(extensionsFolder && { extensionsFolder }),
		trusted: values['untrusted'] !== true,
	});
	const browser = await startBrowser();
	const told: string[] = [];
	try {
		const end = await Promise.race([exitCode(await browser.newPage(), server, told), server.ended, deadline()]);
		return typeof end === 'number' ? end : fail([end, ...told].join('\n'));
	} finally {
		await browser.close();
		await server.stop();
	}
}

/** Opens the window in `page`; gives 0, or why the run did not end well. `told` takes the last lines of VS Code's own log. */
async function exitCode(page: Page, server: Server, told: string[]): Promise<0 | string> {
	const end = Promise.withResolvers<0 | string>();
	page.on('crash', () => end.resolve('the page crashed'));
	page.on('close', () => end.resolve('the browser is gone'));
	await page.exposeFunction('codeAutomationExit', (code: number) => end.resolve(code === 0 ? 0 : `VS Code ended with ${code}`));
	await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
		told.push(`${type} ${args.join(' ').split('\n', 1).join('')}`);
		if (told.length > toldLines) told.shift();
	});
	const folder = positionals[0] === undefined ? undefined : path.resolve(positionals[0]);
	const extensionDevelopmentPath = argument('extensionDevelopmentPath');
	const extensionTestsPath = argument('extensionTestsPath');
	await page.goto(workbenchUrl(server, { folder, extensionDevelopmentPath, extensionTestsPath }));
	return await end.promise;
}

/** The path in `--name=path`, absolute. */
function argument(name: string): string | undefined {
	const value = values[name];
	return typeof value === 'string' ? path.resolve(value) : undefined;
}

function fail(why: string): number {
	console.error(why);
	return 1;
}

async function deadline(): Promise<string> {
	await setTimeout(deadlineMs, undefined, { ref: false });
	return `no end after ${deadlineMs / 60_000} minutes`;
}
