import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseIni } from '../../../../../src/core/s3/connect/iniFile.ts';

/** `section: name=value@line` for each entry. */
const read = (text: string, inline = true) =>
	parseIni(text, inline).flatMap(({ name, entries }) =>
		entries.map((entry) => `${name}: ${entry.name}=${entry.value}@${entry.line}`),
	);

const cases: readonly [what: string, text: string, ...entries: string[]][] = [
	['a property', '[default]\na = b', 'default: a=b@2'],
	['CRLF and a byte order mark', '\uFEFF[default]\r\na = b\r\n', 'default: a=b@2'],
	['CR alone', '[default]\ra = b', 'default: a=b@2'],
	['an equals sign in the value', '[default]\na = b=c=', 'default: a=b=c=@2'],
	['blanks to trim', '[  default  ]\n a  =  b c  ', 'default: a=b c@2'],
	['comments of both kinds', '# x\n[default] ; y\na = b # c\n; a = z\nd = e#f', 'default: a=b@3', 'default: d=e#f@5'],
	['a named profile with tabs and quotes', '[profile\t"my work"]\na = b', 'profile my work: a=b@2'],
	[
		'a nested group',
		'[profile x]\ns3 =\n  addressing_style = path\n  y = z\nregion = r',
		'profile x: s3.addressing_style=path@3',
		'profile x: s3.y=z@4',
		'profile x: region=r@5',
	],
	['a group that ends with its section', '[a]\ns3 =\n  b = c\n[d]\n  e = f', 'a: s3.b=c@3', 'd: e=f@5'],
	['a section that comes twice', '[a]\nb = c\n[d]\n[a]\nb = e', 'a: b=c@2', 'a: b=e@5'],
	['a property before any section', 'a = b\n[c]\nd = e', 'c: d=e@3'],
	['a missing bracket', '[a\nb = c\n[d]\ne = f', 'd: e=f@4'],
	['a missing name, sign or value', '[a]\n= b\nc\nd ='],
	['an empty section', '[a]\n[ ]\n[]\nb = c'],
	['a line of 20,000 characters', `[a]\nb = ${'c'.repeat(20_000)}\nd = e`, 'a: d=e@3'],
];

for (const [what, text, ...entries] of cases) {
	test(`an ini file with ${what} is read`, () => assert.deepEqual(read(text), entries));
}

test('rclone’s values may hold what looks like a comment', () => {
	assert.deepEqual(read('[a]\nb = c # d', false), ['a: b=c # d@2']);
});

test('names of Object’s own are only names', () => {
	const nasty = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
	const text = nasty
		.flatMap((section) => [`[${section}]`, ...nasty.map((name) => `${name} = polluted`), 's3 =', ' __proto__ = polluted'])
		.join('\n');
	assert.equal(parseIni(text).length, nasty.length);
	assert.equal(read(text).length, nasty.length * (nasty.length + 1));
	assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
	assert.equal(typeof Object.keys, 'function');
});

test('2,000 broken files are read without a throw', () => {
	const piece = fc.constantFrom(
		'[',
		']',
		'=',
		'\n',
		'\r',
		' ',
		'\t',
		'#',
		';',
		'"',
		'a',
		'profile ',
		'__proto__',
		'\0',
		'\uFEFF',
		'ก',
		'\ud800',
	);
	fc.assert(
		fc.property(fc.string({ unit: piece, maxLength: 200 }), (text) => void parseIni(text)),
		{ numRuns: 2000, seed: 21 },
	);
});
