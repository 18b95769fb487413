/**
 * `npm run mutations [WORD]`: takes each defence away in turn (those whose name or file holds WORD), in a copy of the sources, runs the one
 * test that must fail then, and prints the table. Exits 1 when a test passes without its defence.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Mutation, mutations } from '../test/defence/mutations.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The tests of the table run in seconds; without its defence one may not end at all, which is a failure too. */
const longestMs = 120_000;

const run = promisify(execFile);

process.exitCode = await main(process.argv[2] ?? '');

async function main(word: string): Promise<number> {
	const chosen = mutations.filter(({ defence, file }) => defence.includes(word) || file.includes(word));
	const copy = copyOfSources();
	const survivors: Mutation[] = [];
	for (const mutation of chosen) {
		const isCaught = await isMissed(mutation, copy);
		if (!isCaught) survivors.push(mutation);
		console.log(`${isCaught ? 'fails' : 'PASSES'} | ${mutation.defence} | ${mutation.file} | ${mutation.test}`);
	}
	rmSync(copy, { recursive: true });
	console.log(`${chosen.length - survivors.length} of ${chosen.length} defences are missed by their test when they are gone`);
	return survivors.length === 0 && chosen.length > 0 ? 0 : 1;
}

function copyOfSources(): string {
	const copy = mkdtempSync(path.join(os.tmpdir(), 'mutations-'));
	const kept = (file: string) => !/^(?:node_modules|out|\.git|\.vscode-test)$/.test(path.relative(root, file));
	cpSync(root, copy, { recursive: true, filter: kept });
	symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
	return copy;
}

/** Whether the test fails while the defence is gone. */
async function isMissed({ file, text, put, test }: Mutation, copy: string): Promise<boolean> {
	const place = path.join(copy, file);
	const source = readFileSync(place, 'utf8');
	writeFileSync(
		place,
		source.replace(text, () => put),
	);
	const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
	try {
		await run(process.execPath, [test], { cwd: copy, env, timeout: longestMs, maxBuffer: 2 ** 26 });
		return false;
	} catch {
		return true;
	} finally {
		writeFileSync(place, source);
	}
}
