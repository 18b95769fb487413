import { globSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** How many tests of a run passed and failed. */
export interface Totals {
	readonly passed: number;
	readonly failed: number;
}

/** Files that run at once (one a core but one, unless given), how long one test may take, and how often a file is tried (once). */
interface RunOptions {
	readonly concurrency?: number;
	readonly timeoutMs?: number;
	readonly tries?: number;
}

/**
 * Runs every *.test.ts below the folder with node:test, tells each test and last the totals. No test at all is a failure, and so is a
 * file without one and a test that was skipped. With `tries`, a file in which something failed runs again, alone, and its last run
 * counts; that it had to is told.
 */
export async function runNodeTests(folder: string, options: RunOptions = {}): Promise<Totals> {
	const files = globSync(`${folder}/**/*.test.ts`, { cwd: process.cwd() })
		.toSorted()
		.map((file) => path.resolve(file));
	const totals = await runFiles(files, options);
	for (let tries = 1; tries < (options.tries ?? 1); tries++) {
		for (const file of files.filter((name) => totals.get(name)?.failed !== 0)) {
			console.log(`${path.relative('', file)} failed, and runs once more, alone`);
			totals.set(file, (await runFiles([file], options)).get(file) ?? none);
		}
	}
	const { passed, failed } = sum([...totals.values()]);
	if (passed + failed === 0) console.error(`not one test below ${folder}`);
	const told = { passed, failed: passed + failed === 0 ? 1 : failed };
	console.log(`${folder}: ${told.passed} passed, ${told.failed} failed`);
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
	const stream = run({ files: [...files], concurrency: concurrency ?? true, ...(timeoutMs && { timeout: timeoutMs }) });
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
