import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packRow, unpackRow } from '../../../../src/core/catalog/packedRow.ts';
import type { TableRow } from '../../../../src/core/catalog/tableRow.ts';

const short: TableRow = {
	code: 'Locked',
	origin: 'general',
	statuses: [423],
	vendor: [],
	errorClass: 'server',
	retryable: 'yes',
	aliases: ['OperationAborted'],
	pages: [],
	summary: 'Ceph: the object is locked.',
};

const full: TableRow = {
	...short,
	code: 'NoSuchKey',
	origin: 'documented',
	vendor: [{ status: 404, meaning: 'Object does not exist at the specified key.' }],
	pages: ['buckets'],
	article: { meaning: ['One.'], causes: ['Two.'], steps: ['Three.'], differences: ['Four.'], answer: 'Five' },
};

for (const row of [short, full]) {
	test(`${row.code} comes out of packing as it went in`, () => {
		assert.deepEqual(unpackRow(JSON.parse(JSON.stringify(packRow(row)))), row);
	});
}

test('a code without a page takes no room for one', () => {
	assert.equal(packRow(short).length, 7);
});
