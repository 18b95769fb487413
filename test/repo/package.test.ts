import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
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
	[/^dist\/main\.node\.js$/, 'the extension on the desktop and on remote machines'],
	[/^dist\/main\.web\.js$/, 'the extension in the browser'],
	[/^dist\/catalogue\.json$/, 'what codes mean'],
	[/^dist\/catalogue\.th\.json$/, 'the Thai pages of codes'],
	[/^dist\/THIRD-PARTY-NOTICES\.txt$/, 'the licences of what is bundled'],
	[/^dist\/scanWorker\.js$/, 'scans big logs beside the extension host'],
	[/^dist\/requestHost\.js$/, 'sends requests and reads profiles, when the request panel is first used'],
	[/^dist\/setupTools\.js$/, 'reads and checks programs and settings, when the first of them is met'],
	[/^dist\/s3-explain\.js$/, 'the command-line twin'],
	[/^dist\/webview\/\w+\.(js|css)$/, 'the pages of the panels'],
	[/^syntaxes\/[\w.-]+\.json$/, 'the injection grammar'],
	[/^media\/icon\.png$/, 'the icon in the gallery'],
	[/^media\/walkthrough\/[\w-]+\.(?:png|md)$/, 'the walkthrough'],
	[/^media\/bangmod-sample\/[\w./-]+\.(?:json|md|py|log)$/, 'the sample'],
	[/^media\/[\w-]+\.(svg|png)$/, "icons of our views, and the README's pictures"],
	[/^(readme|changelog|license|security)(\.md|\.txt)?$/i, 'what a person reads first'],
];

/** Budgets in bytes: the bundles as they are, the VSIX packed. */
const vsixBudget = 1_200_000;
const budgets = { 'dist/main.node.js': 665_000, 'dist/main.web.js': 615_000, 'dist/s3-explain.js': 600_000 };

/** Asked once: it looks through every folder there is. */
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });

test('every file of the VSIX has a reason', () => {
	assert.ok(files.includes('dist/main.node.js'), 'the bundles are built before this test');
	const unexplained = files.filter((file) => !reasons.some(([pattern]) => pattern.test(file)));
	assert.deepEqual(unexplained, []);
});

test('the VSIX stays inside its budget', () => {
	const packed = files.map((file) => deflateRawSync(readFileSync(path.join(root, file))).length);
	const bytes = packed.reduce((sum, size) => sum + size, 0);
	assert.ok(bytes <= vsixBudget, `${bytes} bytes`);
});

test('bundles stay inside their budgets', () => {
	for (const [file, bytes] of Object.entries(budgets)) {
		assert.ok(statSync(path.join(root, file)).size <= bytes, `${file} is larger than ${bytes} bytes`);
	}
});

test('what ships names no source map, since none ships', () => {
	const naming = files.filter(
		(file) => /\.(?:js|css)$/.test(file) && /^\/[/*][#@] sourceMappingURL=/m.test(readFileSync(path.join(root, file), 'utf8')),
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
