import type { Totals } from '../../../build/testTeller.ts';

/**
 * What a run counts as. The host's own verdict (undefined when none came) counts only together with VS Code's exit code, or why there
 * is none: both must be good.
 */
export function judge(verdict: Totals | undefined, ended: number | string): Totals {
	const totals = verdict ?? { passed: 0, failed: 0 };
	if (verdict === undefined) console.error(`the extension host ended without a verdict (${ended})`);
	else if (totals.passed + totals.failed === 0) console.error('not one test ran in the extension host');
	const isBroken = (ended !== 0 || totals.passed === 0) && totals.failed === 0;
	return isBroken ? { passed: totals.passed, failed: 1 } : totals;
}
