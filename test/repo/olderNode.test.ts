/** The command line is for whatever Node a person has; the tests themselves run under the one from npm. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';

const program = path.resolve(import.meta.dirname, '../../dist/s3-explain.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'older-node-'));
after(() => rmSync(folder, { recursive: true }));
const line = 'An error occurred (SlowDown) when calling the PutObject operation: Please reduce your request rate.\n';
const quiet = 'all is well\n'.repeat(100_000);
const packed = path.join(folder, 'app.log.gz');
writeFileSync(packed, gzipSync(quiet + line + quiet));

/** Every Node on the path, by its version. */
const nodes = new Map(
	(process.env['PATH'] ?? '')
		.split(path.delimiter)
		.map((place) => path.join(place, 'node'))
		.filter((file) => existsSync(file))
		.map((file) => [spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout.trim(), file]),
);

for (const [version, node] of nodes) {
	test(`the command line explains a code, and scans a packed log, under Node ${version}`, () => {
		const explained = spawnSync(node, [program, 'NoSuchKey'], { encoding: 'utf8' });
		assert.match(explained.stdout, /NoSuchKey/, explained.stderr);
		const scanned = spawnSync(node, [program, 'scan', '--json', packed], { encoding: 'utf8' });
		assert.equal(scanned.status, 0, scanned.stderr);
		assert.equal(JSON.parse(scanned.stdout).line, 100_001);
	});
}
