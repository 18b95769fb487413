import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';

const runner = pathToFileURL(path.resolve(import.meta.dirname, '../../build/runChecks.ts')).href;

const scripts = {
	good: 'node -e "console.log(1+1)"',
	bad: 'node -e "console.error(40+2); process.exit(3)"',
	killed: 'node -e "process.kill(process.pid)"',
};

for (const [lists, failed, told] of [
	[[['good']], 0, ['2\ngood: good']],
	[[['good'], ['bad']], 1, ['2\ngood: good', '42\nbad: failed']],
	[[['bad', 'good']], 1, ['42\nbad: failed', '2\ngood: good']],
	[[['killed'], ['bad'], ['missing']], 3, ['killed: failed', 'bad: failed', 'missing: failed']],
	[[[]], 0, []],
] as const) {
	test(`of the checks ${JSON.stringify(lists)} ${failed} fail, and each tells what it said in one piece`, (t) => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'checks-'));
		t.after(() => rmSync(folder, { recursive: true }));
		writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ scripts }));
		const code = `import { runChecks } from '${runner}'; console.log('failed:', await runChecks(${JSON.stringify(lists)}));`;
		const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', cwd: folder });
		assert.ok(stdout.endsWith(`failed: ${failed}\n`), stdout);
		for (const words of told) assert.ok(stdout.includes(words), stdout);
	});
}
