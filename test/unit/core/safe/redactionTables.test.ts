/** Each known way in which a secret stands in text, in each way of writing it; and what holds no secret, which stays as it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { redact } from '../../../../src/core/safe/redact.ts';
import { assertNoneOf } from '../../../defence/canary.ts';
import { innocentTexts } from '../../../defence/redaction/innocent.ts';
import { encodings, readWays, secretsOf } from '../../../defence/redaction/ways.ts';

for (const table of ['ways.tsv', 'furtherWays.tsv']) {
	const ways = readWays(table);
	for (const [name, encode] of encodings) {
		test(`nothing is left of a secret in any of the ${ways.length} ways of ${table}, ${name}`, () => {
			for (const way of ways) {
				const shown = redact(encode(way.text));
				assertNoneOf(secretsOf(way), shown, way.pattern);
				assert.equal(redact(shown), shown, 'a second time changes nothing');
			}
		});
	}
}

test('the tables hold 250 ways and more, no two alike, each with a secret', () => {
	const ways = readWays('ways.tsv');
	assert.ok(ways.length >= 250);
	assert.equal(new Set(ways.map(({ text }) => text)).size, ways.length);
	for (const way of [...ways, ...readWays('furtherWays.tsv')]) assert.ok(secretsOf(way).length > 0, way.pattern);
});

test('2,000 sentences, lines of logs and names of objects without a secret stay as they are', () => {
	const innocent = innocentTexts();
	assert.ok(innocent.length >= 2000, String(innocent.length));
	const changed = innocent.filter((text) => redact(text) !== text).map((text) => `${text} → ${redact(text)}`);
	assert.deepEqual(changed, []);
});

test('a sentence written by hand is innocent in JSON as well', () => {
	const lines = readFileSync(path.join(import.meta.dirname, '../../../defence/redaction/innocent.txt'), 'utf8').split('\n');
	const written = lines.filter((line) => line !== '').map((line) => JSON.stringify({ level: 'info', note: line }));
	assert.deepEqual(
		written.filter((text) => redact(text) !== text),
		[],
	);
});
