import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';

const root = path.resolve(import.meta.dirname, '../..');

/** What may be in the VSIX, and why. */
const reasons: readonly (readonly [RegExp, string])[] = [
	[/^package\.json$/, 'the manifest'],
	[/^package\.nls(\.th)?\.json$/, "the manifest's words"],
	[/^l10n\/bundle\.l10n\.th\.json$/, 'the Thai sentences'],
	[/^dist\/main\.node\.mjs$/, 'the extension on the desktop and on remote machines'],
	[/^dist\/parts\/[\w-]+\.mjs$/, 'what it, its scan worker and the command line stand on, loaded when first needed'],
	[/^dist\/main\.web\.js$/, 'the extension in the browser'],
	[/^dist\/catalogue\.json$/, 'what codes mean'],
	[/^dist\/catalogue\.th\.json$/, 'the Thai pages of codes'],
	[/^dist\/THIRD-PARTY-NOTICES\.txt$/, 'the licences of what is bundled'],
	[/^dist\/scanWorker\.mjs$/, 'scans big logs beside the extension host'],
	[/^dist\/s3-explain\.(?:js|mjs)$/, 'the command-line twin, and the name that it is started by'],
	[/^dist\/webview\/\w+\.(js|css)$/, 'the pages of the panels'],
	[/^syntaxes\/[\w.-]+\.json$/, 'the injection grammar'],
	[/^media\/icon\.png$/, 'the icon in the gallery'],
	[/^media\/walkthrough\/[\w-]+\.(?:png|md)$/, 'the walkthrough'],
	[/^media\/bangmod-sample\/[\w./-]+\.(?:json|md|py|log)$/, 'the sample'],
	[/^media\/[\w-]+\.(svg|png)$/, "icons of our views, and the README's pictures"],
	[/^(readme|changelog|license|security)(\.md|\.txt)?$/i, 'what a person reads first'],
];

/** Packed, in bytes. */
const vsixBudget = 1_200_000;

/** What is read from disk for it, in bytes: with the parts that it stands on, but without those that are loaded later. */
const budgets: readonly (readonly [what: string, files: readonly RegExp[], bytes: number])[] = [
	['the start of the extension', [/^main\.node\.mjs$/], 100_000],
	['the first hover', [/^main\.node\.mjs$/, /^parts\/engine-\w+\.mjs$/], 600_000],
	['the first scan', [/^scanWorker\.mjs$/], 400_000],
	['the request panel', [/^main\.node\.mjs$/, /^parts\/(?:panelHalf|requestHost|trials)-\w+\.mjs$/], 600_000],
	['the command line', [/^s3-explain\.mjs$/], 600_000],
	['the extension in a browser', [/^main\.web\.js$/], 616_000],
];

/** Asked once: it looks through every folder there is. */
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });

test('every file of the VSIX has a reason', () => {
	assert.ok(files.includes('dist/main.node.mjs'), 'the bundles are built before this test');
	const unexplained = files.filter((file) => !reasons.some(([pattern]) => pattern.test(file)));
	assert.deepEqual(unexplained, []);
});

test('the VSIX stays inside its budget', () => {
	const packed = files.map((file) => deflateRawSync(readFileSync(path.join(root, file))).length);
	const bytes = packed.reduce((sum, size) => sum + size, 0);
	assert.ok(bytes <= vsixBudget, `${bytes} bytes`);
});

/** A bundle with the parts that it imports, and what these import. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)"(\.[^"]+)"/g))
		loadedWith(path.join(path.dirname(file), name), seen);
	return seen;
}

for (const [what, entries, bytes] of budgets) {
	test(`${what} reads at most ${bytes} bytes`, () => {
		const dist = path.join(root, 'dist');
		const found = readdirSync(dist, { recursive: true, encoding: 'utf8' });
		const starts = entries.map((entry) => found.filter((file) => entry.test(file.replaceAll(path.sep, '/'))));
		assert.ok(starts.every((each) => each.length > 0));
		const loaded = new Set(starts.flat().flatMap((file) => [...loadedWith(path.join(dist, file))]));
		const size = [...loaded].reduce((sum, file) => sum + statSync(file).size, 0);
		assert.ok(size <= bytes, `${size} bytes`);
	});
}

test('what ships names no source map, since none ships', () => {
	const naming = files.filter(
		(file) => /\.(?:m?js|css)$/.test(file) && /^\/[/*][#@] sourceMappingURL=/m.test(readFileSync(path.join(root, file), 'utf8')),
	);
	assert.deepEqual(naming, []);
	assert.deepEqual(
		files.filter((file) => file.endsWith('.map')),
		[],
	);
});

test('every file and picture that the README of the VSIX points to is in the VSIX', async () => {
	for (const document of ['README.md', 'CHANGELOG.md', 'SECURITY.md']) {
		const told = [...readFileSync(path.join(root, document), 'utf8').matchAll(/\]\((?!https:|mailto:|#)([^)#]+)/g)];
		const missing = told.map(([, target = '']) => target).filter((target) => !files.includes(target));
		assert.deepEqual(missing, [], document);
	}
});
