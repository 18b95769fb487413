/**
 * Versions below which a package has a hole that is known to us, with the day on which that was last looked up. A dated list in place
 * of `npm audit`, which asks a service that a build machine may not reach. Raise a row with the reason, never lower one.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/** `least` is undefined for what must not come in at all. */
interface Row {
	readonly name: string;
	readonly least: readonly string[] | undefined;
	readonly why: string;
	readonly date: string;
}

const rows: readonly Row[] = [
	{
		name: 'fast-xml-parser',
		least: ['5.12.1'],
		why: 'CVE-2026-25896 and ten more, the last in 5.5.6; 5.12.1 is what our guards were tried against',
		date: '2026-11-22',
	},
	{ name: 'undici', least: ['6.24.0', '7.24.0'], why: 'CVE-2026-22036, CVE-2026-1525', date: '2026-11-22' },
	{ name: 'ansi-regex', least: ['5.0.1', '6.0.1'], why: 'CVE-2021-3807', date: '2026-11-22' },
	{ name: 'aws-sdk', least: undefined, why: 'version 2 gets no more fixes', date: '2026-11-22' },
];

const root = path.resolve(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
	packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string; readonly resolved?: string }>>;
};
const installed = Object.entries(packages)
	.filter(([place]) => place !== '')
	.map(([place, { version = '' }]) => ({ place, name: place.split('node_modules/').at(-1) ?? '', version }));

for (const { name, least, why } of rows) {
	test(`${name}: ${least === undefined ? 'never' : least.join(' or ')} (${why})`, () => {
		const low = installed.filter((one) => one.name === name && !isAtLeast(one.version, least ?? []));
		assert.deepEqual(low, []);
	});
}

test('a version is at least one of its own major line, or of a later one', () => {
	const least = ['5.0.1', '6.0.1'];
	for (const good of ['5.0.1', '5.1.0', '6.0.1', '6.2.0', '7.0.0']) assert.ok(isAtLeast(good, least), good);
	for (const bad of ['4.9.9', '5.0.0', '6.0.0']) assert.ok(!isAtLeast(bad, least), bad);
});

test('every package of the lock file has a checksum, and none comes from elsewhere than the registry', () => {
	const strays = Object.entries(packages)
		.filter(([place]) => place !== '')
		.filter(([, { integrity, resolved }]) => integrity?.startsWith('sha512-') !== true || isElsewhere(resolved))
		.map(([place]) => place);
	assert.deepEqual(strays, []);
});

/** The lock file leaves the registry out, so that a mirror will do. */
function isElsewhere(resolved: string | undefined): boolean {
	return resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
}

function isAtLeast(version: string, least: readonly string[]): boolean {
	const major = (text: string) => Number(text.split('.')[0]);
	const line = least.find((one) => major(one) === major(version));
	if (line !== undefined) return compare(version, line) >= 0;
	return least.length > 0 && least.every((one) => major(version) > major(one));
}

function compare(a: string, b: string): number {
	const [left, right] = [a, b].map((text) => text.split('.').map(Number));
	const at = left!.findIndex((part, index) => part !== right![index]);
	return at < 0 ? 0 : left![at]! - right![at]!;
}
