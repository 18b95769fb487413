import { globSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** How many tests of a run passed and failed. */
export interface Totals {
	readonly passed: number;
	readonly failed: number;
}

/** Files that run at once (one a core but one, unless given), and how long one test may take. */
interface RunOptions {
	readonly concurrency?: number;
	readonly timeoutMs?: number;
}

/**
 * Runs every *.test.ts below the folder with node:test, tells each test and last the totals. No test at all is a failure, and so is a
 * file without one and a test that was skipped.
 */
export async function runNodeTests(folder: string, { concurrency, timeoutMs }: RunOptions = {}): Promise<Totals> {
	const files = globSync(`${folder}/**/*.test.ts`).toSorted();
	if (files.length === 0) {
		console.error(`no test file below ${folder}`);
		return { passed: 0, failed: 1 };
	}
	let passed = 0;
	let failed = 0;
	const stream = run({ files, concurrency: concurrency ?? true, ...(timeoutMs && { timeout: timeoutMs }) });
	stream.on('test:pass', ({ name, file, details, skip, todo }) => {
		if (details.type === 'suite') return;
		if (skip !== undefined || todo !== undefined) failed++;
		else if (isFileItself(name, file)) {
			console.error(`not one test in ${name}`);
			failed++;
		} else passed++;
	});
	stream.on('test:fail', ({ details }) => {
		if (details.type !== 'suite') failed++;
	});
	for await (const text of stream.compose(spec)) process.stdout.write(String(text));
	if (passed + failed === 0) {
		console.error(`not one test below ${folder}`);
		failed = 1;
	}
	console.log(`${folder}: ${passed} passed, ${failed} failed`);
	return { passed, failed };
}

/** True for what node:test tells of a file in which there is no test: a test passed that is named as the file. */
export function isFileItself(name: string, file: string | undefined): boolean {
	return file !== undefined && path.resolve(name) === file;
}
