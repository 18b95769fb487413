import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { headerProblem, namesTwice, parameterProblem } from '../../../../../src/core/s3/request/fieldGrammar.ts';

const headers: readonly [name: string, value: string, problem: string | null][] = [
	['Range', 'bytes=0-9', null],
	['x-amz-meta-note', '', null],
	['x-amz-meta-note', ' two  blanks ', null],
	['x-amz-meta-note', 'a\tb', 'bad value'],
	['x-amz-copy-source', '/photos/%E0%B8%81', null],
	['', 'x', 'empty name'],
	['a b', 'x', 'bad name'],
	['a:', 'x', 'bad name'],
	['a\r\nHost', 'x', 'bad name'],
	['ก', 'x', 'bad name'],
	['x'.repeat(257), 'x', 'bad name'],
	['x-amz-meta-note', 'a\r\nx-evil: 1', 'bad value'],
	['x-amz-meta-note', 'a\nb', 'bad value'],
	['x-amz-meta-note', 'a\0b', 'bad value'],
	['x-amz-meta-note', 'é', 'bad value'],
	['x-amz-meta-note', '\u2028', 'bad value'],
	['x-amz-meta-note', 'x'.repeat(8193), 'too long'],
	...['Host', 'host', 'Content-Length', 'Transfer-Encoding', 'Connection', 'TE', 'Upgrade', 'Expect', 'Accept-Encoding'].map(
		(name): [string, string, string] => [name, 'x', 'made here'],
	),
	...['Authorization', 'X-Amz-Date', 'X-Amz-Content-SHA256', 'X-Amz-Security-Token', 'Proxy-Authorization'].map(
		(name): [string, string, string] => [name, 'x', 'made here'],
	),
];

for (const [name, value, problem] of headers) {
	test(`header ${JSON.stringify(name.slice(0, 30))}: ${JSON.stringify(value.slice(0, 30))} – ${problem ?? 'accepted'}`, () => {
		assert.equal(headerProblem(name, value), problem);
	});
}

test('of 5,000 fuzzed headers, none that is accepted can break out of its line or stand for another header', () => {
	const nasty = fc.string({
		unit: fc.constantFrom('\r', '\n', '\0', ':', ' ', '\t', 'a', 'Host', 'x-amz-meta-', '\u2028', 'é', '\x7f', '\x1b'),
	});
	fc.assert(
		fc.property(nasty, nasty, (name, value) => {
			if (headerProblem(name, value) !== null) return;
			assert.match(`${name}: ${value}`, /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+: [\x20-\x7e]*$/);
			assert.doesNotMatch(name, /^(?:host|content-length|transfer-encoding|connection|authorization)$/i);
		}),
		{ numRuns: 5000, seed: 11 },
	);
});

for (const [name, value, problem] of [
	['prefix', 'any text, ก and\nline ends', null],
	['', 'x', 'empty name'],
	['__proto__', 'x', 'bad name'],
	['X-Amz-Signature', 'x', 'made here'],
	['x-amz-credential', 'x', 'made here'],
	['prefix', 'x'.repeat(8193), 'too long'],
	['prefix', 'a\ud800', 'half a character'],
	['\udc00', 'x', 'half a character'],
	['prefix', '😀', null],
] as const) {
	test(`parameter ${JSON.stringify(name)}: ${problem ?? 'accepted'}`, () => assert.equal(parameterProblem(name, value), problem));
}

for (const [field, names, twice] of [
	['header', ['Range', 'If-Match'], []],
	['header', ['Range', 'range'], ['range']],
	['header', ['x-amz-meta-a-b', 'x-amz-meta-a_b'], ['x-amz-meta-a_b']],
	['header', ['a', 'A', 'a'], ['A', 'a']],
	['header', ['', ''], []],
	['query', ['prefix', 'Prefix'], []],
	['query', ['prefix', 'prefix'], ['prefix']],
	['query', ['a-b', 'a_b'], []],
	['query', ['list-type', 'prefix', 'list-type'], ['list-type']],
] as const) {
	test(`of the ${field} names ${names.join(', ')}, ${twice.join(' and ') || 'none'} is given twice`, () =>
		assert.deepEqual(namesTwice(field, names), twice));
}
