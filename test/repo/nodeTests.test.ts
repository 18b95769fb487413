/** The runner of the suites in plain Node, on suites that must not pass. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const runner = path.resolve(import.meta.dirname, '../../build/runNodeTests.ts');
const start = "import { test } from 'node:test';";

/** Would pass if it ran a second time in its folder. */
const late = `${start} import { existsSync, writeFileSync } from 'node:fs';
	test('late', () => { if (!existsSync('seen')) { writeFileSync('seen', ''); throw new Error('late'); } });`;

for (const [what, source, told, exitCode] of [
	['a good test', `${start} test('good', () => {});`, '1 passed, 0 failed', 0],
	['a test that fails', `${start} test('bad', () => { throw new Error('bad'); });`, '0 passed, 1 failed', 1],
	['a skipped test', `${start} test('good', () => {}); test.skip('skipped', () => {});`, '1 passed, 1 failed', 1],
	['a test still to do', `${start} test.todo('later');`, '0 passed, 1 failed', 1],
	['no test', 'export {};', '0 passed, 1 failed', 1],
	['a fault before its tests', `${start} throw new Error('bad');`, '0 passed, 1 failed', 1],
	[
		'an exception after its tests',
		`${start} test('good', () => void setTimeout(() => { throw new Error('bad'); }));`,
		'1 passed, 1 failed',
		1,
	],
	[
		'a rejection that nobody handles',
		`${start} test('good', () => void Promise.reject(new Error('bad')));`,
		'1 passed, 1 failed',
		1,
	],
	[
		'a process that ends itself',
		`${start} test('good', () => {}); test('last', () => process.exit(0));`,
		'0 passed, 1 failed',
		1,
	],
	[
		'a process that ends itself between its tests',
		`${start} import { setTimeout } from 'node:timers/promises'; test('good', () => {}); test('slow', () => setTimeout(50)); test('last', async () => { await setTimeout(50); process.exit(0); });`,
		'2 passed, 1 failed',
		1,
	],
	['nothing to run', undefined, '', 1],
	['a test that would pass the second time', late, '0 passed, 1 failed', 1],
] as const) {
	test(`a folder whose file has ${what} ends with ${exitCode}`, (t) => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'node-tests-'));
		t.after(() => rmSync(folder, { recursive: true }));
		if (source !== undefined) writeFileSync(path.join(folder, 'one.test.ts'), source);
		const env = { ...process.env };
		// By this a process knows that it is itself part of a test run, and then it runs no tests.
		delete env['NODE_TEST_CONTEXT'];
		const { status, stdout } = spawnSync(process.execPath, [runner, folder], {
			encoding: 'utf8',
			env,
			cwd: folder,
		});
		assert.equal(status, exitCode, stdout);
		assert.ok(stdout.includes(told), stdout);
	});
}

test('an empty folder beside a good one fails the run, and so does no folder at all', (t) => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'node-tests-'));
	t.after(() => rmSync(folder, { recursive: true }));
	mkdirSync(path.join(folder, 'good'));
	writeFileSync(path.join(folder, 'good/one.test.ts'), `${start} test('good', () => {});`);
	const { NODE_TEST_CONTEXT: _, ...env } = process.env;
	const run = (...folders: string[]) => spawnSync(process.execPath, [runner, ...folders], { encoding: 'utf8', env, cwd: folder });
	assert.equal(run('good').status, 0);
	assert.equal(run('good', 'bad').status, 1);
	assert.match(run('good', 'bad').stdout, /good, bad: 1 passed, 1 failed/);
	assert.equal(run().status, 2);
});
