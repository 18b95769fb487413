import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbOf } from '../../../../src/core/vendor/rateLimits.ts';

const operations: readonly [operation: string, verb: string][] = [
	['PutObject', 'write'],
	['CompleteMultipartUpload', 'write'],
	['GetObject', 'read'],
	['HeadObject', 'read'],
	['ListObjectsV2', 'list'],
	['GetBucketLocation', 'read'],
	['REST.PUT.OBJECT', 'write'],
	['REST.GET.OBJECT', 'read'],
	['REST.GET.BUCKET', 'list'],
	['REST.GET.BUCKETPOLICY', 'read'],
	['REST.GET.UPLOADS', 'list'],
	['REST.GET.UPLOAD', 'read'],
	['list_bucket', 'list'],
	['get_obj', 'read'],
	['put_obj', 'write'],
];
for (const [operation, verb] of operations) {
	test(`${operation} counts against the limit for ${verb}`, () => assert.equal(verbOf(operation), verb));
}
