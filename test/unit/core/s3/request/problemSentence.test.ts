import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../../../src/core/s3/request/buildRequest.ts';
import { problemSentence } from '../../../../../src/core/s3/request/problemSentence.ts';

/** Of the same trouble another sentence for each place where the person has to mend it. */
for (const [why, field, sentence] of [
	['missing', 'bucket', 'Give a bucket: without one this would be a request to the whole service.'],
	['missing', 'key', 'Give a key: without one this would be a request on the whole bucket.'],
	['missing', 'input', 'NAME is needed for this operation.'],
	['not kept', 'body', 'The body was not kept: choose it again.'],
	['not kept', 'bucket', 'The bucket was not kept: type it again.'],
	['not kept', 'key', 'The key was not kept: type it again.'],
	['not kept', 'path', 'The path was not kept: type it again.'],
	['not kept', 'header', 'The value of NAME was not kept: type it again.'],
	['too long', 'header', 'NAME is too long to send.'],
	['too long', 'query', 'NAME is too long to send.'],
	['too long', 'key', 'The path is too long to send.'],
	['empty name', 'header', 'A header needs a name.'],
	['empty name', 'query', 'A parameter needs a name.'],
] as const satisfies readonly (readonly [Problem['why'], Problem['field'], string])[]) {
	test(`${field} ${why}: ${sentence}`, () => {
		const words = problemSentence({ field, why, name: 'NAME' }, (text) => text);
		assert.equal(words.map(({ text }) => text).join(''), sentence);
	});
}
