import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../../../src/core/s3/connect/connection.ts';
import { type Draft, draftOf } from '../../../../src/core/s3/request/draft.ts';
import { harmless } from '../../../../src/core/s3/trials/harmless.ts';
import { firstForm } from '../../../../src/panel/request/keptForm.ts';
import { toPreview } from '../../../../src/panel/request/previewData.ts';

/** What stands above Send of the try of a report about this request. */
function triedWords(reported: Draft): string | undefined {
	const tried = harmless(reported, '0123abcd');
	const { tried: words } = toPreview(connect(firstForm.choice, [], null), tried.draft, (sentence) => sentence, tried);
	return words?.map(({ text }) => text).join('');
}

for (const [what, reported, said] of [
	[
		'a write of a key',
		{ ...draftOf('PutObject'), bucket: 'media', key: 'a.txt' },
		'The report is about PutObject of media/a.txt. So that nothing of yours is touched, this one goes to a key of its own.',
	],
	[
		'a write that names nothing',
		draftOf('PutObject'),
		'The report is about PutObject. So that nothing of yours is touched, this one goes to a key of its own.',
	],
	[
		'a bucket that is made',
		{ ...draftOf('CreateBucket'), bucket: 'media' },
		'The report is about CreateBucket of media. So that nothing of yours is touched, this one only reads.',
	],
	['a read', { ...draftOf('GetObject'), bucket: 'media', key: 'a.txt' }, undefined],
] as const) {
	test(`${what}: ${said ?? 'the try is the request itself'}`, () => assert.equal(triedWords(reported), said));
}
