import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskKeyId } from '../../../../src/core/vendor/accessKeyId.ts';
import { idFormOf } from '../../../../src/core/vendor/idForm.ts';
import { requestIdTime } from '../../../../src/core/vendor/requestIdTime.ts';

for (const [id, masked] of [
	['BGSAKIAEXAMPLE0001', 'BGSAKIA…0001'],
	['BGSAKIA12345678', 'BGSAKIA…5678'],
	['BGSAKIA1234567', 'BGSAKIA…'],
	['AKIAIOSFODNN7EXAMPLE', 'AKIA…MPLE'],
	['minioadmin', '…dmin'],
	['short12', '…'],
	['', '…'],
] as const) {
	test(`of the key id ${id || 'of no length'} is shown ${masked}`, () => assert.equal(maskKeyId(id), masked));
}

const base64 = 'Ab1+'.repeat(15);

for (const [requestId, hostId, form] of [
	['tx00000ca615cf2d2b855ac-006b030a54-1023-bkk', undefined, 'rgw'],
	['tx00000ca615cf2d2b855ac-006b030a54-1023-bkk', base64, 'rgw'],
	['18A1B2C3D4E5F607', undefined, 'minio'],
	['18A1B2C3D4E5F607', base64, 'amazon'],
	['18A1B2C3D4E5F607', 'ab12'.repeat(16), 'minio'],
	['4442587FB7D0A2F9', undefined, 'amazon'],
	['4442587FB7D0A2F9', 'node-7', 'amazon'],
	['ABCDEFGHIJKLMNOP', undefined, undefined],
	['1234567890123456', undefined, undefined],
	[undefined, base64, 'amazon'],
	[undefined, undefined, undefined],
] as const) {
	test(`the ids ${requestId ?? 'none'} and ${hostId?.slice(0, 8) ?? 'none'} are ${form ?? 'nobody’s'}`, () => {
		assert.equal(idFormOf(requestId, hostId), form);
	});
}

const idAt = (at: number) => `tx00000ca615cf2d2b855ac-${(at / 1000).toString(16).padStart(10, '0')}-1023-bkk`;
const [at, day] = [Date.UTC(2026, 10, 22, 15, 29, 24), 86_400_000];

for (const [what, time, now, isTime] of [
	['of now', at, at, true],
	['of a clock a day ahead', at + day, at, true],
	['of a clock more than a day ahead', at + day + 1000, at, false],
	['of the first day of 2013', Date.UTC(2013, 0, 1), undefined, true],
	['of the second before', Date.UTC(2013, 0, 1) - 1000, undefined, false],
	['of a far day, where nobody knows what day it is', at + 900 * day, undefined, true],
] as const) {
	test(`a request id ${what} tells ${isTime ? 'its time' : 'no time'}`, () => {
		assert.deepEqual(requestIdTime(idAt(time), now), isTime ? { at: time, zone: 'bkk' } : undefined);
	});
}

test('an id of another form tells no time, and one may have no zone', () => {
	for (const id of [undefined, '', '4442587FB7D0A2F9', 'tx1-zz-1']) assert.equal(requestIdTime(id), undefined);
	assert.deepEqual(requestIdTime(idAt(at).replace('-bkk', '')), { at, zone: '' });
});
