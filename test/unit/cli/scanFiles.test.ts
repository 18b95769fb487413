import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { explain } from './explain.ts';
import { scratchFile, scratchFolder } from './scratchFile.ts';

const body = '<Error><Code>NoSuchKey</Code><BucketName>logs</BucketName><RequestId>tx0001</RequestId></Error>';

test('scan --json prints one object for each error, with null for what the text does not say', async () => {
	const file = scratchFile('app.log', `\ufeffไม่พบ\r\n🪣 ${body}\r\n`);
	const { exitCode, out } = await explain('scan', '--json', file);
	assert.equal(exitCode, 0);
	assert.deepEqual(JSON.parse(out), {
		file,
		line: 2,
		column: 17,
		byteOffset: 3 + 17 + 5 + 13,
		length: 9,
		code: 'NoSuchKey',
		shape: 'xml',
		certainty: 'certain',
		status: null,
		requestId: 'tx0001',
		hostId: null,
		operation: null,
		bucket: 'logs',
		key: null,
		message: null,
		region: null,
		time: null,
		alsoAt: [],
	});
});

test('scan without --json prints file, line, column, code and what happened', async () => {
	const file = scratchFile('plain.log', `\n${body}\n`);
	const { out } = await explain('scan', file);
	assert.match(out, new RegExp(`^${file}:2:14: NoSuchKey — \\S.*\\n$`));
});

test('a word that only might be an S3 error is printed with --all alone', async () => {
	const file = scratchFile('vague.log', 'ERROR AccessDenied: no\n');
	assert.equal((await explain('scan', '--json', file)).out, '');
	assert.match((await explain('scan', '--json', '--all', file)).out, /"certainty":"possible"/);
});

test('a long log is printed on several threads as on one', async () => {
	const quiet = '2026-11-22T10:00:00Z INFO all is well with every bucket, and nothing is to be said of it\n'.repeat(250);
	const lines = Array.from({ length: 500 }, (_, index) => `${quiet}2026-11-22T10:00:00Z ERROR ${index} ${body}\n`);
	const file = scratchFile('long.log', lines.join(''));
	for (const form of [['--json'], ['--csv'], [], ['--summary', '--json']]) {
		const [one, two] = [
			await explain('scan', ...form, '--threads', '1', file),
			await explain('scan', ...form, '--threads', '2', file),
		];
		assert.equal(one.exitCode, 0);
		assert.ok(one.out.length > 500);
		assert.deepEqual(two, one, form.join(' '));
	}
});

test('scan --follow prints what is added to a file, until it is stopped', async () => {
	const file = scratchFile('grows.log', `${body}\n`);
	const child = spawn(process.execPath, [main, 'scan', '--json', '--follow', file]);
	let out = '';
	const lines = async (count: number): Promise<void> => {
		while (out.split('\n').length <= count) out += String((await once(child.stdout, 'data'))[0]);
	};
	await lines(1);
	appendFileSync(file, `${body.replace('tx0001', 'tx0002')}\n`);
	await lines(2);
	child.kill();
	await once(child, 'exit');
	const ids = out.trim().split('\n');
	assert.deepEqual(
		ids.map((line) => (JSON.parse(line) as { requestId: string }).requestId),
		['tx0001', 'tx0002'],
	);
});

test('a file that cannot be followed is named, and the exit code is 2', async () => {
	const { exitCode, complaints } = await explain('scan', '--follow', path.join(scratchFolder, 'missing.log'));
	assert.equal(exitCode, 2);
	assert.match(complaints.join(), /missing\.log: there is no such file, or it is packed or in UTF-16 and cannot be followed/);
});

test('a file that cannot be read is named in one line, the others are scanned, and the exit code is 2', async () => {
	const file = scratchFile('good.log', body);
	const { exitCode, out, complaints } = await explain('scan', '--json', path.join(scratchFolder, 'missing.log'), file);
	assert.equal(exitCode, 2);
	assert.equal(out.split('\n').length, 2);
	assert.equal(complaints.length, 1);
	assert.match(complaints[0] ?? '', /missing\.log: There is no such file\./);
});

const timed = ['09:00:00', '10:00:00', '11:00:00'].map((time) => `2026-11-22T${time}Z ERROR api error SlowDown: slow\n`).join('');

test('--since and --until choose by time', async () => {
	const file = scratchFile('timed.log', timed);
	const { out } = await explain('scan', '--json', '--since', '2026-11-22T09:30:00Z', '--until', '2026-11-22T10:00:00Z', file);
	assert.equal((JSON.parse(out) as { line: number }).line, 2);
	assert.equal((await explain('scan', '--since', '2026-11-23', file)).out, '');
});

test('--summary prints what all errors come to, in plain text, JSON or Markdown', async () => {
	const file = scratchFile('timed.log', timed);
	assert.match((await explain('scan', '--summary', file)).out, /^S3 errors found\n {2}errors: 3, different codes: 1\n/);
	const { total } = JSON.parse((await explain('scan', '--summary', '--json', file)).out) as { total: number };
	assert.equal(total, 3);
	assert.match((await explain('scan', '--summary', '--markdown', file)).out, /\| 3 \| SlowDown \|/);
});

test('--summary says which cause the reports of a code share, in plain text, JSON and Markdown', async () => {
	const file = scratchFile('timed.log', timed);
	assert.match(
		(await explain('scan', '--summary', file)).out,
		/\nBy cause\n {2}3 of 3 {2}SlowDown {2}Requests come faster than the limit\.\n/,
	);
	const { byCause } = JSON.parse((await explain('scan', '--summary', '--json', file)).out) as { byCause: object[] };
	const what = 'Requests come faster than the limit.';
	assert.deepEqual(byCause, [{ code: 'SlowDown', cause: 'throttled', what, count: 3, of: 3, total: 3 }]);
	const markdown = (await explain('scan', '--summary', '--markdown', file)).out.replaceAll('&#32;', ' ');
	assert.match(markdown, /\| 3 of 3 \| SlowDown \| Requests come faster/);
});

test('--csv prints a head and a line for each error', async () => {
	const { out } = await explain('scan', '--csv', scratchFile('timed.log', timed));
	assert.deepEqual(
		out.split('\n').map((line) => line.slice(0, 4)),
		['file', ...Array<string>(3).fill(`"${scratchFolder.slice(0, 3)}`), ''],
	);
});

/** The tool as a process of its own. */
const main = path.resolve(import.meta.dirname, '../../../src/cli/main.ts');

test('standard input is scanned as -', () => {
	const { status, stdout } = spawnSync(process.execPath, [main, 'scan', '--json', '-'], { input: body, encoding: 'utf8' });
	assert.equal(status, 0);
	assert.equal((JSON.parse(stdout) as { file: string }).file, '-');
});

test('a reader that goes away ends the output without a word', async () => {
	const bodies = Array.from({ length: 5000 }, (_, index) => body.replace('tx0001', `tx${index}`));
	const file = scratchFile('many.log', bodies.join('\n'));
	const child = spawn('sh', ['-c', '"$0" "$1" scan --json "$2" | head -n 1', process.execPath, main, file]);
	let stdout = '';
	let stderr = '';
	child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
	child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
	await new Promise((resolve) => child.on('close', resolve));
	assert.equal((JSON.parse(stdout) as { requestId: string }).requestId, 'tx0');
	assert.equal(stderr, '');
});
