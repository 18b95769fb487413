import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.ts';

/** Where Chromium, or a browser that is one at heart, usually lies. */
const usualPlaces = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Seconds to wait for another apt-get to let go of its lock: a fresh machine's own upgrade takes minutes. */
const aptLockSeconds = 600;

/** The browser that shows the npm VS Code: CHROMIUM_EXECUTABLE, or one in a usual place, or undefined. */
export function findBrowser(): string | undefined {
	const named = process.env['CHROMIUM_EXECUTABLE'];
	return [...(named === undefined ? [] : [named]), ...usualPlaces].find((place) => existsSync(place));
}

/** Finds a browser or, as root on Debian, installs the package `chromium` (and fonts, one of them Thai). Gives one plain line why it could not. */
export function setUpBrowser(): string | undefined {
	if (findBrowser() !== undefined) return undefined;
	const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (!canInstall) return 'Chromium cannot be had: install it, or set CHROMIUM_EXECUTABLE to the path of a Chromium or Chrome';
	console.log('Setting up Chromium from Debian …');
	const apt = (...args: string[]) =>
		runCommand('apt-get', ['-q', '-y', '-o', `DPkg::Lock::Timeout=${aptLockSeconds}`, ...args], path.resolve('/'));
	const why = apt('update') ?? apt('install', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-tlwg-loma-otf');
	return why && `Chromium cannot be had: ${why}`;
}
