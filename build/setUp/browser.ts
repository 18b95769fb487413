import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.ts';

/** Where Chromium, or a browser that is one at heart, usually lies. */
const usualPlaces = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that shows the npm VS Code: CHROMIUM_EXECUTABLE, or one in a usual place, or undefined. */
export function findBrowser(): string | undefined {
	const named = process.env['CHROMIUM_EXECUTABLE'];
	return [...(named === undefined ? [] : [named]), ...usualPlaces].find((place) => existsSync(place));
}

/** Finds a browser or, as root on Debian, installs the package `chromium` (and fonts, one of them Thai). Gives one plain line why it could not. */
export function setUpBrowser(): string | undefined {
	if (findBrowser() !== undefined) return undefined;
	const why = installFromDebian('chromium', 'fonts-dejavu-core', 'fonts-tlwg-loma-otf');
	return why && `Chromium cannot be had (${why}): install it, or set CHROMIUM_EXECUTABLE to the path of a Chromium or Chrome`;
}
