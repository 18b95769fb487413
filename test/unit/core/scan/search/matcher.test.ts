import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readRows } from '../../../../../src/core/catalog/table.generated.ts';
import type { MakeMatcher } from '../../../../../src/core/scan/search/matcher.ts';
import { makePairMatcher } from '../../../../../src/core/scan/search/pairMatcher.ts';
import { makeVectorMatcher } from '../../../../../src/core/scan/search/vectorMatcher.ts';
import { instantiate } from '../../../../../src/host/node/instantiate.ts';

const codes = readRows()
	.map(({ code }) => code)
	.filter((code) => code.length >= 4);
const vector = makeVectorMatcher(instantiate);
assert.ok(vector !== undefined);
const relaxedPick = [0xfd, 0x80, 0x02].join();
const strict = makeVectorMatcher((bytes) => (bytes.join().includes(relaxedPick) ? undefined : instantiate(bytes)));
assert.ok(strict !== undefined);
const kinds: readonly [string, MakeMatcher][] = [
	['in plain JavaScript', makePairMatcher],
	['in WebAssembly', vector],
	['in WebAssembly without relaxed instructions', strict],
];

/** Text full of literals, pieces of them and line ends. */
const text = fc
	.array(
		fc.oneof(
			fc.constantFrom(...codes),
			fc.tuple(fc.constantFrom(...codes), fc.nat(12)).map(([code, length]) => code.slice(0, length)),
			fc.constantFrom('\n', '\r', '\r\n', ' ', '\u0e01', '\0'),
			fc.string({ maxLength: 30 }),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''));

for (const [name, makeMatcher] of kinds) {
	const matcher = makeMatcher(codes, 0x4000);

	test(`the matcher ${name} finds every place at which a literal begins, and no other`, () => {
		fc.assert(
			fc.property(text, fc.nat(40), fc.nat(40), (body, before, after) => {
				const bytes = Buffer.from(body);
				matcher.bytes.set(bytes);
				matcher.bytes.fill(0, bytes.length, bytes.length + matcher.longest);
				const latin1 = bytes.toString('latin1');
				const from = Math.min(before, bytes.length);
				const to = Math.max(from, bytes.length - after);
				const expected: number[] = [];
				for (let at = from; at < to; at++) if (codes.some((code) => latin1.startsWith(code, at))) expected.push(at);
				assert.deepEqual(matcher.search(from, to), expected);
			}),
			{ numRuns: 500 },
		);
	});

	const lineEnds = fc
		.constantFrom(['\n', 'x'], ['\n', '\r', 'x'])
		.chain((cells) => fc.array(fc.constantFrom(...cells), { maxLength: 100 }));
	test(`the matcher ${name} counts lines that end in LF, CR LF or CR`, () => {
		fc.assert(
			fc.property(lineEnds, fc.nat(20), fc.constantFrom(1, 60, 700), (parts, before, times) => {
				const bytes = Buffer.from(`${parts.join('').repeat(times)}x`);
				matcher.bytes.set(bytes);
				const from = Math.min(before, bytes.length - 1);
				const ends =
					bytes
						.subarray(from, -1)
						.toString()
						.split(/\r\n|\r|\n/).length - 1;
				// A CR LF cut in two by `from` still ends one line.
				assert.equal(matcher.countLineStarts(from, bytes.length - 1), ends);
			}),
			{ numRuns: 1000 },
		);
	});

	test(`the matcher ${name} counts the UTF-16 units of UTF-8`, () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (body) => {
				matcher.bytes.set(Buffer.from(body));
				assert.equal(matcher.countUnits(0, Buffer.byteLength(body)), body.length);
			}),
			{ numRuns: 500 },
		);
	});
}

test('more candidates than the list of offsets takes are all found', () => {
	const matcher = vector(['NoSuchKey'], 0x80000);
	const count = 0x80000 / 9 - 64;
	matcher.bytes.set(Buffer.from('NoSuchKey'.repeat(count)));
	assert.equal(matcher.search(0, Math.floor(count) * 9).length, Math.floor(count));
});

test('an engine that refuses the module is told from one that takes it', () => {
	assert.equal(
		makeVectorMatcher(() => undefined),
		undefined,
	);
});
