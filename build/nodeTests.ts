import { globSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { createTestTeller, type Totals } from './testTeller.ts';

/** What a process compiles, the next one finds there, its types taken out: half of the start of one that reads the catalogue. */
const compiled = path.resolve(import.meta.dirname, '../out/compiled');

/**
 * Runs every *.test.ts below the folders with node:test, tells each test and last the totals. No test at all below one of them is a
 * failure, and so is a file without one and a test that was skipped. Nothing runs twice.
 */
export async function runNodeTests(folders: readonly string[]): Promise<Totals> {
	process.env['NODE_COMPILE_CACHE'] ??= compiled;
	const filesOf = folders.map(testFilesBelow);
	const files = filesOf.flat().toSorted();
	const teller = createTestTeller();
	// One file a core, and one more, as some wait for a socket or a clock.
	await teller.take(run({ files, concurrency: os.availableParallelism() + 1 }), files);
	const { passed, failed } = await teller.end();
	const empty = folders.filter((_, index) => filesOf[index]?.length === 0);
	for (const folder of empty) console.error(`not one test below ${folder}`);
	const told = { passed, failed: failed + empty.length };
	console.log(`${folders.join(', ')}: ${told.passed} passed, ${told.failed} failed`);
	return told;
}

/** Every *.test.ts below a folder, absolute. */
export function testFilesBelow(folder: string): string[] {
	return globSync(`${folder}/**/*.test.ts`, { cwd: process.cwd() })
		.toSorted()
		.map((file) => path.resolve(file));
}
