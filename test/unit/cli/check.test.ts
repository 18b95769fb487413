import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { explain } from './explain.ts';
import { scratchFile, scratchFolder } from './scratchFile.ts';

const secret = 'k7Qp2xV9mT4sL1wZ8rB6nY3cD5fG0hJ7aE2uK9iO';
const wrong = scratchFile(
	'wrong.py',
	`import boto3\ns3 = boto3.client("s3", endpoint_url="https://s3.bkk.bangmod.storage", region_name="us-east-1", aws_secret_access_key="${secret}")\n`,
);
const right = scratchFile('right.env', 'S3_ENDPOINT=https://s3.sg.bangmod.storage\nS3_REGION=ap-southeast-1-sg\n');
const foreign = scratchFile('foreign.env', 'S3_ENDPOINT=https://s3.us-west-004.backblazeb2.com\nS3_REGION=us-east-1\n');

test('what will fail is printed with its place, and the exit code is 1', async () => {
	const { exitCode, out, complaints } = await explain('check', wrong);
	assert.deepEqual([exitCode, complaints], [1, []]);
	assert.ok(out.includes(`${wrong}:2:85: warning: The region is us-east-1`), out);
	assert.match(out, /\[region\]\n/);
});

test('settings that are right, and those of another store, print nothing, and the exit code is 0', async () => {
	assert.deepEqual(await explain('check', right, foreign), { exitCode: 0, out: '', complaints: [] });
});

test('a file that cannot be read makes the exit code 2, whatever the others say', async () => {
	const { exitCode, complaints } = await explain('check', wrong, path.join(scratchFolder, 'nowhere.env'));
	assert.equal(exitCode, 2);
	assert.match(complaints[0] ?? '', /nowhere\.env: The file cannot be read/);
});

test('--json prints one object a line for each mark, with the edits of its fix', async () => {
	const { out } = await explain('check', '--json', wrong);
	const marks = out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	assert.deepEqual(
		marks.map(({ kind, severity, line }) => [kind, severity, line]),
		[
			['region', 'warning', 2],
			['secret-in-source', 'hint', 2],
		],
	);
	assert.deepEqual(marks[0].fix.edits, [{ line: 2, column: 85, endLine: 2, endColumn: 94, text: 'ap-southeast-1-bkk' }]);
	assert.equal(marks[1].fix, null);
});

test('--setups --json prints one object a line for each client, null for what it does not state', async () => {
	const { exitCode, out } = await explain('check', '--setups', '--json', wrong, right);
	const [first, second] = out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	assert.deepEqual(first, {
		file: wrong,
		line: 2,
		client: 'boto3',
		endpoint: 'https://s3.bkk.bangmod.storage',
		region: 'us-east-1',
		addressing: null,
		checksums: null,
		keySource: 'source',
	});
	assert.equal(second.keySource, null);
	assert.equal(exitCode, 0);
});

test('--github prints annotations, --sarif one log, and neither they nor the others print a secret', async () => {
	const github = await explain('check', '--github', wrong);
	assert.match(
		github.out,
		/^::warning file=[^\n]*,line=2,col=85,endColumn=94,title=s3-explain%3A region::The region[^\n]*\n::notice /,
	);
	const sarif = await explain('check', '--sarif', wrong);
	const { version, runs } = JSON.parse(sarif.out);
	assert.equal(version, '2.1.0');
	assert.deepEqual(
		runs[0].results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level]),
		[
			['region', 'warning'],
			['secret-in-source', 'note'],
		],
	);
	for (const options of [[], ['--json'], ['--setups'], ['--setups', '--json'], ['--github'], ['--sarif']]) {
		const { out } = await explain('check', ...options, wrong);
		assert.ok(!out.includes(secret), options.join(' '));
	}
});

test('a folder is looked through without what others wrote, and its lock file and .env are heeded', async () => {
	for (const folder of ['project', 'project/src', 'project/node_modules']) mkdirSync(path.join(scratchFolder, folder));
	const program = 'import boto3, os\ns3 = boto3.client("s3", endpoint_url=os.environ["STORE"])\n';
	scratchFile('project/node_modules/store.py', program.replace('os.environ["STORE"]', '"http://s3.bkk.bangmod.storage"'));
	scratchFile('project/src/store.py', program);
	scratchFile('project/.env', 'STORE=https://s3.bkk.bangmod.storage\n');
	scratchFile('project/requirements.txt', 'boto3==1.35.99\n');
	const folder = path.join(scratchFolder, 'project');
	assert.deepEqual(await explain('check', folder), { exitCode: 0, out: '', complaints: [] });
	scratchFile('project/requirements.txt', 'boto3==1.36.0\n');
	assert.match((await explain('check', folder)).out, /src[/\\]store\.py:2:6: hint: .*\[checksums\]\n$/);
});

test('in Thai the marks are Thai', async () => {
	assert.match((await explain('check', '--lang', 'th', wrong)).out, /คำเตือน: region คือ us-east-1/);
});
