import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.ts';

/** Seconds to wait for another apt-get to let go of its lock: a fresh machine's own upgrade takes minutes. */
const aptLockSeconds = 600;

/** Installs packages of Debian's archive, which only root can. Gives one plain line why it could not. */
export function installFromDebian(...packages: readonly string[]): string | undefined {
	const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (!canInstall) return `only root on Debian can have ${packages[0]} installed`;
	console.log(`Setting up ${packages.join(', ')} from Debian …`);
	const apt = (...args: string[]) =>
		runCommand('apt-get', ['-q', '-y', '-o', `DPkg::Lock::Timeout=${aptLockSeconds}`, ...args], path.resolve('/'));
	return apt('update') ?? apt('install', '--no-install-recommends', ...packages);
}
