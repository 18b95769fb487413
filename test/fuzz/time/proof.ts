/**
 * `npm run proof:time [PART PARTS]`: a run of each ASCII character at each edge of a word of each layout, through each reader: 2.3 million
 * readings, half an hour of a quiet core, or one part of them. Prints the dearest ones; exits 1 when one costs more than is allowed. Pairs of characters
 * and all other places are tried at random by `npm run fuzz`.
 */
import { costOf, mostCost } from './cost.ts';
import { readers } from './readers.ts';
import { characters, layouts, textWith } from './runTexts.ts';

const length = 1_000;
const shown = 10;

interface Reading {
	readonly cost: number;
	readonly what: string;
}

const [part = 0, parts = 1] = process.argv.slice(2).map(Number);
let count = 0;
let dearest: readonly Reading[] = [];
for (const [sample, layout] of layouts.entries()) {
	if (sample % parts !== part) continue;
	for (const at of edgesOf(layout)) for (const unit of characters) measure({ sample, at, unit, length });
}
for (const { cost, what } of dearest) console.log(`${cost.toFixed(2)} µs a unit | ${what}`);
console.log(`${count} readings`);
if ((dearest[0]?.cost ?? 0) > mostCost) process.exitCode = 1;

function measure(run: Parameters<typeof textWith>[0]): void {
	const text = textWith(run);
	for (const [name, read] of Object.entries(readers)) {
		count++;
		const cost = costOf(read, text);
		if (cost <= (dearest[shown - 1]?.cost ?? 0)) continue;
		const what = `${name} | ${JSON.stringify(run.unit)} × ${run.length} | ${JSON.stringify(layouts[run.sample]?.slice(0, run.at))}`;
		dearest = [...dearest, { cost, what }].toSorted((a, b) => b.cost - a.cost).slice(0, shown);
	}
}

/** Where a word begins or ends, a sign stands, and both ends of the text. */
function edgesOf(text: string): readonly number[] {
	return [...text.matchAll(/\b|(?=\W)|$/g)].map(({ index }) => index);
}
