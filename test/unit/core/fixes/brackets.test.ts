import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingBracket } from '../../../../src/core/fixes/brackets.ts';

for (const [what, text, at] of [
	['nothing between', '()', 1],
	['a pair of another kind between', '({[]})', 5],
	['a bracket in quotes between', "(')')", 4],
	['a quote that is escaped between', String.raw`('\')')`, 6],
	['a quote that the line ends', "('\n)", 3],
	['3,998 characters between', `(${'x'.repeat(3998)})`, 3999],
	['3,999 characters between, which are too many', `(${'x'.repeat(3999)})`, -1],
	['no end', '(x', -1],
] as const) {
	test(`with ${what} the bracket is closed at ${at}`, () => assert.equal(closingBracket(text, 0), at));
}
