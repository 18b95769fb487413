/** The runner of the suites inside VS Code, on suites that break it: whatever happens there, it must not pass. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../runner/judge.ts';
import { runInHost } from '../runner/runInHost.ts';

/** What the tests of each file must come to; those of `extension host` are told of no file. */
const told = {
	goodTest: { passed: 1, failed: 0 },
	badTest: { passed: 0, failed: 1 },
	skippedTest: { passed: 1, failed: 1 },
	noTest: { passed: 0, failed: 1 },
	// Told twice: node:test blames the test that is under way, the host blames nobody.
	uncaughtException: { passed: 1, failed: 1 },
	unhandledRejection: { passed: 1, failed: 1 },
	'extension host': { passed: 0, failed: 2 },
};

test('in one host, each file that is not all good fails for itself, and the run with it', async () => {
	const found: Record<string, { passed: number; failed: number }> = {};
	const files = Object.keys(told).filter((name) => name !== 'extension host');
	const totals = await runInHost(
		files.map((name) => `test/vscode/broken/${name}.ts`),
		(report) => {
			if (report.type !== 'passed' && report.type !== 'failed') return;
			const counts = (found[report.file] ??= { passed: 0, failed: 0 });
			counts[report.type]++;
		},
	);
	assert.deepEqual(found, told);
	assert.deepEqual(totals, { passed: 4, failed: 7 });
});

// Each of these takes its VS Code down, and so has one of its own. A host that ends takes with it what it had still to say.
for (const [suite, told] of [
	['hostEnds', []],
	['serverEnds', ['passed']],
	['pageCrashes', ['passed']],
] as const) {
	test(`a run of ${suite}.ts fails, though its first test passes`, async () => {
		const reports: string[] = [];
		const totals = await runInHost([`test/vscode/broken/${suite}.ts`], ({ type }) => void reports.push(type));
		assert.deepEqual(
			{ reports: suite === 'hostEnds' ? [] : reports, totals },
			{ reports: told, totals: { passed: 0, failed: 1 } },
		);
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
