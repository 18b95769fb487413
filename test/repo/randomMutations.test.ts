/** The random changes of `npm run mutations`: where they may be, which tests run for them, and that they are noticed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { allMutants, isListed, pick } from '../../build/mutations/pick.ts';
import { mutantsOf } from '../../build/mutations/places.ts';
import { reachingTests } from '../../build/mutations/reachingTests.ts';
import { equivalents } from '../defence/equivalents.ts';

const root = path.resolve(import.meta.dirname, '../..');

for (const [source, changed] of [
	['if (a) b = 1;', ['if (!(a)) b = 1;', 'if (a) ;']],
	['const c = a ? 1 : 2;', ['const c = !(a) ? 1 : 2;']],
	['while (x) y();', ['while (!(x)) y();', 'while (x) ;']],
	['const isLong = a.length > 80;', ['const isLong = a.length > (80 + 1);']],
	['const b = a.slice(0, 200);', ['const b = a.slice(0, (200 + 1));']],
	['switch (a) { case 1: break; }', []],
	['const a = b === c;', []],
] as const) {
	test(`changes of "${source}": ${changed.length}`, () => {
		const made = mutantsOf(source).map(
			({ start, text, put }) => source.slice(0, start) + put + source.slice(start + text.length),
		);
		assert.deepEqual(made, changed);
	});
}

test('every file of the core but generated ones can be changed, and a listed change is left out', () => {
	const all = allMutants(root, []);
	const files = new Set(all.map(({ file }) => file));
	assert.ok(files.has('src/core/recognise/recognise.ts') && all.length > 1000, `${all.length}`);
	assert.ok(![...files].some((file) => file.endsWith('.generated.ts')));
	const [first] = all;
	assert.ok(first !== undefined);
	const left = allMutants(root, [{ file: first.file, text: first.text, put: first.put, why: 'a test' }]);
	assert.ok(
		left.length < all.length &&
			!left.some(({ file, start, put }) => file === first.file && start === first.start && put === first.put),
	);
});

for (const row of equivalents) {
	const { file, text, put, within, why } = row;
	test(`the change of ${text} in ${file}${within === undefined ? '' : `, within ${within},`} is still one that could be picked, and has a reason`, () => {
		const source = readFileSync(path.join(root, file), 'utf8');
		if (within !== undefined) assert.equal(source.split(within).length - 1, 1, `${within} stands once`);
		assert.ok(mutantsOf(source).some((mutant) => mutant.put === put && isListed(mutant, row, source)));
		assert.ok(why.length > 20);
	});
}

test('the same seed picks the same places, each once; another seed others', () => {
	const places = Array.from({ length: 1000 }, (_, index) => index);
	assert.deepEqual(pick(places, 60, 7), pick(places, 60, 7));
	assert.notDeepEqual(pick(places, 60, 7), pick(places, 60, 8));
	assert.equal(new Set(pick(places, 60, 7)).size, 60);
	assert.deepEqual(
		pick(places, 2000, 7).toSorted((a, b) => a - b),
		places,
	);
});

test('the tests of a module are those that load it, the nearest first; a type is not loaded', (t) => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'imports-'));
	t.after(() => rmSync(folder, { recursive: true }));
	mkdirSync(path.join(folder, 'tests'));
	const files = {
		'a.ts': 'export const a = 1; export interface A { a: 1 }',
		'b.ts': "export { a } from './a.ts';",
		'tests/far.test.ts': "import { a } from '../b.ts'; a;",
		'tests/near.test.ts': "import { a } from '../a.ts'; a;",
		'tests/typed.test.ts': "import type { A } from '../a.ts'; export type B = A;",
		'tests/other.test.ts': "import { test } from 'node:test'; test;",
	};
	for (const [name, source] of Object.entries(files)) writeFileSync(path.join(folder, name), source);
	const testsOf = reachingTests(folder, 'tests');
	assert.deepEqual(testsOf('a.ts'), ['tests/near.test.ts', 'tests/far.test.ts']);
	assert.deepEqual(testsOf('b.ts'), ['tests/far.test.ts']);
});
