import path from 'node:path';
import type { run } from 'node:test';
import { spec } from 'node:test/reporters';

type TestsStream = ReturnType<typeof run>;

/** How many tests of a run passed and failed. */
export interface Totals {
	readonly passed: number;
	readonly failed: number;
}

/** Tells the tests of one or more runs of node:test as those of one, and counts them. */
export interface TestTeller {
	/** Tells a run of these files (absolute paths) to its end. */
	take(stream: TestsStream, files: readonly string[]): Promise<void>;
	/** Tells what failed, once all runs have ended, and gives the totals. */
	end(): Promise<Totals>;
}

const none: Totals = { passed: 0, failed: 0 };

/** A file without a test is a failure, and so is a test that was skipped, and a process that ended before its tests did. */
export function createTestTeller(): TestTeller {
	const totals = new Map<string, Totals>();
	const lines = new spec();
	lines.on('data', (text) => process.stdout.write(String(text)));
	const count = (file: string | undefined, outcome: keyof Totals) => {
		const before = totals.get(file ?? '') ?? none;
		totals.set(file ?? '', { ...before, [outcome]: before[outcome] + 1 });
	};

	async function take(stream: TestsStream, files: readonly string[]): Promise<void> {
		const ended = new Set<string | undefined>();
		for await (const event of stream) {
			if (isOfWholeRun(event)) continue;
			lines.write(event);
			const { type, data } = event;
			if (type === 'test:summary') ended.add(data.file);
			if (type === 'test:fail' && data.details.type !== 'suite') count(data.file, 'failed');
			if (type !== 'test:pass' || data.details.type === 'suite') continue;
			const isEmpty = isFileItself(data.name, data.file);
			if (isEmpty) console.error(`not one test in ${data.name}`);
			count(data.file, isEmpty || data.skip !== undefined || data.todo !== undefined ? 'failed' : 'passed');
		}
		// A process that ends itself takes the tests along that it had still to run, and its exit code may be 0.
		for (const file of files.filter((name) => !ended.has(name) && (totals.get(name) ?? none).failed === 0)) {
			console.error(`${path.relative('', file)} ended before its tests did`);
			count(file, 'failed');
		}
	}

	return {
		take,
		end: async () => {
			const told = new Promise((resolve) => void lines.once('end', resolve));
			lines.end();
			await told;
			return sum([...totals.values()]);
		},
	};
}

/** What node:test adds up at the end of each run: here runs are added up. */
function isOfWholeRun({ type, data }: { readonly type: string; readonly data: unknown }): boolean {
	if (type !== 'test:summary' && type !== 'test:diagnostic') return false;
	return (data as { readonly file?: string }).file === undefined;
}

function sum(all: readonly Totals[]): Totals {
	return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), none);
}

/** True for what node:test tells of a file in which there is no test: a test passed that is named as the file. */
export function isFileItself(name: string, file: string | undefined): boolean {
	return file !== undefined && path.resolve(name) === file;
}
