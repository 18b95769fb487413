import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEndpoint } from '../../../../../src/core/s3/connect/endpoint.ts';
import { buildRequest } from '../../../../../src/core/s3/request/buildRequest.ts';
import { draftOf, type Draft } from '../../../../../src/core/s3/request/draft.ts';
import { operations } from '../../../../../src/core/s3/request/operations.ts';
import { harmless } from '../../../../../src/core/s3/trials/harmless.ts';

const endpoint = (() => {
	const parsed = parseEndpoint('https://s3.bkk.bangmod.storage');
	assert(parsed.kind === 'endpoint');
	return parsed.endpoint;
})();
const inputs: Draft['inputs'] = [
	['uploadId', '2~u'],
	['partNumber', '1'],
	['x-amz-copy-source', '/photos/2026/a&b.jpg'],
];
const reported = (operation: string): Draft => ({ ...draftOf(operation), bucket: 'photos', key: '2026/a&b.jpg' });

for (const { id } of operations) {
	test(`a try of a report about ${id} writes and deletes nothing but a key of its own`, () => {
		const { draft, reported: own } = harmless(reported(id), '1a2b3c4d');
		const built = buildRequest({ ...draft, inputs }, endpoint);
		assert(built.kind === 'built', JSON.stringify(built));
		const { kind, on, key } = built.effect;
		if (kind === 'reads') return assert.equal(own === null, draft.operation === id);
		assert.equal(own?.key, '2026/a&b.jpg');
		if (on === 'objects') {
			return assert.deepEqual(draft.body, {
				kind: 'text',
				text: '<Delete><Object><Key>2026/bangmod-probe-1a2b3c4d</Key></Object></Delete>',
			});
		}
		assert.equal(key, '2026/bangmod-probe-1a2b3c4d');
		assert(on === 'object' || on === 'upload', on);
	});
}

for (const [id, triedAs] of [
	['PutObject', 'PutObject'],
	['DeleteObject', 'DeleteObject'],
	['CreateMultipartUpload', 'CreateMultipartUpload'],
	['UploadPart', 'ListParts'],
	['CompleteMultipartUpload', 'ListParts'],
	['AbortMultipartUpload', 'ListParts'],
	['CreateBucket', 'ListObjectsV2'],
	['DeleteBucket', 'ListObjectsV2'],
	['GetObject', 'GetObject'],
] as const) {
	test(`${id} is tried as ${triedAs}`, () => assert.equal(harmless(reported(id), '1a2b3c4d').draft.operation, triedAs));
}

for (const id of ['PutObject', 'UploadPart', 'DeleteObjects', 'CompleteMultipartUpload']) {
	test(`the report’s own ${id} waits for the body that the report does not tell`, () => {
		const own = harmless(reported(id), '1a2b3c4d').reported;
		assert(own !== null);
		const built = buildRequest({ ...own, inputs }, endpoint);
		assert.deepEqual(built.kind === 'refused' && built.problems.map(({ field, why }) => `${field} ${why}`), ['body not told']);
	});
}

test('what is tried has a body of ours where the operation takes one, and no other', () => {
	const bodyOf = (id: string) => harmless(reported(id), '1a2b3c4d').draft.body.kind;
	assert.deepEqual([bodyOf('PutObject'), bodyOf('CopyObject')], ['text', 'none']);
});

test('a key that the report states too long to hold is asked for only where the key is the report’s', () => {
	const lost: Draft = { ...reported('PutObject'), key: '', lost: [{ field: 'key', name: '' }] };
	const { draft, reported: own } = harmless(lost, '1a2b3c4d');
	assert.deepEqual([draft.key, draft.lost, own?.lost], ['bangmod-probe-1a2b3c4d', [], lost.lost]);
});
