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

test('variables name other files by their whole path or from the home folder', async (t) => {
	const home = homeWith(t, { 'other/config': '[profile a]\nregion = r\n', '.aws/config': '[profile b]\nregion = r\n' });
	assert.deepEqual(await names(home, { AWS_CONFIG_FILE: path.join(home, 'other/config') }), ['aws a']);
	assert.deepEqual(await names(home, { AWS_CONFIG_FILE: '~/other/config' }), ['aws a']);
	assert.deepEqual(await names(home, { AWS_CONFIG_FILE: '' }), []);
});

const faults = async (home: string, variables = {}) =>
	(await readProfiles(variables, home)).map(({ refusal }) => refusal?.of === 'file' && refusal.fault);

test('a file that a variable names by less than its whole path is told and not read, and no other in its place', async (t) => {
	const home = homeWith(t, { 'other/config': '[profile a]\nregion = r\n', '.aws/config': '[profile b]\nregion = r\n' });
	const relative = path.relative(process.cwd(), path.join(home, 'other/config'));
	assert.deepEqual(await faults(home, { AWS_CONFIG_FILE: relative }), ['relative path']);
	assert.deepEqual(await faults(home, { AWS_CONFIG_FILE: '', RCLONE_CONFIG: 'rclone.conf' }), ['relative path']);
});

test('a file that is not UTF-8 is told and not read', async (t) => {
	const home = homeWith(t, { '.aws/credentials': '', '.aws/config': '' });
	writeFileSync(path.join(home, '.aws/credentials'), Buffer.from('[a]\naws_secret_access_key = \xe9\n', 'latin1'));
	assert.deepEqual(await faults(home), ['not UTF-8']);
});

test('rclone’s file is where rclone looks for it: the variable, the folder of settings, the home folder', async (t) => {
	const home = homeWith(t, {
		'settings/rclone/rclone.conf': '[a]\ntype = s3\nregion = r\n',
		'.config/rclone/rclone.conf': '[b]\ntype = s3\nregion = r\n',
		'.rclone.conf': '[c]\ntype = s3\nregion = r\n',
	});
	assert.deepEqual(await names(home, { XDG_CONFIG_HOME: path.join(home, 'settings') }), ['rclone a']);
	assert.deepEqual(await names(home, { XDG_CONFIG_HOME: path.join(home, 'none') }), ['rclone b']);
	assert.deepEqual(await names(home), ['rclone b']);
	assert.deepEqual(await names(home, { RCLONE_CONFIG: '' }), []);
	rmSync(path.join(home, '.config'), { recursive: true });
	assert.deepEqual(await names(home), ['rclone c']);
});

test('a folder and a pipe where a file should be say nothing and do not hang', async (t) => {
	const home = homeWith(t, { '.aws/config/x': '' });
	execFileSync('mkfifo', [path.join(home, '.aws/credentials')]);
	assert.deepEqual(await names(home), []);
});
