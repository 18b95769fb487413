import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { firstForm } from '../../../../src/panel/request/keptForm.ts';
import { formOfFinding } from '../../../../src/panel/request/formOfFinding.ts';

const error = (inside: string) => `<Error><Code>NoSuchKey</Code>${inside}</Error>`;

test('a key that the form cannot hold whole is asked for, not cut', () => {
	const [finding] = recognise(error(`<BucketName>shop</BucketName><Key>${'k'.repeat(1025)}</Key>`));
	assert(finding !== undefined);
	const { draft } = formOfFinding(finding, firstForm);
	assert.deepEqual([draft.key, draft.lost], ['', [{ field: 'key', name: '' }]]);
});

for (const [what, report, operation, bucket, key, region] of [
	['bucket and key', error('<BucketName>shop</BucketName><Key>a.txt</Key>'), 'GetObject', 'shop', 'a.txt', 'bkk'],
	['a resource', error('<Resource>/shop/2026/a.txt</Resource>'), 'GetObject', 'shop', '2026/a.txt', 'bkk'],
	['a bucket alone', error('<BucketName>shop</BucketName>'), 'ListObjectsV2', 'shop', '', 'bkk'],
	['nothing', error(''), 'ListBuckets', '', '', 'bkk'],
	['another region', error('<BucketName>shop</BucketName><Region>ap-southeast-1-sg</Region>'), 'ListObjectsV2', 'shop', '', 'sg'],
	['a foreign region', error('<BucketName>shop</BucketName><Region>us-east-1</Region>'), 'ListObjectsV2', 'shop', '', 'bkk'],
	[
		'an operation',
		'An error occurred (NoSuchBucket) when calling the PutObject operation: The specified bucket does not exist',
		'PutObject',
		'',
		'',
		'bkk',
	],
] as const) {
	test(`a report with ${what} becomes ${operation} of “${bucket}/${key}” in ${region}`, () => {
		const [finding] = recognise(report);
		assert(finding !== undefined);
		const { draft, choice } = formOfFinding(finding, firstForm);
		assert.deepEqual([draft.operation, draft.bucket, draft.key], [operation, bucket, key]);
		assert.deepEqual(choice.place, { of: 'region', id: region });
	});
}
