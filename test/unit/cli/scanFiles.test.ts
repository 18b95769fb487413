import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { explain } from './explain.ts';

const folder = mkdtempSync(path.join(tmpdir(), 's3-explain-'));
after(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string | Uint8Array): string {
	const file = path.join(folder, name);
	writeFileSync(file, text);
	return file;
}

const body = '<Error><Code>NoSuchKey</Code><BucketName>logs</BucketName><RequestId>tx0001</RequestId></Error>';

test('scan --json prints one object for each error, with null for what the text does not say', async () => {
	const file = fileWith('app.log', `\ufeffไม่พบ\r\n🪣 ${body}\r\n`);
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
	const file = fileWith('plain.log', `\n${body}\n`);
	const { out } = await explain('scan', file);
	assert.match(out, new RegExp(`^${file}:2:14: NoSuchKey — \\S.*\\n$`));
});

test('a word that only might be an S3 error is printed with --all alone', async () => {
	const file = fileWith('vague.log', 'ERROR AccessDenied: no\n');
	assert.equal((await explain('scan', '--json', file)).out, '');
	assert.match((await explain('scan', '--json', '--all', file)).out, /"certainty":"possible"/);
});

test('a file that cannot be read is named in one line, the others are scanned, and the exit code is 2', async () => {
	const file = fileWith('good.log', body);
	const { exitCode, out, complaints } = await explain('scan', '--json', path.join(folder, 'none.log'), file);
	assert.equal(exitCode, 2);
	assert.equal(out.split('\n').length, 2);
	assert.equal(complaints.length, 1);
	assert.match(complaints[0] ?? '', /none\.log: There is no such file\./);
});

/** The tool as a process of its own. */
const main = path.resolve(import.meta.dirname, '../../../src/cli/main.ts');

test('standard input is scanned as -', () => {
	const { status, stdout } = spawnSync(process.execPath, [main, 'scan', '--json', '-'], { input: body, encoding: 'utf8' });
	assert.equal(status, 0);
	assert.equal((JSON.parse(stdout) as { file: string }).file, '-');
});

test('a reader that goes away ends the output without a word', async () => {
	const file = fileWith('many.log', `${body}\n`.repeat(20_000));
	const child = spawn('sh', ['-c', '"$0" "$1" scan --json "$2" | head -n 1', process.execPath, main, file]);
	let stderr = '';
	child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
	await new Promise((resolve) => child.on('close', resolve));
	assert.equal(stderr, '');
});
