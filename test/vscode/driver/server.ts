import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { vscode } from '../../../build/setUp/vscode.ts';

/** A key of the user's, as `keybindings.json` has it. */
export interface Key {
	readonly key: string;
	readonly command: string;
	readonly args?: unknown;
}

/** How a VS Code server is to be started. */
export interface ServerOptions {
	/** The user's settings, over the quiet ones below. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** The user's keys: each runs a command, which need not be in the palette. */
	readonly keys?: readonly Key[];
	/** `false` leaves workspace trust on, so that a folder opens in restricted mode. */
	readonly trusted?: boolean;
	/** Where installed extensions lie; an empty folder of its own unless given. */
	readonly extensionsFolder?: string;
	/** Folder of an extension that VS Code takes for one of its own. */
	readonly beside?: string | undefined;
	/** Data of the server (settings, state, logs); a new folder that goes with the server unless given. */
	readonly dataFolder?: string;
	/** Environment of the server, and so of its extension host. */
	readonly env?: NodeJS.ProcessEnv;
}

/** A VS Code server that listens; one window is one page of it. */
export interface OpenServer {
	readonly port: number;
	/** Where it keeps settings, state and logs. */
	readonly dataFolder: string;
}

/** A VS Code server that we started. */
export interface Server extends OpenServer {
	/** Fulfilled with one plain line once the server's process has ended. */
	readonly ended: Promise<string>;
	/** Ends the server and all that it started, and takes its data away. */
	stop(): Promise<void>;
}

/** Settings for a window without anything that the tests did not ask for. */
export const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.tips.enabled': false,
	'workbench.trustedDomains.promptInTrustedWorkspace': false,
	'chat.disableAIFeatures': true,
	'editor.hover.delay': 100,
	'extensions.ignoreRecommendations': true,
	'security.workspace.trust.banner': 'never',
	'security.workspace.trust.startupPrompt': 'never',
	'telemetry.telemetryLevel': 'off',
	// Terminal text is then in the page, where a test can read it.
	'terminal.integrated.gpuAcceleration': 'off',
	// Else Enter, pressed while its list shows, may take what it offers and run nothing.
	'terminal.integrated.suggest.enabled': false,
	'update.mode': 'none',
};

/** Starts the VS Code server that `setUp` brought and waits until it listens on a free port of 127.0.0.1. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
	const dataFolder = options.dataFolder ?? mkdtempSync(path.join(os.tmpdir(), 'vscode-server-'));
	writeUserSettings(dataFolder, options.settings);
	if (options.keys !== undefined)
		writeFileSync(path.join(userFolder(dataFolder), 'keybindings.json'), JSON.stringify(options.keys));
	linkExtensions(path.join(dataFolder, 'builtin'), options.beside);
	const child = spawn(process.execPath, [vscode.serverMain, ...serverArguments(dataFolder, options)], {
		detached: true,
		env: { ...process.env, ...options.env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const stopChild = () => endGroup(child);
	process.once('exit', stopChild);
	const ended = new Promise<string>((resolve) => {
		child.once('error', (error) => resolve(`the VS Code server did not start: ${error.message}`));
		child.once('close', (code, signal) => resolve(`the VS Code server ended (${code ?? signal})`));
	});
	const stop = async () => {
		stopChild();
		await ended;
		process.off('exit', stopChild);
		if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
	};
	const port = await Promise.race([listeningPort(child), ended]);
	if (typeof port === 'string') throw new Error(port);
	return { port, dataFolder, ended, stop };
}

const userFolder = (dataFolder: string): string => path.join(dataFolder, 'data/User');

/** Gives the user of a server the quiet settings and these, and no others. Windows that are opened later have them. */
export function writeUserSettings(dataFolder: string, settings: ServerOptions['settings'] = {}): void {
	mkdirSync(userFolder(dataFolder), { recursive: true });
	const text = JSON.stringify({ ...quietSettings, ...settings }, null, '\t');
	writeFileSync(path.join(userFolder(dataFolder), 'settings.json'), text);
}

/**
 * Gathers the built-in extensions, and one that is to be beside them. Below the project's own folder VS Code takes them for part of
 * the extension under development, and their themes fail to load.
 */
function linkExtensions(folder: string, beside: string | undefined): void {
	if (existsSync(folder)) return;
	mkdirSync(folder);
	for (const name of readdirSync(vscode.builtinExtensions))
		symlinkSync(path.join(vscode.builtinExtensions, name), path.join(folder, name), 'dir');
	if (beside !== undefined) symlinkSync(beside, path.join(folder, path.basename(beside)), 'dir');
}

function serverArguments(dataFolder: string, options: ServerOptions): string[] {
	return [
		'--host=127.0.0.1',
		'--port=0',
		'--without-connection-token',
		'--accept-server-license-terms',
		'--enable-smoke-test-driver',
		'--disable-telemetry',
		// What a window that is gone leaves behind ends so many seconds later, and not three hours.
		'--reconnection-grace-time=5',
		...(options.trusted === false ? [] : ['--disable-workspace-trust']),
		`--server-data-dir=${dataFolder}`,
		`--user-data-dir=${path.join(dataFolder, 'data')}`,
		`--extensions-dir=${options.extensionsFolder ?? path.join(dataFolder, 'extensions')}`,
		`--builtin-extensions-dir=${path.join(dataFolder, 'builtin')}`,
	];
}

function listeningPort(child: ChildProcess): Promise<number> {
	return new Promise((resolve) => {
		let output = '';
		child.stderr?.resume();
		child.stdout?.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
			if (port === undefined) return;
			child.stdout?.removeAllListeners('data').resume();
			resolve(Number(port));
		});
	});
}

/** Ends the server's own process group: the server, its extension hosts and their terminals. */
function endGroup(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// The group is gone already.
	}
}
