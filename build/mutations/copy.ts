import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A copy of the project in which sources are changed and tests run. */
export interface Copy {
	/** Whether one of the tests fails, or does not end, while `text` at `start` of the file is `put`. */
	isCaught(change: { file: string; start: number; text: string; put: string }, tests: readonly string[]): Promise<boolean>;
	remove(): void;
}

/** Makes a copy; a test may take `longestMs`: without what it tests one may not end at all, which is a failure too. */
export function copyOfSources(longestMs: number): Copy {
	const copy = mkdtempSync(path.join(os.tmpdir(), 'mutations-'));
	const kept = (file: string) => !/^(?:node_modules|out|\.git|\.vscode-test)$/.test(path.relative(root, file));
	cpSync(root, copy, { recursive: true, filter: kept });
	symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
	return {
		async isCaught({ file, start, text, put }, tests) {
			const place = path.join(copy, file);
			const source = readFileSync(place, 'utf8');
			writeFileSync(place, source.slice(0, start) + put + source.slice(start + text.length));
			try {
				for (const test of tests) if (!(await passes(test, copy, longestMs))) return true;
				return false;
			} finally {
				writeFileSync(place, source);
			}
		},
		remove: () => rmSync(copy, { recursive: true }),
	};
}

async function passes(test: string, copy: string, timeout: number): Promise<boolean> {
	const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
	try {
		await run(process.execPath, [test], { cwd: copy, env, timeout, maxBuffer: 2 ** 26 });
		return true;
	} catch {
		return false;
	}
}
