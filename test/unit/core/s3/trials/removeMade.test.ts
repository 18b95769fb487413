import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf } from '../../../../../src/core/s3/answer/outcome.ts';
import { parseEndpoint } from '../../../../../src/core/s3/connect/endpoint.ts';
import { buildRequest } from '../../../../../src/core/s3/request/buildRequest.ts';
import { requestTarget } from '../../../../../src/core/s3/request/httpRequest.ts';
import type { Made } from '../../../../../src/core/s3/request/made.ts';
import { removeMade } from '../../../../../src/core/s3/trials/removeMade.ts';
import { answer, errorAnswer, failure } from '../answers.ts';

const name = 'bangmod-probe-1a2b3c4d';
const key = `a b/${name}`;
const object: Made = { of: 'object', bucket: 'mine', key };
const upload: Made = { of: 'upload', bucket: 'mine', key };
const bucket: Made = { of: 'bucket', bucket: name, key: '' };
const at = `/mine/a%20b/${name}`;

/** Removes it with these answers in turn; tells what was sent and whether it is gone. */
async function remove(made: Made, ...answers: readonly Parameters<typeof outcomeOf>[1][]) {
	const sent: string[] = [];
	const parsed = parseEndpoint('https://s3.bkk.bangmod.storage');
	assert(parsed.kind === 'endpoint');
	const isGone = await removeMade(made, 'path', (draft) => {
		const built = buildRequest(draft, parsed.endpoint);
		assert(built.kind === 'built');
		const result = answers[sent.length];
		assert(result !== undefined, `no answer is left for ${draft.operation}`);
		sent.push(`${built.request.method} ${requestTarget(built.request)}`);
		return Promise.resolve(outcomeOf({ operation: draft.operation, bucket: '', key: '', request: built.request }, result));
	});
	return { sent, isGone };
}

const uploads = answer(
	200,
	`<ListMultipartUploadsResult><Prefix>a%20b%2F${name}</Prefix>
	<Upload><Key>a%20b%2F${name}</Key><UploadId>2~ours</UploadId></Upload>
	<Upload><Key>a%20b%2F${name}9</Key><UploadId>2~theirs</UploadId></Upload></ListMultipartUploadsResult>`,
);
const versions = answer(
	200,
	`<ListVersionsResult><DeleteMarker><Key>a%20b/${name}</Key><VersionId>m1</VersionId></DeleteMarker>
	<Version><Key>a%20b/${name}</Key><VersionId>v1</VersionId></Version>
	<Version><Key>a%20b/${name}/other</Key><VersionId>v2</VersionId></Version></ListVersionsResult>`,
);
const marker = answer(204, '', [['x-amz-version-id', 'm1']]);
const denied = errorAnswer(403, 'AccessDenied');

for (const [what, made, answers, isGone, ...sent] of [
	['an object', object, [answer(204)], true, `DELETE ${at}`],
	['an object that is not there', object, [errorAnswer(404, 'NoSuchKey')], true, `DELETE ${at}`],
	['an object that may not be removed', object, [denied], false, `DELETE ${at}`],
	['an object of which nobody answers', object, [failure('wait', 'perhaps')], false, `DELETE ${at}`],
	['a bucket', bucket, [answer(204)], true, `DELETE /${name}`],
	['a bucket that is not empty', bucket, [errorAnswer(409, 'BucketNotEmpty')], false, `DELETE /${name}`],
	[
		'an upload, and not its neighbour’s',
		upload,
		[uploads, answer(204)],
		true,
		`GET /mine?uploads&prefix=a%20b%2F${name}&encoding-type=url`,
		`DELETE ${at}?uploadId=2~ours`,
	],
	[
		'an upload that may not be aborted',
		upload,
		[uploads, denied],
		false,
		`GET /mine?uploads&prefix=a%20b%2F${name}&encoding-type=url`,
		`DELETE ${at}?uploadId=2~ours`,
	],
	['an upload that cannot be looked for', upload, [denied], false, `GET /mine?uploads&prefix=a%20b%2F${name}&encoding-type=url`],
	[
		'an object with its versions, and not its neighbour’s',
		object,
		[marker, versions, answer(204), answer(204)],
		true,
		`DELETE ${at}`,
		`GET /mine?versions&prefix=a%20b%2F${name}&encoding-type=url`,
		`DELETE ${at}?versionId=m1`,
		`DELETE ${at}?versionId=v1`,
	],
] as const) {
	test(`${what}: ${isGone ? 'gone' : 'still there'}, by exactly these requests`, async () => {
		assert.deepEqual(await remove(made, ...answers), { sent, isGone });
	});
}

for (const [count, isGone] of [
	[20, true],
	[21, false],
] as const) {
	test(`${count} versions of one name are ${isGone ? 'removed' : 'not believed'}`, async () => {
		const one = `<Version><Key>a%20b/${name}</Key><VersionId>v</VersionId></Version>`;
		const listed = answer(200, `<ListVersionsResult>${one.repeat(count)}</ListVersionsResult>`);
		const done = await remove(object, marker, listed, ...Array.from({ length: count }, () => answer(204)));
		assert.deepEqual([done.isGone, done.sent.length], [isGone, isGone ? 2 + count : 2]);
	});
}

for (const made of [
	{ of: 'bucket', bucket: 'shop', key: '' },
	{ of: 'object', bucket: 'shop', key: 'real.txt' },
	{ of: 'upload', bucket: 'shop', key: 'real.txt' },
] as const) {
	test(`a ${made.of} that bears no name of ours is left alone`, async () => {
		assert.deepEqual(await remove(made), { sent: [], isGone: false });
	});
}
