import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outgoing } from '../../../../../src/core/s3/request/outgoing.ts';

const none = { kind: 'none' } as const;
const length = (bytes: number) => ({ kind: 'length', length: bytes }) as const;

for (const [method, bytes, body, framing] of [
	['GET', null, 'none', none],
	['GET', 0, 'none', none],
	['GET', 3, 'bytes', length(3)],
	['HEAD', 0, 'none', none],
	['DELETE', null, 'none', none],
	['DELETE', 0, 'bytes', length(0)],
	['PUT', null, 'none', length(0)],
	['PUT', 3, 'bytes', length(3)],
	['POST', null, 'none', length(0)],
] as const) {
	test(`${method} with ${bytes ?? 'no'} bytes has ${body === 'none' ? 'no body' : 'a body'}, framed by ${JSON.stringify(framing)}`, () => {
		const request = { method, origin: 'https://s3.bkk.bangmod.storage', path: '/', query: [], headers: [] };
		const made = outgoing(request, bytes === null ? null : new Uint8Array(bytes));
		assert.deepEqual([made.body.kind, made.framing, made.expectsContinue], [body, framing, false]);
	});
}
