import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../../../src/core/s3/request/httpRequest.ts';
import { canonicalPath } from '../../../../../src/core/s3/request/percentEncoding.ts';
import { operationOf } from '../../../../../src/core/s3/request/operations.ts';

for (const [path, canonical] of [
	['/b/a%2fb', '/b/a/b'],
	['/b/a~%7E%20(x)', '/b/a~~%20%28x%29'],
	['/b/a%zz', '/b/a%zz'],
	['/b/%E0%B8', '/b/%E0%B8'],
] as const) {
	test(`the gateway signs ${path} as ${canonical}`, () => assert.equal(canonicalPath(path), canonical));
}

test('a query is taken apart at its first equals signs, and what is broken stays', () => {
	assert.deepEqual(parseQuery('a=b=c&policy&=x&&d=%zz&e=%20+'), [
		['a', 'b=c'],
		['policy', ''],
		['', 'x'],
		['d', '%zz'],
		['e', ' +'],
	]);
});

test('an upload may be made to depend on what is there, and not on when that was written', () => {
	const names = operationOf('PutObject')?.inputs.map(({ name }) => name) ?? [];
	assert.deepEqual(
		names.filter((name) => name.startsWith('If-')),
		['If-Match', 'If-None-Match'],
	);
});
