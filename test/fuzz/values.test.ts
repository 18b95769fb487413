import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { LabelledValue, Reach } from '../../src/core/values/labelledValue.ts';
import { labelledValues } from '../../src/core/values/labelledValues.ts';
import { shadowOf } from '../../src/core/values/shadow.ts';
import { spokenValues } from '../../src/core/values/spokenValues.ts';
import { hostileText } from '../unit/markdownRenderer/hostileText.ts';
import { fuzz } from './fuzz.ts';
import { anyReport } from './texts.ts';
import { costOf, mostCost } from './time/cost.ts';

/** Everything is wanted, so that every joint is walked to its value's end. */
const all: Reach = (label) => (label.length % 2 === 0 ? 'line' : 'word');

const piece = fc.constantFrom(
	'=',
	':',
	'=>',
	'->',
	',',
	';',
	'|',
	'<a>',
	'</a>',
	'<![CDATA[',
	'"',
	"'",
	'`',
	'""',
	'"""',
	'\\"',
	'\\\\"',
	'“',
	'\\n',
	'\n',
	'\r\n',
	' ',
	'\t',
	'[',
	']',
	'(',
	')',
	'{',
	'}',
	'<<',
	'>>',
	'%3D',
	'%26',
	'&amp;',
	'&',
	'?',
	'#',
	'Some(',
	'b',
	'name',
	'value',
	'token',
	'is',
	'--x',
	'$',
	'|\n  ',
	'\u2028',
);
const joined = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
	joined,
	hostileText,
	anyReport,
	fc.tuple(joined, anyReport, joined).map((parts) => parts.join('')),
);

fuzz('values', anyText, (text) => {
	for (const read of [labelledValues, spokenValues]) {
		const values = read(text, all);
		for (const value of values) assertInPlace(value, text);
		assert.deepEqual(read(text, all), values);
	}
});

/** Label and value are there, hold something, and read as the text does with its escapes undone. */
function assertInPlace({ label, labelSpan, value, valueSpan }: LabelledValue, text: string): void {
	for (const { start, end } of [labelSpan, valueSpan]) assert.ok(0 <= start && start < end && end <= text.length);
	assert.notEqual(label, '');
	assert.equal(shadowOf(text.slice(valueSpan.start, valueSpan.end)).text.length, shadowOf(value).text.length);
}

const length = 60_000;

/** Repeated, each of these walks as far as a value may go from as many places as there can be. */
const repeated: readonly string[] = [
	'token=',
	'token: ',
	'token=,',
	'token=a)b',
	'token=a&b',
	'token="',
	"token='",
	'token=\\"',
	'token=“',
	'token="""',
	'token: |\n ',
	'<token>',
	'<token><![CDATA[',
	'<token>&lt;',
	'<token ',
	'"token","',
	'token, ',
	'[token, a',
	'| token | ',
	'authorization: ',
	'authorization: a, ',
	'{authorization: a',
	'name="token"\n\n',
	'name=token value=a ',
	'{"name":"token","value":"',
	'?token=%26',
	'&amp;token=',
	'--token a ',
	'token is ',
	'the token ',
	'token\n',
	' ',
	'\t',
	'\\',
	'=',
	':',
	'"',
	'<',
	'(',
	'[a] ',
	'a',
	'a ',
	'\n',
];

test('a hostile text costs no more than any other', () => {
	const costs = repeated.map((unit) => {
		const text = unit.repeat(length / unit.length);
		return { unit, cost: Math.max(...[labelledValues, spokenValues].map((read) => costOf((given) => read(given, all), text))) };
	});
	const worst = costs.toSorted((a, b) => b.cost - a.cost).slice(0, 3);
	assert.ok((worst[0]?.cost ?? 0) <= mostCost, JSON.stringify(worst));
});
