import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { temporaryFolder } from './scanning.ts';

const folder = temporaryFolder();
after(() => folder.remove());

const codes = ['NoSuchKey', 'SlowDown', 'AccessDenied', 'InternalError', 'NoSuchBucket'];
const operations = ['GetObject', 'PutObject', 'UploadPart', 'DeleteObject'];
const lines = Array.from({ length: 80_000 }, (_, index) => {
	const time = new Date(1_790_000_000_000 + index * 41).toISOString();
	const [code, operation] = [codes[index % codes.length], operations[(index >> 3) % operations.length]];
	return `${time} ERROR [worker-${index % 17}] botocore.exceptions.ClientError: An error occurred (${code}) when calling the ${operation} operation (reached max retries: 4): Please reduce your request rate. key=media/${(index * 40_503) % 65_536}/${index}.bin\n`;
});

/** Tells at the end how much memory the program ever took, in KB. */
const teller = "data:text/javascript,process.on('exit',()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))";
const program = path.resolve(import.meta.dirname, '../../src/cli/main.ts');

const file = path.join(folder.path, 'outage.log');
writeFileSync(file, lines.join(''));

const memoryOf = (told: string): number => Number(/peak (\d+)/.exec(told)?.[1]);

test('a command line that counts 80,000 errors, one a line, takes little more memory than it starts with', () => {
	const run = (...args: string[]): { readonly peak: number; readonly out: string } => {
		const { stdout, stderr } = spawnSync(process.execPath, ['--import', teller, program, ...args], { encoding: 'utf8' });
		return { peak: memoryOf(stderr), out: stdout };
	};
	const { peak: before } = run('--version');
	const { peak, out } = run('scan', '--summary', '--json', file);
	assert.equal(JSON.parse(out).total, lines.length);
	assert.ok(peak - before < 120_000, `${peak - before} KB`);
});

test('what is printed waits for a reader that is slower, and all of it arrives', async () => {
	const child = spawn(process.execPath, ['--import', teller, program, 'scan', '--json', file]);
	let told = '';
	child.stderr.on('data', (part: Buffer) => (told += part));
	let newlines = 0;
	for await (const part of child.stdout as AsyncIterable<Buffer>) {
		newlines += part.toString('latin1').split('\n').length - 1;
		// Each pipeful waits for a turn of the timers, which come a millisecond apart.
		await setTimeout(1);
	}
	if (child.exitCode === null) await once(child, 'close');
	assert.deepEqual([child.exitCode, newlines], [0, lines.length]);
	assert.ok(memoryOf(told) < 220_000, told);
});
