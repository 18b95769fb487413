import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureStatus, statusAndId, statusIn } from '../../../../src/core/recognise/stated/statuses.ts';

/** A text that leads up to a code or stands behind it, and the status in it. */
for (const [text, above, behind] of [
	['HTTP/1.1 200 OK … HTTP/1.1 403 Forbidden', 403, 200],
	['HTTP/1.1 403 Forbidden, (status: 500)', 403, 403],
	['status code: 404, then status code: 503', 503, 404],
	['(status 403)', 403, 403],
	['[404]', 404, 404],
	['404 Not Found', 404, 404],
	['-> 503', 503, 503],
	['-> 203', undefined, undefined],
	['\n403 "x"', 403, 403],
	['took 404 ms', undefined, undefined],
	['', undefined, undefined],
] as const) {
	test(`${JSON.stringify(text)} states ${above ?? 'nothing'} before a code and ${behind ?? 'nothing'} behind one`, () => {
		const stated = [statusIn(text, -1).status, statusIn(text, 0).status];
		assert.deepEqual(stated, [above, behind]);
		assert.deepEqual(stated, [statusIn(text, -1).status, statusIn(text, 0).status], 'asked again');
	});
}

test('a success is no failure’s status', () => {
	assert.deepEqual(
		[200, 299, 300, 403].map((status) => failureStatus({ status }).status),
		[undefined, undefined, 300, 403],
	);
	assert.deepEqual(failureStatus({}), {});
});

for (const [line, fields] of [
	['403 tx01-02-bkk', { status: 403, requestId: 'tx01-02-bkk' }],
	['\n503 4442587FB7D0A2F9  ', { status: 503, requestId: '4442587FB7D0A2F9' }],
	['403 forbidden', {}],
	['403 tx0', {}],
	['200 tx01-02-bkk', {}],
	['403 tx01-02-bkk and more', {}],
] as const) {
	test(`the line ${JSON.stringify(line)} states ${JSON.stringify(fields)}`, () => assert.deepEqual(statusAndId(line), fields));
}
