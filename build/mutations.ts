/**
 * `npm run mutations [-- WORD] [--seed=N]`: takes each defence of the table away in turn (those whose name or file holds WORD), in a copy of
 * the sources, and runs the one test that must fail then. Without WORD it also makes 60 random small changes of `src/core`, one at a time,
 * and tells how many the unit tests catch. Exits 1 when a test passes without its defence, or when fewer than 54 changes are caught.
 */
import { globSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { equivalents } from '../test/defence/equivalents.ts';
import { mutations } from '../test/defence/mutations.ts';
import { copyOfSources } from './mutations/copy.ts';
import { allMutants, pick } from './mutations/pick.ts';
import { reachingTests } from './mutations/reachingTests.ts';

const root = path.resolve(import.meta.dirname, '..');

/** All unit tests together run in a minute, but for a busy machine. */
const longestMs = 600_000;

/** Random changes of one run, and how many of them are caught at least. */
const randomChanges = 60;
const leastCaught = 54;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
const word = positionals[0] ?? '';
const isTableGood = values.seed !== undefined || (await runTable());
const isRandomGood = word !== '' || (await runRandom(Number(values.seed ?? Date.now() % 1_000_000)));
process.exitCode = isTableGood && isRandomGood ? 0 : 1;

/** Each defence of the table, one after the other. */
async function runTable(): Promise<boolean> {
	const chosen = mutations.filter(({ defence, file }) => defence.includes(word) || file.includes(word));
	const copy = copyOfSources(longestMs);
	let missed = 0;
	for (const { defence, file, text, put, test } of chosen) {
		const start = readFileSync(path.join(root, file), 'utf8').indexOf(text);
		const isCaught = await copy.isCaught({ file, start, text, put }, [test]);
		if (isCaught) missed++;
		console.log(`${isCaught ? 'fails' : 'PASSES'} | ${defence} | ${file} | ${test}`);
	}
	copy.remove();
	console.log(`${missed} of ${chosen.length} defences are missed by their test when they are gone`);
	return missed === chosen.length && missed > 0;
}

/** Random changes, as many at a time as there are cores; only the unit tests that reach the changed module run, until one fails. */
async function runRandom(seed: number): Promise<boolean> {
	const testsOf = reachingTests(root, 'test/unit');
	const unchanged = copyOfSources(longestMs);
	const isGreen = await unchanged.passes(globSync('test/unit/**/*.test.ts', { cwd: root }));
	unchanged.remove();
	if (!isGreen) console.error('A unit test fails as the sources stand: npm run test:unit tells which.');
	if (!isGreen) return false;
	const left = [...pick(allMutants(root, equivalents), randomChanges, seed)];
	let caught = 0;
	const work = async () => {
		const copy = copyOfSources(longestMs);
		for (let mutant = left.pop(); mutant !== undefined; mutant = left.pop()) {
			const isCaught = await copy.isCaught(mutant, testsOf(mutant.file));
			if (isCaught) caught++;
			const { what, file, line, text, put } = mutant;
			console.log(
				`${isCaught ? 'caught' : 'LIVES'} | ${what} | ${file}:${line} | ${JSON.stringify(text)} → ${JSON.stringify(put)}`,
			);
		}
		copy.remove();
	};
	await Promise.all(Array.from({ length: os.availableParallelism() }, work));
	console.log(`${caught} of ${randomChanges} random changes are caught by the unit tests (--seed=${seed})`);
	return caught >= leastCaught;
}
