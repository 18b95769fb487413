import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildRequest, type Problem } from '../../../../../src/core/s3/request/buildRequest.ts';
import { draftOf, type Draft } from '../../../../../src/core/s3/request/draft.ts';
import { confirmation } from '../../../../../src/core/s3/request/effect.ts';
import { parseEndpoint, type Endpoint } from '../../../../../src/core/s3/connect/endpoint.ts';
import { requestUrl } from '../../../../../src/core/s3/request/httpRequest.ts';
import { operations } from '../../../../../src/core/s3/request/operations.ts';
import { problemSentence } from '../../../../../src/core/s3/request/problemSentence.ts';
import type { RichText } from '../../../../../src/core/richText.ts';

const english = (sentence: string) => sentence;
const plain = (text: RichText | null) => text?.map((part) => part.text).join('') ?? null;

function endpointAt(text: string): Endpoint {
	const answer = parseEndpoint(text);
	assert(answer.kind === 'endpoint');
	return answer.endpoint;
}
const bangkok = endpointAt('https://s3.bkk.bangmod.storage');

const inputs: Draft['inputs'] = [
	['uploadId', '2~u'],
	['partNumber', '3'],
	['x-amz-copy-source', '/a/b'],
];
const draft = (operation: string, more: Partial<Draft> = {}): Draft => ({
	...draftOf(operation),
	bucket: 'photos',
	key: 'a b/ก.jpg',
	inputs,
	...more,
});

const built: readonly [operation: string, requestLine: string, question: string | null][] = [
	['ListBuckets', 'GET /', null],
	['HeadBucket', 'HEAD /photos', null],
	['ListObjectsV2', 'GET /photos?list-type=2', null],
	['GetObject', 'GET /photos/a%20b/%E0%B8%81.jpg', null],
	['HeadObject', 'HEAD /photos/a%20b/%E0%B8%81.jpg', null],
	[
		'PutObject',
		'PUT /photos/a%20b/%E0%B8%81.jpg',
		'This writes the object a b/ก.jpg in the bucket photos; an object of that name is replaced.',
	],
	[
		'CopyObject',
		'PUT /photos/a%20b/%E0%B8%81.jpg',
		'This writes the object a b/ก.jpg in the bucket photos; an object of that name is replaced.',
	],
	['DeleteObject', 'DELETE /photos/a%20b/%E0%B8%81.jpg', 'This deletes the object a b/ก.jpg from the bucket photos.'],
	['DeleteObjects', 'POST /photos?delete', 'This deletes every object that the body lists from the bucket photos.'],
	['CreateBucket', 'PUT /photos', 'This creates or changes the bucket photos.'],
	['DeleteBucket', 'DELETE /photos', 'This deletes the bucket photos.'],
	['ListObjectVersions', 'GET /photos?versions', null],
	['GetBucketLocation', 'GET /photos?location', null],
	['GetBucketPolicy', 'GET /photos?policy', null],
	['GetBucketCors', 'GET /photos?cors', null],
	['GetBucketLifecycleConfiguration', 'GET /photos?lifecycle', null],
	['GetBucketVersioning', 'GET /photos?versioning', null],
	['ListMultipartUploads', 'GET /photos?uploads', null],
	[
		'CreateMultipartUpload',
		'POST /photos/a%20b/%E0%B8%81.jpg?uploads',
		'This starts or completes a multipart upload of the object a b/ก.jpg in the bucket photos.',
	],
	[
		'UploadPart',
		'PUT /photos/a%20b/%E0%B8%81.jpg?partNumber=3&uploadId=2~u',
		'This uploads a part of the object a b/ก.jpg in the bucket photos.',
	],
	['ListParts', 'GET /photos/a%20b/%E0%B8%81.jpg?uploadId=2~u', null],
	[
		'CompleteMultipartUpload',
		'POST /photos/a%20b/%E0%B8%81.jpg?uploadId=2~u',
		'This starts or completes a multipart upload of the object a b/ก.jpg in the bucket photos.',
	],
	[
		'AbortMultipartUpload',
		'DELETE /photos/a%20b/%E0%B8%81.jpg?uploadId=2~u',
		'This aborts a multipart upload of the object a b/ก.jpg in the bucket photos; its parts are deleted.',
	],
];

test('every operation of the table is built here', () => {
	assert.deepEqual(
		operations.map(({ id }) => id),
		built.map(([operation]) => operation),
	);
});

for (const [operation, requestLine, question] of built) {
	test(`${operation} is ${requestLine}${question === null ? '' : ' and asks first'}`, () => {
		const answer = buildRequest(draft(operation), bangkok);
		assert(answer.kind === 'built');
		assert.equal(`${answer.request.method} ${requestUrl(answer.request)}`, requestLine.replace(' ', ` ${bangkok.origin}`));
		assert.equal(plain(confirmation(answer.effect, english)), question);
	});
}

const raw = (method: string, path: string, query: Draft['query'] = []) => draft('Raw', { raw: { method, path }, query });

