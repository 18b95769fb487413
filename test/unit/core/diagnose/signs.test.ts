/** Each sign is needed: without it some text of the tables ranks another cause first, or is less sure of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cause } from '../../../../src/core/diagnose/cause.ts';
import { causes } from '../../../../src/core/diagnose/causes.ts';
import { firstCause, firstReport, saidFor, textsOf } from './causeRow.ts';
import { causeRows } from './rows/causeRows.ts';

/** Every text of the tables, with what is asked of it: this cause first and so sure, or not this cause first. */
const asked = causeRows
	.flatMap((row) => [
		...textsOf(row).map(({ text, standing, says }) => {
			const report = firstReport(text);
			return (known: readonly Cause[]) => {
				const first = firstCause(report, known);
				return first?.cause.id === row.cause && first.standing === standing && saidFor(first).includes(says);
			};
		}),
		...Object.values(row.nearMisses).map((text) => {
			const report = firstReport(text);
			return (known: readonly Cause[]) => firstCause(report, known)?.cause.id !== row.cause;
		}),
	])
	// A text that fails as it is, is told of in `causes.test.ts`, and shows nothing here.
	.filter((holds) => holds(causes));

for (const cause of causes) {
	for (const index of cause.signs.keys()) {
		test(`${cause.id} needs its sign ${index + 1} of ${cause.signs.length}`, () => {
			const poorer = { ...cause, signs: cause.signs.filter((_, each) => each !== index) };
			const known = causes.map((each) => (each === cause ? poorer : each));
			assert.ok(
				asked.some((holds) => !holds(known)),
				'no text of the tables shows what this sign is for',
			);
		});
	}
}
