import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { accounts } from '../../service/standIn/accounts.ts';
import { findStrays } from '../../service/record/strays.ts';

const samples = path.resolve(import.meta.dirname, '../../../samples');
const secrets = accounts.map(({ secretAccessKey }) => secretAccessKey);

const rows: readonly { text: string; found: readonly string[] }[] = [
	{ text: 'GET /shop-invoices/2026/11/INV-0042.pdf', found: [] },
	{ text: 'at file:///tmp/demo/worker.mjs:12:3', found: [] },
	{ text: 'open /tmp/other/file', found: ['a path of this machine'] },
	{ text: 'config: /home/mali/.aws/config', found: ['a path of this machine'] },
	{ text: 'C:\\Users\\mali\\x', found: ['a path of this machine'] },
	{ text: `key ${secrets[0]} was refused`, found: ['a secret key'] },
];

for (const { text, found } of rows) {
	test(`a recorded line "${text}" holds ${found.join(', ') || 'nothing to hide'}`, () => {
		assert.deepEqual(
			findStrays(text, secrets).map(({ what }) => what),
			found,
		);
	});
}

test('no sample holds a key secret of the test gateway or a path of the machine that recorded it', () => {
	for (const file of globSync('*', { cwd: samples })) {
		assert.deepEqual({ file, strays: findStrays(readFileSync(path.join(samples, file), 'utf8'), secrets) }, { file, strays: [] });
	}
});
