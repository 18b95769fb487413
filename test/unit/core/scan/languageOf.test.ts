import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../../../src/core/scan/languageOf.ts';

for (const [name, language] of [
	['upload.py', 'python'],
	['Upload.TS', 'typescript'],
	['app.log', 'log'],
	['upload.py.gz', 'python'],
	['app.json.2.zst', 'json'],
	['deploy.sh-20261122', 'shellscript'],
	['a.b/c.py', 'python'],
	['.env', 'ini'],
	['README', 'log'],
	['data.unknown', 'log'],
	['constructor', 'log'],
	['py', 'log'],
] as const) {
	test(`${name} is read as ${language}`, () => assert.equal(languageOf(name), language));
}