const rawEffects: readonly [method: string, path: string, query: Draft['query'], question: string | null][] = [
	['GET', '/b/k', [['anything', '']], null],
	['PUT', '/b/k', [['anything', '']], 'This writes the object k in the bucket b; an object of that name is replaced.'],
	['PUT', '/b', [['anything', '']], 'This creates or changes the bucket b.'],
	['PUT', '/b', [['policy', '']], 'This replaces the configuration policy of the bucket b.'],
	['PUT', '/b/k', [['tagging', '']], 'This replaces the configuration tagging of the object k in the bucket b.'],
	['POST', '/b', [['delete', '']], 'This deletes every object that the body lists from the bucket b.'],
	['DELETE', '/b', [['policy', '']], 'This deletes the configuration policy of the bucket b.'],
	['DELETE', '/b/k', [['tagging', '']], 'This deletes the configuration tagging of the object k in the bucket b.'],
	['DELETE', '/b/k', [['versionId', 'v']], 'This deletes the object k from the bucket b.'],
	['DELETE', '/b%2Fk', [], 'This deletes the object k from the bucket b.'],
	['DELETE', '/b/', [], 'This deletes the bucket b.'],
	['DELETE', '/%62', [], 'This deletes the bucket b.'],
	['POST', '/', [], 'This request may change something at the endpoint itself.'],
];

for (const [method, path, query, question] of rawEffects) {
	test(`raw ${method} ${path}?${query.map(([name]) => name).join('&')}: ${question ?? 'asks nothing'}`, () => {
		const answer = buildRequest(raw(method, path, query), bangkok);
		assert(answer.kind === 'built');
		assert.equal(plain(confirmation(answer.effect, english)), question);
	});
}

const refused: readonly [what: string, draft: Draft, ...problems: [Problem['field'], Problem['why']][]][] = [
	['an operation nobody knows', draft('DropEverything'), ['operation', 'unknown operation']],
	['DeleteObject with an empty key', draft('DeleteObject', { key: '' }), ['key', 'missing']],
	['DeleteBucket with an empty bucket', draft('DeleteBucket', { bucket: '' }), ['bucket', 'missing']],
	['DeleteBucket with a key smuggled in', draft('DeleteBucket', { bucket: 'a/b' }), ['bucket', 'slash in bucket']],
	['a bucket of two dots', draft('ListObjectsV2', { bucket: '..' }), ['bucket', 'dots as bucket']],
	['UploadPart without its upload', draft('UploadPart', { inputs: [['partNumber', '1']] }), ['input', 'missing']],
	[
		'a bucket with dots in the host',
		draft('GetObject', { bucket: 'a.b', style: 'virtual-hosted' }),
		['bucket', 'bucket is no host label'],
	],
	[
		'a bucket that names a host',
		draft('GetObject', { bucket: 'evil.example/', style: 'virtual-hosted' }),
		['bucket', 'slash in bucket'],
		['bucket', 'bucket is no host label'],
	],
	['a header that breaks its line', draft('GetObject', { headers: [['a', 'b\r\nc']] }), ['header', 'bad value']],
	['a Host header', draft('GetObject', { headers: [['host', 'evil.example']] }), ['header', 'made here']],
	['a signature in the query', draft('GetObject', { query: [['X-Amz-Signature', '0']] }), ['query', 'made here']],
	['a body that was not kept', draft('PutObject', { body: { kind: 'lost', why: 'not kept', path: '' } }), ['body', 'not kept']],
	[
		'a body whose file was chosen in another panel',
		draft('PutObject', { body: { kind: 'lost', why: 'file not chosen', path: 'file:///a' } }),
		['body', 'file not chosen'],
	],
	[
		'a body that a report does not tell',
		draft('PutObject', { body: { kind: 'lost', why: 'not told', path: '' } }),
		['body', 'not told'],
	],
	['a key that was not kept', draft('DeleteObject', { key: '', lost: [{ field: 'key', name: '' }] }), ['key', 'not kept']],
	[
		'a bucket that was not kept',
		draft('DeleteBucket', { bucket: '', lost: [{ field: 'bucket', name: '' }] }),
		['bucket', 'not kept'],
	],
	['a path that was not kept', { ...raw('PUT', ''), lost: [{ field: 'path', name: '' }] }, ['path', 'not kept']],
	[
		'an input that was not kept',
		draft('CopyObject', { inputs: [['x-amz-copy-source', '']], lost: [{ field: 'input', name: 'x-amz-copy-source' }] }),
		['input', 'not kept'],
	],
	[
		'a header that was not kept',
		draft('GetObject', { headers: [['a', '']], lost: [{ field: 'header', name: 'a' }] }),
		['header', 'not kept'],
	],
	[
		'a parameter that was not kept',
		draft('GetObject', { query: [['a', '']], lost: [{ field: 'query', name: 'a' }] }),
		['query', 'not kept'],
	],
	[
		'two headers of one name',
		draft('GetObject', {
			headers: [
				['Range', 'bytes=0-1'],
				['range', 'bytes=0-1'],
			],
		}),
		['header', 'given twice'],
	],
	[
		'a header that an input gives already',
		draft('PutObject', { inputs: [['Content-Type', 'a/b']], headers: [['content-type', 'c/d']] }),
		['header', 'given twice'],
	],
	['a parameter that is the operation’s own', draft('ListObjectsV2', { query: [['list-type', '2']] }), ['query', 'given twice']],
	[
		'a subresource twice',
		raw('PUT', '/b', [
			['policy', ''],
			['policy', ''],
		]),
		['query', 'given twice'],
	],
	['a key with half a character', draft('PutObject', { key: 'a\ud800' }), ['key', 'half a character']],
	['a bucket with half a character', draft('ListObjectsV2', { bucket: 'a\udc00' }), ['bucket', 'half a character']],
	['a parameter with half a character', draft('ListObjectsV2', { query: [['prefix', '\ud83d']] }), ['query', 'half a character']],
	['DELETE with a subresource RGW may not know', raw('DELETE', '/b', [['encryption', '']]), ['query', 'unknown subresource']],
	['DELETE with any word', raw('DELETE', '/b', [['anything', '']]), ['query', 'unknown subresource']],
	['DELETE of an object with any word', raw('DELETE', '/b/k', [['acl', '']]), ['query', 'unknown subresource']],
	['DELETE of a bucket with a version', raw('DELETE', '/b', [['versionId', 'x']]), ['query', 'unknown subresource']],
	['DELETE with the case of a subresource changed', raw('DELETE', '/b', [['Policy', '']]), ['query', 'unknown subresource']],
	[
		'DELETE with two subresources',
		raw('DELETE', '/b', [
			['policy', ''],
			['cors', ''],
		]),
		['query', 'unknown subresource'],
		['query', 'unknown subresource'],
	],
	['DELETE by way of dots', raw('DELETE', '/b/../c'), ['path', 'dot segments']],
	['DELETE by way of encoded dots', raw('DELETE', '/b/%2e%2e/c'), ['path', 'dot segments']],
	['DELETE with a doubled slash', raw('DELETE', '//b'), ['path', 'bad path']],
	['a path with a query in it', raw('DELETE', '/b?policy'), ['path', 'bad path']],
	['a path with a broken escape', raw('GET', '/b%zz'), ['path', 'bad path']],
	['a path with a space', raw('GET', '/a b'), ['path', 'bad path']],
	['a path that is an address', raw('GET', 'https://evil.example/'), ['path', 'bad path']],
	['a method that tunnels', raw('CONNECT', '/'), ['method', 'bad method']],
	['a method with a line end', raw('GET\r\n', '/'), ['method', 'bad method']],
	['a path of 16,385 characters', raw('GET', `/${'a'.repeat(16_384)}`), ['path', 'too long']],
	['a path of 20,000 characters', raw('GET', `/${'a'.repeat(20_000)}`), ['path', 'too long']],
];

