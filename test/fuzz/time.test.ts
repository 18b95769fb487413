import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { fuzz } from './fuzz.ts';
import { costOf, mostCost } from './time/cost.ts';
import { readerOf, readers } from './time/readers.ts';
import { characters, longestRun, telling, textWith } from './time/runTexts.ts';

const telltale = fc.constantFrom(...telling);
const runOf = fc.record({
	reader: fc.constantFrom(...Object.keys(readers)),
	sample: fc.nat(10_000),
	at: fc.nat(2_000),
	unit: fc.oneof(
		fc.constantFrom(' ', '\t', '\n'),
		fc.constantFrom(...characters),
		telltale,
		fc.tuple(telltale, telltale).map(([a, b]) => a + b),
	),
	length: fc.oneof(
		fc.integer({ min: 1, max: 64 }),
		fc.integer({ min: 65, max: 1_200 }),
		fc.integer({ min: 1_201, max: longestRun }),
	),
});

/** Not shrunk: a shorter run costs less, and each step would be measured anew. `npm run proof:time` tries each character at each edge of a word. */
fuzz(
	'time of a text with a run in it',
	fc.noShrink(runOf),
	({ reader, ...run }) => {
		const cost = costOf(readerOf(reader), textWith(run));
		assert.ok(cost <= mostCost, `${reader}: ${cost.toFixed(1)} µs a unit`);
	},
	0.3,
);

/** A message is read no further than some 1,900 units: a run shorter than that is what its pattern sees whole. */
const withinMessage = [240, 960] as const;
const messages: readonly ((run: string) => string)[] = [
	(run) => `S3 error: 403 (SlowDown):${run}Please reduce your request rate.\n`,
	(run) =>
		`ClientError: An error occurred (SlowDown) when calling the PutObject operation: Please reduce${run}your request rate.\n`,
];

test('a run before and inside of a message costs no more than other text', () => {
	const read = readerOf('recognise a log');
	for (const unit of telling)
		for (const length of withinMessage)
			for (const message of messages) {
				const line = message(unit.repeat(length));
				const cost = costOf(read, line.repeat(Math.ceil(65_536 / line.length)));
				assert.ok(cost <= mostCost, `${JSON.stringify(unit)} × ${length}: ${cost.toFixed(1)} µs a unit`);
			}
});

test('a reader that reads a run anew from each of its characters is found out', () => {
	const text = textWith({ sample: 0, at: 20, unit: ' ', length: longestRun });
	assert.ok(costOf((read) => /\s{0,24}(?: {2,}at)/.test(read), text) > mostCost);
});
