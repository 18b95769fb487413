/** The runner of the suites inside VS Code, on suites that break it: whatever happens there, it must not pass. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../runner/judge.ts';
import { runInHost } from '../runner/runInHost.ts';

for (const [suite, totals] of [
	['goodTest', { passed: 1, failed: 0 }],
	['badTest', { passed: 0, failed: 1 }],
	['skippedTest', { passed: 1, failed: 1 }],
	['noTest', { passed: 0, failed: 1 }],
	// Told twice: node:test blames the test that is under way, the host blames nobody.
	['uncaughtException', { passed: 1, failed: 2 }],
	['unhandledRejection', { passed: 1, failed: 2 }],
	['hostEnds', { passed: 0, failed: 1 }],
	['serverEnds', { passed: 0, failed: 1 }],
	['pageCrashes', { passed: 0, failed: 1 }],
] as const) {
	test(`a run of ${suite}.ts gives ${totals.passed} passed, ${totals.failed} failed`, async () => {
		assert.deepEqual(await runInHost([`test/vscode/broken/${suite}.ts`], () => {}), totals);
	});
}

const good = { passed: 3, failed: 0 };
const bad = { passed: 2, failed: 1 };
const none = { passed: 0, failed: 0 };
for (const [verdict, ended, totals] of [
	[good, 0, good],
	[good, 1, { passed: 3, failed: 1 }],
	[good, 'the page crashed', { passed: 3, failed: 1 }],
	[bad, 1, bad],
	[bad, 0, bad],
	[none, 0, { passed: 0, failed: 1 }],
	[undefined, 0, { passed: 0, failed: 1 }],
	[undefined, 1, { passed: 0, failed: 1 }],
] as const) {
	test(`the verdict ${JSON.stringify(verdict)} of a VS Code that ended with ${ended} counts as ${JSON.stringify(totals)}`, () => {
		assert.deepEqual(judge(verdict, ended), totals);
	});
}
