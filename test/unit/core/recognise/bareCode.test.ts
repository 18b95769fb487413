import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareCodeAt } from '../../../../src/core/recognise/bareCode.ts';

/** `|` is the cursor. */
function codeAt(marked: string, importsS3Sdk: boolean): string | undefined {
	const offset = marked.indexOf('|');
	const found = bareCodeAt(marked.replace('|', ''), offset, importsS3Sdk);
	return found && `${found.certainty} ${found.code}`;
}

for (const [marked, withSdk, without] of [
	["if (error.name === 'NoSuch|Key') retry();", 'likely NoSuchKey', 'possible NoSuchKey'],
	['except client.exceptions.|NoSuchBucket:', 'likely NoSuchBucket', 'possible NoSuchBucket'],
	['case NoSuchUpload|:', 'likely NoSuchUpload', 'possible NoSuchUpload'],
	['throw new Access|Denied()', 'possible AccessDenied', 'possible AccessDenied'],
	['NoSuch|Key', 'likely NoSuchKey', 'possible NoSuchKey'],
	['class NoSuch|KeyError {}', undefined, undefined],
	['my_No|SuchKey', undefined, undefined],
	['the server is Bu|sy', undefined, undefined],
	['nosuch|key', undefined, undefined],
	['NoSuchKey then| more', undefined, undefined],
	['|', undefined, undefined],
] as const) {
	test(`${marked} is ${withSdk ?? 'nothing'} beside an S3 SDK, else ${without ?? 'nothing'}`, () => {
		assert.equal(codeAt(marked, true), withSdk);
		assert.equal(codeAt(marked, false), without);
	});
}

test('a word of five megabytes costs no more than a short one can', () => {
	assert.equal(bareCodeAt('x'.repeat(5_000_000), 2_500_000, true), undefined);
});
