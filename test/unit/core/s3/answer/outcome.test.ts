import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../../../../src/core/s3/answer/exchange.ts';
import { outcomeOf } from '../../../../../src/core/s3/answer/outcome.ts';
import { transcript } from '../../../../../src/core/s3/answer/transcript.ts';
import { answer, errorAnswer, failure } from '../answers.ts';

const request = { method: 'GET', origin: 'https://s3.bkk.bangmod.storage', path: '/shop/a.txt', query: [], headers: [] };
const asked = { operation: 'ListObjectsV2', bucket: 'shop', key: '', request };
const error = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>';
const gateway = [['x-amz-request-id', 'tx1']] as const;
const server = [['Server', 'nginx']] as const;

/** What came back, asked with which operation; what it amounts to, and the code that it has. */
const rows: readonly (readonly [what: string, result: Answer, kind: string, code?: string | undefined, operation?: string])[] = [
	['a document', answer(200, '<ListBucketResult/>'), 'ok'],
	['a status below 300', answer(299, ''), 'ok'],
	['a status of 300', answer(300, ''), 'error', '300'],
	['an error', errorAnswer(404, 'NoSuchKey'), 'error', 'NoSuchKey'],
	['an error inside of 200', answer(200, error), 'error', 'NoSuchKey'],
	['an error inside of 299', answer(299, error), 'error', 'NoSuchKey'],
	['an object that is an error document', answer(200, error), 'ok', undefined, 'GetObject'],
	['an object that may not be had', answer(403, error), 'error', 'NoSuchKey', 'GetObject'],
	['a document that holds an error somewhere', answer(200, `<Log>${error}</Log>`), 'ok'],
	['a status with such a document', answer(300, `<Log>${error}</Log>`), 'error', 'NoSuchKey'],
	['a refusal without a body', answer(403, ''), 'error', '403'],
	['a refusal whose header names the code', answer(403, '', [['x-amz-error-code', 'AccessDenied']]), 'error', 'AccessDenied'],
	['a page with an id of the gateway', answer(403, '<html></html>', gateway), 'error', '403'],
	['a page without', answer(200, '<html></html>', []), 'not from the gateway', '200'],
	['an error of a server that says who it is', answer(404, error, server), 'error', 'NoSuchKey'],
	['a refusal of a server that says who it is', answer(404, '', server), 'not from the gateway', '404'],
	['300 of a server that says who it is', answer(300, '', server), 'not from the gateway', '300'],
	['299 of a server that says who it is', answer(299, '', server), 'ok'],
	['304 of a server that says who it is', answer(304, '', server), 'error', '304'],
	['a refusal in JSON', answer(404, '{}', []), 'not from the gateway', '404'],
	['a refusal in words', answer(404, 'no', []), 'not from the gateway', '404'],
	['a refusal in nothing', answer(404, '', []), 'error', '404'],
	['an answer of the proxy itself', { ...errorAnswer(404, 'NoSuchKey'), isFromProxy: true }, 'not from the gateway', '404'],
];
for (const [what, result, kind, code, operation = asked.operation] of rows) {
	test(`${what} (${operation}, ${result.status}) is ${kind}${code === undefined ? '' : ` ${code}`}`, () => {
		const outcome = outcomeOf({ ...asked, operation }, result);
		assert.deepEqual([outcome.kind, 'finding' in outcome ? outcome.finding.code : undefined], [kind, code]);
	});
}

test('no answer stays none', () => {
	assert.equal(outcomeOf(asked, failure('wait')).kind, 'no answer');
});

test('what is kept of an exchange holds no key and no cookie', () => {
	const headers = [
		['Authorization', 'canary-1'],
		['X-Amz-Security-Token', 'canary-2'],
		['Range', 'bytes=0-9'],
	] as const;
	const text = transcript({ ...request, headers }, answer(403, error));
	assert.doesNotMatch(text, /canary/);
	assert.match(text, /bytes=0-9/);
	assert.match(text, /NoSuchKey/);
});
