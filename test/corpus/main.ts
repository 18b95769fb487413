/** Scores the built `s3-explain scan --json` on labelled samples: `npm run corpus [-- own | FILE]`; those of `dev` unless told. */
import { readSamples } from './predict.ts';
import { predictByCommandLine } from './predictByCommandLine.ts';
import { fieldAccuracy, precision, recall, score, type Tally } from './score.ts';

const name = process.argv[2] ?? 'dev';
const samples = readSamples(name);
const predictions = predictByCommandLine(samples);
const result = score(samples, ({ id }) => predictions.get(id) ?? []);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const row = (title: string, tally: Tally): string =>
	`${title.padEnd(20)} ${String(tally.expected).padStart(5)} ${percent(recall(tally))} ${percent(precision(tally))}`;

console.log(`${name}${' '.repeat(17)} count   recall precision`);
console.log(row('all', result.total));
for (const [form, tally] of result.byForm) console.log(row(form, tally));
for (const [family, tally] of result.byFamily) if (tally.expected + tally.predicted > 0) console.log(row(`  ${family}`, tally));
console.log(`fields ${percent(fieldAccuracy(result))}`);
for (const [field, { right, stated }] of result.fields)
	console.log(`  ${field.padEnd(18)} ${String(stated).padStart(5)} ${percent(stated === 0 ? 1 : right / stated)}`);
console.log(`hard negatives with a finding: ${result.negatives.withFinding} of ${result.negatives.samples}`);
for (const [title, lines] of Object.entries({
	misses: result.misses,
	'false positives': result.falsePositives,
	'wrong fields': result.wrongFields,
})) {
	if (lines.length > 0) console.log(`\n${title}:\n${lines.join('\n')}`);
}
