import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { grammar } from '../../build/generateGrammar.ts';
import { codeNames } from '../../src/core/catalog/table.generated.ts';
import { isCodeShaped, isUnmistakable } from '../../src/core/recognise/codes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shipped = JSON.parse(readFileSync(path.join(root, 'syntaxes/s3Errors.injection.tmLanguage.json'), 'utf8')) as unknown;
const codes = codeNames.filter((code) => isUnmistakable(code) && isCodeShaped(code));

test('the shipped grammar is the one that the catalogue gives', () => {
	assert.deepEqual(shipped, grammar(codes));
});

test('the grammar brings no language and no file extension', () => {
	const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
		contributes: Record<string, unknown>;
	};
	assert.equal(contributes['languages'], undefined);
});
