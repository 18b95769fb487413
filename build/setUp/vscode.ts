import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.ts';

const root = path.resolve(import.meta.dirname, '../..');
const pinFile = path.join(import.meta.dirname, 'vscode.json');
const pin = JSON.parse(readFileSync(pinFile, 'utf8')) as { package: string; integrity: string; extensions: string[] };
const folder = path.join(root, '.vscode-test/host');

/** Where the VS Code from npm lies once `setUpVscode` is through. */
export const vscode = {
	/** VS Code's own server; Node runs it. */
	serverMain: path.join(folder, 'server/out/server-main.js'),
	/** The few built-in extensions that the tests need; the rest would only slow the start. */
	builtinExtensions: path.join(folder, 'extensions'),
};

/**
 * Brings the VS Code that the npm package code-server carries (server and workbench) into `.vscode-test/host`, unless the
 * pinned one is there. No install script runs and nothing is compiled. Gives one plain line why it could not.
 */
export function setUpVscode(): string | undefined {
	const marker = path.join(folder, 'ready');
	const wanted = fingerprint();
	if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return undefined;
	console.log(`Setting up VS Code from npm (${pin.package}), about half a minute …`);
	const staging = `${folder}.${process.pid}`;
	mkdirSync(staging, { recursive: true });
	const why = fill(staging);
	if (why === undefined) {
		writeFileSync(path.join(staging, 'ready'), wanted);
		rmSync(folder, { recursive: true, force: true });
		renameSync(staging, folder);
	}
	rmSync(staging, { recursive: true, force: true });
	return why && `VS Code cannot be had from npm: ${why}`;
}

/** Of all that decides what is set up; another one means to do it again. */
function fingerprint(): string {
	const files = globSync(['vscode.*', 'standIns/*'], { cwd: import.meta.dirname }).toSorted();
	const hash = createHash('sha256');
	for (const file of files) hash.update(readFileSync(path.join(import.meta.dirname, file)));
	return hash.digest('hex');
}

function fill(staging: string): string | undefined {
	const server = path.join(staging, 'server');
	mkdirSync(server);
	const failed = runCommand('npm', ['pack', '--silent', pin.package], staging);
	if (failed !== undefined) return failed;
	const archive = path.join(staging, globSync('*.tgz', { cwd: staging })[0] ?? '');
	const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
	if (integrity !== pin.integrity) return `${pin.package} is not the pinned one (${integrity})`;
	const install = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
	const why =
		runCommand('tar', ['xzf', archive, '--strip-components=3', '-C', server, 'package/lib/vscode'], staging) ??
		runCommand('npm', install, server);
	if (why !== undefined) return why;
	rmSync(archive);
	for (const name of ['spdlog', 'native-watchdog'])
		cpSync(path.join(import.meta.dirname, `standIns/${name}.cjs`), path.join(server, 'node_modules/@vscode', name, 'index.js'));
	mkdirSync(path.join(staging, 'extensions'));
	for (const name of pin.extensions)
		symlinkSync(path.join('../server/extensions', name), path.join(staging, 'extensions', name), 'dir');
	silenceMissingBundles(path.join(server, 'extensions'));
	return undefined;
}

/**
 * The package leaves out the browser bundles of the built-in extensions but not their manifests, and the window would tell an error
 * for each: they become empty files.
 */
function silenceMissingBundles(extensions: string): void {
	for (const manifest of globSync('*/package.json', { cwd: extensions })) {
		const { browser } = JSON.parse(readFileSync(path.join(extensions, manifest), 'utf8')) as { browser?: string };
		if (browser === undefined) continue;
		const bundle = path.join(extensions, path.dirname(manifest), browser.replace(/(\.js)?$/, '.js'));
		mkdirSync(path.dirname(bundle), { recursive: true });
		if (!existsSync(bundle)) writeFileSync(bundle, '');
	}
}
