/**
 * `npm run proof:copied [PATTERN]`: every case (those whose name fits) in every form, really run against a real RGW beside the panel's own
 * request. Prints what differs and why what is not offered is not, and last the counts. Exits 1 when anything differs.
 */
import { openBench } from './bench.ts';
import { cases } from './cases.ts';
import { forms } from './forms.ts';
import { differences, prove } from './proof.ts';

/** Clients wait for the store more than they work. */
const atOnce = 3;

const pattern = new RegExp(process.argv[2] ?? '');
const bench = await openBench();
process.once('SIGINT', () => {
	bench.close();
	process.exit(130);
});
const left = cases.filter(({ name }) => pattern.test(name));
const counts = new Map(forms.map(({ name }) => [name, { equal: 0, refused: 0, 'unknown to this client': 0, different: 0 }]));
const reasons = new Map<string, number>();
try {
	const work = async (): Promise<void> => {
		for (let one = left.shift(); one !== undefined; one = left.shift()) {
			const outcomes = await prove(bench, one, forms);
			for (const [at, outcome] of outcomes.entries()) {
				const form = forms[at]?.name ?? '';
				const row = counts.get(form);
				if (row !== undefined) row[outcome.kind]++;
				const why = outcome.kind === 'refused' ? `${form}: ${outcome.why}` : '';
				if (why !== '') reasons.set(why, (reasons.get(why) ?? 0) + 1);
				if (outcome.kind === 'different') console.log(`${one.name} as ${form}: different\n${differences(outcome)}\n`);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
} finally {
	bench.close();
}
console.table(Object.fromEntries([...reasons].toSorted(([a], [b]) => a.localeCompare(b))));
console.table(Object.fromEntries(counts));
process.exitCode = [...counts.values()].some(({ different }) => different > 0) ? 1 : 0;
