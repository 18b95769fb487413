import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';

test('npm start opens a VS Code in which the extension is, and tells where', () => {
	const start = path.resolve(import.meta.dirname, '../../../build/start.ts');
	const { status, stdout, stderr } = spawnSync(process.execPath, [start, '--check'], { encoding: 'utf8' });
	assert.equal(status, 0, stderr);
	assert.match(stdout, /http:\/\/127\.0\.0\.1:\d+\//);
});
