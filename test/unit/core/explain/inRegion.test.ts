import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRegion } from '../../../../src/core/explain/inRegion.ts';
import { code, words } from '../../../../src/core/richText.ts';
import { regions } from '../../../../src/core/vendor/service.ts';
import { entryOf, told } from './samples.ts';

const [bangkok, singapore] = regions;
const bkk = 'aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3 ls';
const sg = 'aws --endpoint-url https://s3.sg.bangmod.storage --region ap-southeast-1-sg s3 ls';
const both = 'https://s3.bkk.bangmod.storage or https://s3.sg.bangmod.storage';

for (const [name, region, before, after] of [
	['for Bangkok a command stays', bangkok, bkk, bkk],
	['for Bangkok the other endpoint stays Singapore', bangkok, sg, sg],
	['for Singapore a command names Singapore', singapore, bkk, sg],
	['for Singapore the other endpoint is Bangkok', singapore, sg, bkk],
	["for Singapore a region string is Singapore's", singapore, 'region = ap-southeast-1-bkk', 'region = ap-southeast-1-sg'],
	['a sentence that names both stays', singapore, both, both],
	['a command without an endpoint stays', singapore, 'date -u', 'date -u'],
] as const) {
	test(name, () => {
		assert.ok(region !== undefined);
		assert.deepEqual(inRegion([words('Run '), code(before)], region), [words('Run '), code(after)]);
	});
}

for (const [name, row, command] of [
	['that names no region', {}, bkk],
	['from Bangkok', { fields: { resource: 'https://s3.bkk.bangmod.storage/b/k' } }, bkk],
	['from Singapore', { fields: { resource: 'https://s3.sg.bangmod.storage/b/k' } }, sg],
	['from a bucket of Singapore by virtual host', { fields: { resource: 'https://b.s3.sg.bangmod.storage/k' } }, sg],
	['that Singapore answered', { fields: { region: 'ap-southeast-1-sg' } }, sg],
	['from a host that only ends alike', { fields: { resource: 'https://evils3.sg.bangmod.storage/k' } }, bkk],
] as const) {
	test(`a report ${name} is told the command of its region`, () => {
		const article = { meaning: [], causes: [], steps: [{ text: [code(bkk)] }], differences: [], answer: '' };
		const { steps } = told({ code: 'NoSuchKey', ...row }, { lookUp: () => entryOf('NoSuchKey', { article }) });
		assert.ok(steps.endsWith(command), steps);
	});
}
