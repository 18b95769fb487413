import { globSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** How many tests of a run passed and failed. */
export interface Totals {
	readonly passed: number;
	readonly failed: number;
}

/** Files that run at once (one a core, and one more, as some wait for a socket or a clock), and how long one test may take. */
interface RunOptions {
	readonly concurrency?: number;
	readonly timeoutMs?: number;
}

/**
 * Runs every *.test.ts below the folders with node:test, tells each test and last the totals. No test at all below one of them is a
 * failure, and so is a file without one and a test that was skipped. Nothing runs twice.
 */
export async function runNodeTests(folders: readonly string[], options: RunOptions = {}): Promise<Totals> {
	const filesOf = folders.map((folder) => globSync(`${folder}/**/*.test.ts`, { cwd: process.cwd() }));
	const files = filesOf.flat().toSorted();
	const { passed, failed } = sum([
		...(
			await runFiles(
				files.map((file) => path.resolve(file)),
				options,
			)
		).values(),
	]);
	const empty = folders.filter((_, index) => filesOf[index]?.length === 0);
	for (const folder of empty) console.error(`not one test below ${folder}`);
	const told = { passed, failed: failed + empty.length };
	console.log(`${folders.join(', ')}: ${told.passed} passed, ${told.failed} failed`);
	return told;
}

const none: Totals = { passed: 0, failed: 0 };

function sum(all: readonly Totals[]): Totals {
	return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none);
}

/** Runs the files and tells each test. Gives the totals by file (absolute path). */
async function runFiles(files: readonly string[], { concurrency, timeoutMs }: RunOptions): Promise<Map<string, Totals>> {
	const totals = new Map<string, Totals>();
	const count = (file: string | undefined, outcome: keyof Totals) => {
		const before = totals.get(file ?? '') ?? none;
		totals.set(file ?? '', { ...before, [outcome]: before[outcome] + 1 });
	};
	const stream = run({
		files: [...files],
		concurrency: concurrency ?? os.availableParallelism() + 1,
		...(timeoutMs && { timeout: timeoutMs }),
	});
	stream.on('test:pass', ({ name, file, details, skip, todo }) => {
		if (details.type === 'suite') return;
		const isEmpty = isFileItself(name, file);
		if (isEmpty) console.error(`not one test in ${name}`);
		count(file, isEmpty || skip !== undefined || todo !== undefined ? 'failed' : 'passed');
	});
	stream.on('test:fail', ({ file, details }) => {
		if (details.type !== 'suite') count(file, 'failed');
	});
	const ended = new Set<string | undefined>();
	stream.on('test:summary', ({ file }) => void ended.add(file));
	for await (const text of stream.compose(spec)) process.stdout.write(String(text));
	// A process that ends itself takes the tests along that it had still to run, and its exit code may be 0.
	for (const file of files.filter((name) => !ended.has(name) && (totals.get(name) ?? none).failed === 0)) {
		console.error(`${path.relative('', file)} ended before its tests did`);
		count(file, 'failed');
	}
	return totals;
}

/** True for what node:test tells of a file in which there is no test: a test passed that is named as the file. */
export function isFileItself(name: string, file: string | undefined): boolean {
	return file !== undefined && path.resolve(name) === file;
}