for (const [what, given, ...problems] of refused) {
	test(`${what} is refused and the reason is said`, () => {
		const answer = buildRequest(given, bangkok);
		assert(answer.kind === 'refused');
		assert.deepEqual(
			answer.problems.map(({ field, why }) => [field, why]),
			problems,
		);
		for (const problem of answer.problems) assert.match(plain(problemSentence(problem, english)) ?? '', /^[^{]+\.$/);
	});
}

test('virtual-hosted style moves the bucket from the path into the host', () => {
	const answer = buildRequest(draft('GetObject', { style: 'virtual-hosted', key: 'k' }), bangkok);
	assert(answer.kind === 'built');
	assert.equal(requestUrl(answer.request), 'https://photos.s3.bkk.bangmod.storage/k');
});

test('virtual-hosted style is refused at an IP address', () => {
	const answer = buildRequest(draft('GetObject', { style: 'virtual-hosted' }), endpointAt('https://192.0.2.7'));
	assert(answer.kind === 'refused');
	assert.deepEqual(answer.problems[0]?.why, 'endpoint is an address');
});

test('a key is encoded once and never shortened', () => {
	for (const [key, path] of [
		['a//b', '/photos/a//b'],
		['../up', '/photos/../up'],
		['a+b%20c', '/photos/a%2Bb%2520c'],
		['/lead', '/photos//lead'],
		["!*'()", '/photos/%21%2A%27%28%29'],
	] as const) {
		const answer = buildRequest(draft('GetObject', { key }), bangkok);
		assert.equal(answer.kind === 'built' && answer.request.path, path);
	}
});

test('empty inputs are left out and typed fields follow the operation’s own', () => {
	const answer = buildRequest(
		draft('ListObjectsV2', {
			inputs: [
				['prefix', ''],
				['max-keys', '5'],
			],
			query: [['x', '1']],
		}),
		bangkok,
	);
	assert(answer.kind === 'built');
	assert.deepEqual(answer.request.query, [
		['list-type', '2'],
		['max-keys', '5'],
		['x', '1'],
	]);
});
