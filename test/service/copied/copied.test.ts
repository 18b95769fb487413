import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import * as fc from 'fast-check';
import { openBench, type Bench } from './bench.ts';
import { cases } from './cases.ts';
import { forms } from './forms.ts';
import { differences, prove } from './proof.ts';

/** Those by which data was lost or a file was read, in every form. */
const always = ['PutObject with a text', 'PutObject with a file', 'PutObject of the key "file:///etc/hostname"'];

/** Pairs of a case and a form beside those; `npm run proof:copied` runs all. */
const sampled = 8;

const seed = Number(process.env['COPIED_SEED'] ?? 20_261_122);
const pairs = cases.flatMap((one) => forms.map((form) => ({ one, form })));
const [sample = []] = fc.sample(fc.shuffledSubarray(pairs, { minLength: sampled, maxLength: sampled }), { seed, numRuns: 1 });
const chosen = [...pairs.filter(({ one }) => always.includes(one.name)), ...sample];

suite(`what is copied does what the panel does, really run against a real Ceph RGW (COPIED_SEED=${seed})`, () => {
	let bench: Bench;
	before(async () => (bench = await openBench()));
	after(() => bench.close());

	for (const { one, form } of chosen) {
		test(`${one.name}, as ${form.name}`, async () => {
			const [outcome] = await prove(bench, one, [form]);
			assert.ok(outcome !== undefined && outcome.kind !== 'different', outcome && 'said' in outcome ? differences(outcome) : '');
		});
	}
});
