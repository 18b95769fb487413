/**
 * One way to fuzz everything: 1,000 cases a target in `npm test`, 100,000 in `npm run fuzz`. What once failed lies in `failures.jsonl` and is
 * tried first, for ever.
 */
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import * as fc from 'fast-check';

/** Cases of each target, and where the random ones begin: the same ones in each `npm test`, others in each `npm run fuzz`. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);

const failuresFile = path.join(import.meta.dirname, 'failures.jsonl');

/** One failed case; the input is what the target's arbitrary made, so that must be plain JSON. */
interface Failure {
	readonly target: string;
	readonly input: unknown;
}

/** What all objects and all lists inherit. */
const prototypes = [Object.prototype, Array.prototype].map((each) => ({ each, keys: Reflect.ownKeys(each) }));

/** A test that gives a target `runs` inputs, which are plain JSON, or the share of them that a dear one can have. */
export function fuzz<Input>(
	target: string,
	input: fc.Arbitrary<Input>,
	check: (input: Input) => void | Promise<void>,
	share = 1,
): void {
	const numRuns = runs * share;
	test(`${target}: ${numRuns.toLocaleString('en')} fuzzed cases`, async (t) => {
		t.diagnostic(`${target}: seed ${seed}`);
		const property = fc.asyncProperty(input, async (each) => {
			await check(each);
			assert.ok(isUntouched(), 'what all objects inherit was changed');
		});
		const details = await fc.check(property, {
			numRuns,
			seed,
			examples: failuresOf(target).map((each): [Input] => [each as Input]),
		});
		if (!details.failed) return;
		if (details.counterexample !== null) keep({ target, input: details.counterexample[0] });
		throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
	});
}

/** True while nobody put anything into what all objects inherit. */
function isUntouched(): boolean {
	return prototypes.every(({ each, keys }) => {
		const now = Reflect.ownKeys(each);
		return now.length === keys.length && now.every((key, index) => key === keys[index]);
	});
}

function failuresOf(target: string): readonly unknown[] {
	return readFailures()
		.filter((failure) => failure.target === target)
		.map(({ input }) => input);
}

function readFailures(): readonly Failure[] {
	const lines = readFileSync(failuresFile, 'utf8').split('\n');
	return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Failure);
}

/** Bodies that are no UTF-16 survive: JSON writes half a surrogate pair as an escape. */
function keep(failure: Failure): void {
	const line = JSON.stringify(failure);
	if (!readFailures().some((each) => JSON.stringify(each) === line)) appendFileSync(failuresFile, `${line}\n`);
}
