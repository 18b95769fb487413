import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { readProfiles } from '../../../src/host/node/profiles.ts';

function homeWith(t: TestContext, files: Readonly<Record<string, string>>): string {
	const home = mkdtempSync(path.join(os.tmpdir(), 'bangmod-home-'));
	t.after(() => rmSync(home, { recursive: true }));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
		writeFileSync(path.join(home, name), text);
	}
	return home;
}

const names = async (home: string, variables = {}) =>
	(await readProfiles(variables, home)).map(({ kind, name }) => `${kind} ${name}`);

test('profiles come from the home folder’s three files', async (t) => {
	const home = homeWith(t, {
		'.aws/config': '[profile a]\nregion = r\n',
		'.aws/credentials': '[b]\naws_access_key_id = x\n',
		'.config/rclone/rclone.conf': '[c]\ntype = s3\n',
		'.env': 'AWS_ACCESS_KEY_ID=never\n',
	});
	assert.deepEqual(await names(home), ['aws a', 'aws b', 'rclone c']);
});

test('a home without such files has no profiles', async (t) => {
	assert.deepEqual(await names(homeWith(t, {})), []);
});

test('variables may name other files by absolute paths only', async (t) => {
	const home = homeWith(t, { 'other/config': '[profile a]\nregion = r\n' });
	assert.deepEqual(await names(home, { AWS_CONFIG_FILE: path.join(home, 'other/config') }), ['aws a']);
	assert.deepEqual(await names(home, { AWS_CONFIG_FILE: path.relative(process.cwd(), path.join(home, 'other/config')) }), []);
});

test('a folder and a pipe where a file should be say nothing and do not hang', async (t) => {
	const home = homeWith(t, { '.aws/config/x': '' });
	execFileSync('mkfifo', [path.join(home, '.aws/credentials')]);
	assert.deepEqual(await names(home), []);
});
