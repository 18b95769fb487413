/** What people type to find a code: the first that is found must be one of those that a person who knows S3 would name. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { catalogueOf } from '../../../../src/core/catalog/catalogueOf.ts';
import { lookUp } from '../../../../src/core/explain/lookUp.ts';

const table = readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/lookUpQueries.tsv'), 'utf8');
const queries = table
	.trimEnd()
	.split('\n')
	.slice(1)
	.map((line) => {
		const [query = '', accepted = ''] = line.split('\t');
		return { query, accepted: accepted.split(','), isThai: /[\u0e00-\u0e7f]/.test(query) };
	});

for (const language of ['en', 'th'] as const) {
	for (const isThai of [false, true]) {
		const asked = queries.filter((each) => each.isThai === isThai);
		test(`of ${asked.length} queries in ${isThai ? 'Thai' : 'English'}, 95 % find the right code first, where the language is ${language}`, () => {
			const catalogue = catalogueOf(language);
			const missed = asked.filter(({ query, accepted }) => !accepted.includes(lookUp(query, catalogue)[0]?.code ?? ''));
			assert.ok(missed.length <= asked.length * 0.05, missed.map(({ query }) => query).join('\n'));
		});
	}
}
