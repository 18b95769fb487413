import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A copy of the project in which sources are changed and tests run. */
export interface Copy {
	/** Whether all of the tests pass as the sources stand. */
	passes(tests: readonly string[]): Promise<boolean>;
	/** Whether one of the tests, the nearest first, fails or does not end while `text` at `start` of the file is `put`. */
	isCaught(change: { file: string; start: number; text: string; put: string }, tests: readonly string[]): Promise<boolean>;
	remove(): void;
}

/** Makes a copy; a run of tests may take `longestMs`: without what is tested one may not end at all, which is a failure too. */
export function copyOfSources(longestMs: number): Copy {
	const copy = mkdtempSync(path.join(os.tmpdir(), 'mutations-'));
	const kept = (file: string) => !/^(?:node_modules|out|\.git|\.vscode-test)$/.test(path.relative(root, file));
	cpSync(root, copy, { recursive: true, filter: kept });
	symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
	const passes = async (tests: readonly string[]): Promise<boolean> => {
		for (const batch of [tests.slice(0, nearestTests), tests.slice(nearestTests)])
			if (batch.length > 0 && !(await pass(batch, copy, longestMs))) return false;
		return true;
	};
	return {
		passes,
		async isCaught({ file, start, text, put }, tests) {
			const place = path.join(copy, file);
			const source = readFileSync(place, 'utf8');
			writeFileSync(place, source.slice(0, start) + put + source.slice(start + text.length));
			try {
				return !(await passes(tests));
			} finally {
				writeFileSync(place, source);
			}
		},
		remove: () => rmSync(copy, { recursive: true }),
	};
}

/** Most changes are caught by a test that stands near; the others run together, which loads what they share once. */
const nearestTests = 4;

/** Runs the files in one process, which is ended at the first test that fails. */
async function pass(tests: readonly string[], cwd: string, timeout: number): Promise<boolean> {
	const together = ['--test', '--test-isolation=none', '--test-concurrency=1', '--test-reporter=tap'];
	const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
	const options = { cwd, env, timeout, maxBuffer: 2 ** 26 };
	const running = run(process.execPath, [...(tests.length > 1 ? together : []), ...tests], options);
	running.child.stdout?.on('data', (lines: string) => {
		if (/^not ok /m.test(lines)) running.child.kill();
	});
	try {
		await running;
		return true;
	} catch {
		return false;
	}
}
