import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { isListed } from '../../build/mutations/pick.ts';
import { mutantsOf } from '../../build/mutations/places.ts';
import { equivalents } from '../defence/equivalents.ts';
import { mutations } from '../defence/mutations.ts';

const root = path.resolve(import.meta.dirname, '../..');

for (const { defence, file, text, put, test: testFile } of mutations) {
	test(`${defence}: its text stands once in ${file}, and there is a test`, () => {
		assert.equal(readFileSync(path.join(root, file), 'utf8').split(text).length - 1, 1, text);
		assert.notEqual(text, put);
		assert.ok(existsSync(path.join(root, testFile)), testFile);
	});
}

test('no defence stands twice in the table', () => {
	assert.equal(new Set(mutations.map(({ defence }) => defence)).size, mutations.length);
	assert.ok(mutations.length >= 80);
});

for (const row of equivalents) {
	const { file, text, put, within = text } = row;
	test(`${file}: ${text} → ${put} within ${within} is a change that can be made, and why it changes nothing is said`, () => {
		const source = readFileSync(path.join(root, file), 'utf8');
		if (row.within !== undefined) assert.equal(source.split(row.within).length - 1, 1, row.within);
		assert.ok(mutantsOf(source).some((mutant) => isListed(mutant, row, source)));
		assert.ok(row.why.length > 20);
	});
}
