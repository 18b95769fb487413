import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectOf } from '../../../../../src/core/s3/request/effect.ts';

for (const [method, bucket, key, query, effect] of [
	['GET', '', '', [], 'reads service'],
	['HEAD', 'b', '', [], 'reads bucket'],
	['GET', 'b', '', ['acl'], 'reads bucket'],
	['OPTIONS', 'b', 'k', [], 'reads object'],
	['PUT', '', '', [], 'writes service'],
	['DELETE', '', 'k', [], 'writes service'],
	['PUT', 'b', '', [], 'writes bucket'],
	['PUT', 'b', 'k', [], 'writes object'],
	['POST', 'b', 'k', [], 'writes object'],
	['DELETE', 'b', '', [], 'deletes bucket'],
	['DELETE', 'b', 'k', ['versionId'], 'deletes object'],
	['POST', 'b', '', ['delete'], 'deletes objects'],
	['POST', 'b', 'k', ['delete'], 'writes object'],
	['POST', 'b', 'k', ['uploads'], 'writes upload'],
	['PUT', 'b', 'k', ['partNumber', 'uploadId'], 'writes part'],
	['POST', 'b', 'k', ['uploadId'], 'writes upload'],
	['DELETE', 'b', 'k', ['uploadId'], 'deletes upload'],
	['PUT', 'b', '', ['acl'], 'writes configuration acl'],
	['DELETE', 'b', '', ['policy'], 'deletes configuration policy'],
	['DELETE', 'b', 'k', ['tagging'], 'deletes configuration tagging'],
	['PUT', 'b', 'k', ['policy'], 'writes object'],
] as const) {
	test(`${method} of ${key === '' ? bucket || 'nothing' : 'an object'} with ${query.join('&') || 'no query'} ${effect}`, () => {
		const found = effectOf(
			method,
			bucket,
			key,
			query.map((name) => [name, '']),
		);
		assert.equal(`${found.kind} ${found.on} ${found.subresource}`.trim(), effect);
	});
}
