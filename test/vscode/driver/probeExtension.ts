import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A key, as keybindings.json writes it, and what it does. */
export interface Key {
	readonly key: string;
	readonly command: string;
	readonly args?: unknown;
}

/** Writes the extension of `host/probe.ts` into the folder, with keys for commands, so that a test need not go through the palette. */
export async function writeProbeExtension(folder: string, keybindings: readonly Key[]): Promise<void> {
	mkdirSync(folder, { recursive: true });
	await build({
		entryPoints: [path.join(import.meta.dirname, '../host/probe.ts')],
		bundle: true,
		format: 'cjs',
		external: ['vscode'],
		outfile: path.join(folder, 'main.js'),
		logLevel: 'error',
	});
	const manifest = {
		name: 'probe',
		publisher: 'test',
		version: '0.0.1',
		engines: { vscode: '^1.105.0' },
		main: './main.js',
		browser: './main.js',
		activationEvents: ['onCommand:probe.settings'],
		capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
		contributes: { keybindings },
	};
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
}
