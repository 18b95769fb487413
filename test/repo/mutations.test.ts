import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
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
