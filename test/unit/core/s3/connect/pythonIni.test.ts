import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parsePythonIni } from '../../../../../src/core/s3/connect/pythonIni.ts';

/** `section: name=value@line` for each entry, and those of a group behind its name; last the fault, if any. */
function read(text: string): readonly string[] {
	const { sections, fault } = parsePythonIni(text);
	const entries = sections.flatMap(({ name, entries }) =>
		[...entries.values()].flatMap((entry) =>
			(entry.group ?? [entry]).map(
				(each) => `${name}: ${entry.group === null ? '' : `${entry.name}.`}${each.name}=${each.value}@${each.line}`,
			),
		),
	);
	return [...entries, ...(fault === null ? [] : [`${fault.fault}@${fault.line}`])];
}

/** That botocore reads them so is proven in test/service/profiles. */
const cases: readonly [what: string, text: string, ...entries: string[]][] = [
	['an entry', '[default]\na = b', 'default: a=b@2'],
	['a byte order mark', '\uFEFF[default]\r\na = b\r\n', 'default: a=b@2', 'byte order mark@1'],
	['CR alone', '[default]\ra = b', 'default: a=b@2'],
	['signs in the value', '[default]\na = b=c:\nd:e=f', 'default: a=b=c:@2', 'default: d=e=f@3'],
	['blanks to strip', '[  default  ]\na  =  b c  ', '  default  : a=b c@2'],
	['comments', '# x\n[default] ; y\na = b # c\n; a = z\nd = e#f', 'default: a=b # c@3', 'default: d=e#f@5'],
	['upper case', '[A]\nB = C', 'A: b=C@2'],
	[
		'a group',
		'[x]\ns3 =\n  addressing_style = path\n  y = z\nregion = r',
		'x: s3.addressing_style=path@3',
		'x: s3.y=z@4',
		'x: region=r@5',
	],
	['a group whose line has no sign', '[x]\ns3 =\n  path\n', 'no name in a group@3'],
	['a value that goes on', '[x]\na = b\n\n  c\n\n', 'x: a=b\n\nc@2'],
	['a section that comes twice', '[a]\nb = c\n[d]\n[a]\ne = f', 'a: b=c@2', 'a: e=f@5', 'section twice@4'],
	['an entry that comes twice', '[a]\nb = c\nB = d', 'a: b=d@3', 'entry twice@3'],
	['entries for all sections', '[DEFAULT]\na = b\nc = d\n[x]\na = e', 'x: a=e@5', 'x: c=d@3'],
	['an entry before any section', 'a = b\n[c]\nd = e', 'c: d=e@3', 'outside a section@1'],
	['a missing bracket', '[a]\nb = c\n[d\ne = f', 'a: b=c@2', 'a: e=f@4', 'neither section nor entry@3'],
	['a missing name', '[a]\n= b', 'neither section nor entry@2'],
	['a value below its own indent', '[x]\n  a = b\n   c\n  d = e\nf = g', 'x: a=b\nc@2', 'x: d=e@4', 'x: f=g@5'],
	['a section after a value that could go on', '[x]\na = b\n [y]\n[z]\n  c = d', 'x: a=b\n[y]@2', 'z: c=d@5'],
	['brackets around nothing', '[x]\n[]\na = b', 'x: a=b@3', 'neither section nor entry@2'],
	['a group of one value without a name', '[x]\ns3 =\n  = path\n', 'x: s3.=path@3'],
	['a name without a value above an empty line', '[x]\na =\n\n', 'x: a=@2'],
	['a group without blanks', '[x]\ns3 =\n  a=b\n', 'x: s3.a=b@3'],
	['a line of 20,000 characters', `[a]\nb = ${'c'.repeat(20_000)}\nd = e`, `a: b=${'c'.repeat(20_000)}@2`, 'a: d=e@3'],
];

for (const [what, text, ...entries] of cases) {
	test(`an ini file with ${what.slice(0, 60)} is read`, () => assert.deepEqual(read(text), entries));
}

test('names of Object’s own are only names', () => {
	const nasty = ['__proto__', 'constructor', 'prototype', 'tostring', 'hasownproperty'];
	const text = nasty
		.flatMap((section) => [`[${section}]`, ...nasty.map((name) => `${name} = polluted`), 's3 =', ' __proto__ = polluted'])
		.join('\n');
	assert.equal(parsePythonIni(text).sections.length, nasty.length);
	assert.equal(read(text).length, nasty.length * (nasty.length + 1));
	assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
	assert.equal(typeof Object.keys, 'function');
});

test('2,000 broken files are read without a throw', () => {
	const pieces = [
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
	];
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 200 }), (text) => void parsePythonIni(text)),
		{ numRuns: 2000, seed: 21 },
	);
});
