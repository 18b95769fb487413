import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from './explain.ts';

const wrongs: readonly [argv: readonly string[], why: RegExp][] = [
	[[], /a code, or scan and a file, is needed/],
	[['--colour'], /Unknown option '--colour'/],
	[['--lang', 'fr', 'NoSuchKey'], /--lang takes en or th, not fr/],
	[['NoSuchKey', 'NoSuchBucket'], /one code at a time/],
	[['NoSuchKey', '--json'], /--json belongs to scan/],
	[['scan', '--json', '--csv', 'x'], /--json or --csv, not both/],
	[['scan', '--markdown', 'x'], /--markdown goes with --summary/],
	[['scan', '--summary', '--csv', 'x'], /--csv prints each error/],
	[['scan', '--since', 'yesterday', 'x'], /--since takes a time, not yesterday/],
	[['scan', '--follow', 'x', 'y'], /--follow takes one file, and no standard input/],
	[['scan', '--follow', '-'], /--follow takes one file, and no standard input/],
	[['scan', '--follow', '--summary', 'x'], /--summary comes at the end, --follow has none/],
	[['scan', '--threads', '0', 'x'], /--threads takes a number from 1 on, not 0/],
	[['scan', '--threads', 'all', 'x'], /--threads takes a number from 1 on, not all/],
	[['scan', '--until', '22 Nov', 'x'], /--until takes a time, not 22 Nov/],
	[['scan'], /scan needs a file/],
	[['explain'], /explain needs a file/],
	[['explain', '--summary', 'x'], /--summary belongs to scan/],
	[['scan', '--fail-on-found', 'x'], /--fail-on-found belongs to explain/],
	[['scan', '--workspace', 'y', 'x'], /--workspace belongs to explain/],
	[['NoSuchKey', '--workspace', 'y'], /--workspace belongs to explain/],
	[['scan', '--json=1', 'x'], /--json/],
	[['check'], /check needs a file or a folder/],
	[['check', '--csv', 'x'], /--csv belongs to scan/],
	[['check', '--json', '--sarif', 'x'], /--json or --sarif, not both/],
	[['check', '--setups', '--github', 'x'], /--github prints mistakes/],
	[['scan', '--sarif', 'x'], /--sarif belongs to check/],
	[['NoSuchKey', '--setups'], /--setups belongs to check/],
];
for (const [argv, why] of wrongs) {
	test(`s3-explain ${argv.join(' ')} is refused in one line`, async () => {
		const { exitCode, out, complaints } = await explain(...argv);
		assert.equal(exitCode, 2);
		assert.equal(out, '');
		assert.equal(complaints.length, 1);
		assert.match(complaints[0] ?? '', why);
	});
}

test('a code is explained: what happened first, then what to do', async () => {
	const { exitCode, out, complaints } = await explain('SignatureDoesNotMatch');
	assert.deepEqual([exitCode, complaints], [0, []]);
	assert.match(out, /^SignatureDoesNotMatch: \S.*\n\nWhat to do\n {2}1\. /);
	assert.match(out, /https:\/\/bangmod\.storage\//);
});

test('a code in another letter case is explained under its own name', async () => {
	const { out, complaints } = await explain('nosuchkey');
	assert.match(out, /^NoSuchKey: /);
	assert.deepEqual(complaints, ['nosuchkey is looked up as NoSuchKey.']);
});

test('an unknown code comes with codes that are spelled nearly so', async () => {
	const { exitCode, out } = await explain('NoSuchKeyy');
	assert.equal(exitCode, 0);
	assert.match(out, /Did you mean NoSuchKey\?/);
});

test('an unknown code cannot speak to the terminal', async () => {
	const { out, complaints } = await explain('\u001b]0;pwned\u0007\u009b31m\u202e');
	assert.doesNotMatch((out + complaints.join('')).replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
});
