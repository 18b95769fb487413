/**
 * `npm run ablation -- FILE…`: takes each row, label and alternative of what reads reports away in turn, and tells how many of the files'
 * samples, and of how many families of clients, come out worse without it. What serves one sample is that sample's own words, no structure.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSamples } from '../test/corpus/predict.ts';
import { bundleProbe } from './ablation/bundle.ts';
import { measure } from './ablation/measure.ts';
import { specialCases } from './ablation/specialCases.ts';
import { tableOf, totalsOf } from './ablation/table.ts';

const root = path.resolve(import.meta.dirname, '..');

process.exitCode = await main(process.argv.slice(2));

async function main(files: readonly string[]): Promise<number> {
	if (files.length === 0) {
		console.error('npm run ablation -- FILE…: name files of samples, as in test/fixtures/corpus');
		return 2;
	}
	const samples = files.flatMap(readSamples);
	const bundle = await bundleProbe();
	const measured = await measure(bundle, samples);
	console.log(`${samples.length} samples of ${new Set(samples.map(({ family }) => family)).size} families`);
	console.log(`samples, families, kind, place, words\n${tableOf(measured, samples).join('\n')}\n`);
	const sources = [...bundle.recogniser].map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const);
	const cases = specialCases(new Map(sources));
	console.log(`code that asks for a row by its name: ${cases.length}\n${cases.map((line) => `  ${line}\n`).join('')}`);
	const own = measured.filter(({ explains }) => !explains);
	const isInner = ({ branch }: (typeof own)[number]) => branch.kind === 'inner alternative';
	for (const line of totalsOf('inside groups', own.filter(isInner)).slice(0, 1)) console.log(line);
	for (const line of totalsOf(
		'explanation',
		measured.filter(({ explains }) => explains),
	))
		console.log(line);
	for (const line of totalsOf(
		'recogniser',
		own.filter((each) => !isInner(each)),
	))
		console.log(line);
	return 0;
}
