import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOf } from '../../../../src/core/catalog/catalogueOf.ts';

const english = catalogueOf('en');
const codes = (query: string): string[] => english.search(query).map(({ code }) => code);

/** Query → what must be found, the best first. */
for (const [query, ...first] of [
	['NoSuchKey', 'NoSuchKey'],
	['nosuchkey', 'NoSuchKey'],
	['no such key', 'NoSuchKey'],
	['NoSuch', 'NoSuchKey', 'NoSuchBucket', 'NoSuchUpload'],
	['signature', 'SignatureDoesNotMatch'],
	['clock', 'RequestTimeTooSkewed'],
	['time skew', 'RequestTimeTooSkewed'],
	['ntp', 'RequestTimeTooSkewed'],
	['quota', 'QuotaExceeded'],
	['billing', 'BGSBillingHold', 'RequestNotAuthorized'],
	['suspended', 'RequestNotAuthorized'],
	['e-mail verified', 'BGSAccountUnverified'],
	['wrong region', 'BGSRegionMismatch', 'SignatureDoesNotMatch', 'InvalidAccessKeyId'],
	['wrong secret', 'SignatureDoesNotMatch'],
	['md5', 'InvalidDigest', 'MissingContentMD5'],
	['content-length', 'MissingContentLength'],
	['when_required', 'MissingContentLength'],
	['cors', 'NoSuchCORSConfiguration', 'AccessForbidden'],
	['rate limit', 'SlowDown'],
	['throttle', 'SlowDown'],
	['too large', 'EntityTooLarge'],
	['5 GB', 'EntityTooLarge'],
	['presigned', 'AccessDenied'],
	['policy', 'MalformedPolicy', 'NoSuchBucketPolicy', 'AccessDenied'],
	['NoSuchKye', 'NoSuchKey'],
	['acess denied', 'AccessDenied'],
] as const) {
	test(`a search for "${query}" finds ${first.join(', ')} early`, () => {
		const found = codes(query);
		assert.equal(found.slice(0, 3).includes(first[0]), true, found.slice(0, 8).join());
		for (const code of first) assert.ok(found.slice(0, 8).includes(code), `${code} not in ${found.slice(0, 8).join()}`);
	});
}

test('a status finds every code with it, documented ones first', () => {
	const found = english.search('403');
	const documented = ['AccessDenied', 'BGSAccountUnverified', 'BGSBillingHold', 'BGSRegionMismatch', 'InvalidAccessKeyId'];
	assert.deepEqual(
		found.slice(0, 7).map(({ code }) => code),
		[...documented, 'RequestNotAuthorized', 'SignatureDoesNotMatch'],
	);
	assert.deepEqual(
		found.slice(7, 9).map(({ code }) => code),
		['403', 'Forbidden'],
	);
	assert.ok(found.every(({ statuses }) => statuses.includes(403)));
	assert.ok(codes('411').includes('MissingContentLength'));
	assert.ok(codes('400').includes('MissingContentLength'));
});

for (const query of ['', '   ', 'zebra umbrella', '999', '(', '\\', '*', '\u0000', 'x'.repeat(1_000_000)]) {
	test(`a search for ${JSON.stringify(query.slice(0, 20))} finds nothing`, () => {
		assert.deepEqual(codes(query), []);
	});
}

test('a code that is found is not found again as one spelled nearly so', () => {
	for (const query of ['InvalidPartOrder', 'InvalidPartOrdre']) {
		const found = codes(query);
		assert.equal(found[0], 'InvalidPartOrder');
		assert.equal(new Set(found).size, found.length);
	}
});

test('of a pasted text the first 400 signs are the query', () => {
	assert.equal(codes(`${'zzzz'.padEnd(391)}NoSuchKey`)[0], 'NoSuchKey');
	assert.deepEqual(codes(`${'zzzz'.padEnd(400)}NoSuchKey`), []);
});

test('codes of S3 Select stay away from words that others answer, and answer their own', () => {
	assert.ok(!codes('clock').some((code) => code.startsWith('Evaluator')));
	assert.equal(codes('EvaluatorInvalidTimestampFormatPattern')[0], 'EvaluatorInvalidTimestampFormatPattern');
	assert.ok(codes('evaluator timestamp').length > 0);
});
