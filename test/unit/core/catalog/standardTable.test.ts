import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultText } from '../../../../build/catalogue/fault.ts';
import { parseStandardTable } from '../../../../build/catalogue/parseStandardTable.ts';

const header = 'code\tstatuses\tclass\tretryable\torigin\taliases\tsummary';
const row = 'Locked\t423\tserver\tyes\tgeneral\tOperationAborted\tCeph: locked.';

test('a row becomes a code without a page', () => {
	const parsed = parseStandardTable('standard.tsv', `${header}\n${row}\n`);
	assert.ok('value' in parsed);
	const [locked] = parsed.value;
	assert.deepEqual(
		[locked?.code, locked?.statuses, locked?.aliases, locked?.article],
		['Locked', [423], ['OperationAborted'], undefined],
	);
});

for (const [name, source, fault] of [
	['another header', row, ':1: the columns are code, statuses, class'],
	['a short row', `${header}\nLocked\t423`, ':2: a row has 7 cells, this one 2'],
	['a code twice', `${header}\n${row}\n${row}`, ':3: the code "Locked" stands here twice'],
	['a code with a space', `${header}\n${row.replace('Locked', 'Lock ed')}`, ':2: "Lock ed" is no code'],
	['a bad status', `${header}\n${row.replace('423', '42')}`, ':2: "42" is no HTTP status (100 to 599)'],
	['an unknown class', `${header}\n${row.replace('server', 'cook')}`, ':2: "cook" is no class'],
	['an empty summary', `${header}\n${row.replace('Ceph: locked.', '')}`, ':2: the summary is empty'],
	['markup', `${header}\n${row.replace('locked', '<i>locked</i>')}`, ':2: "<" is markup'],
	['a documented code', `${header}\n${row.replace('general', 'documented')}`, ':2: a documented code has a page of its own'],
] as const) {
	test(`the build refuses ${name} in the table of short codes`, () => {
		const parsed = parseStandardTable('standard.tsv', source);
		assert.ok('faults' in parsed);
		const told = parsed.faults.map(faultText);
		assert.ok(
			told.some((line) => line.startsWith(`standard.tsv${fault}`)),
			told.join('\n'),
		);
	});
}
