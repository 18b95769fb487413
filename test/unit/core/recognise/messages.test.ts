import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOfMessage, serviceWords } from '../../../../src/core/recognise/ownMessages.ts';
import { headlineOf, messageBefore, messageOf } from '../../../../src/core/recognise/messages.ts';

/** What stands behind a code, and the service's message in it. */
for (const [rest, message] of [
	[undefined, undefined],
	['', undefined],
	[', "x": 1}', undefined],
	['gone', 'gone'],
	['gone (really)', 'gone (really)'],
	['gone)', 'gone'],
	['gone, RequestId: tx1', 'gone'],
	['gone (Service: Amazon S3; Status Code: 404)', 'gone'],
	['gone", "x": 1', 'gone'],
	['"gone"', 'gone'],
	['say "gone" now', 'say "gone" now'],
	['the value of "a"', 'the value of "a"'],
	['Access Denied: While reading', 'Access Denied'],
	['unknown words: While reading', 'unknown words: While reading'],
	[': Access Denied', ': Access Denied'],
	['The specified key does not exist. -', 'The specified key does not exist.'],
	['gone\n  at a.b', 'gone'],
] as const) {
	test(`the message in ${JSON.stringify(rest)} is ${message ?? 'none'}`, () => assert.equal(messageOf(rest), message));
}

/** What stands before `(Service: …`, and the message in it. */
for (const [before, message] of [
	['com.amazonaws.services.s3.model.AmazonS3Exception: gone ', 'gone'],
	['AmazonS3Exception: gone (', 'gone'],
	['x due to gone ', 'gone'],
	['x -> gone ', 'gone'],
	['"gone ', 'gone'],
	['error reading s3://b/k: gone ', 'gone'],
	['[x] S3Error: one: two ', 'one: two'],
	['S3Error: gone\n', 'gone'],
	['one\nplain words ', 'plain words'],
] as const) {
	test(`before the service’s name, ${JSON.stringify(before)} says ${message}`, () => {
		assert.equal(messageBefore(before, before.length), message);
	});
}

for (const [what, before, message] of [
	['above its frames', 'S3Error: gone\n  at a\n', 'gone'],
	['15 lines above', `Error: gone${'\nx'.repeat(15)}`, 'gone'],
	['farther above', `Error: gone${'\nx'.repeat(16)}`, undefined],
	['nowhere', 'nothing', undefined],
	['in the nearest line', 'Error: one\nS3Exception: two\n', 'two'],
] as const) {
	test(`an error’s head line ${what} says ${message ?? 'nothing'}`, () => assert.equal(headlineOf(before), message));
}

const gone = 'The specified bucket does not exist';

/** A message with what a client put around S3's sentence, and the sentence with what S3 itself says behind it. */
for (const [message, words] of [
	[gone, gone],
	[`${gone}.`, `${gone}.`],
	[`${gone}. Make it first.`, `${gone}. Make it first.`],
	[`${gone} (worker 3)`, gone],
	[`${gone}. ---> System.Net.WebException: x`, `${gone}.`],
	[`${gone}.7 at put (/srv/a.js:1:2)`, `${gone}.`],
	[`${gone} path=[upload]`, gone],
	[`${gone}.). Next`, `${gone}.`],
	[`${gone}" along with a 404`, gone],
	[`${gone}**`, gone],
	[`${gone}. [] []`, `${gone}.`],
	[`Could not move from 1 to 2: ${gone}.`, `${gone}.`],
	[`[x] Reason: errorMessage=${gone}.`, `${gone}.`],
	[`${gone}; expecting 'b-1'`, `${gone}; expecting 'b-1'`],
	[`We looked and ${gone}`, `We looked and ${gone}`],
	['Another sentence (worker 3)', 'Another sentence (worker 3)'],
] as const) {
	test(`of ${JSON.stringify(message)} the service says ${JSON.stringify(words)}`, () =>
		assert.equal(serviceWords('NoSuchBucket', message), words));
}

/** A message, and the code that S3's servers send with it, however they spell it. */
for (const [message, code] of [
	['The AWS Access Key Id you provided does not exist in our records', 'InvalidAccessKeyId'],
	['The access key ID you provided does not exist in our records', 'InvalidAccessKeyId'],
	['the specified key does not exist', 'NoSuchKey'],
	['Part number must be an integer between 1 and 1000, inclusive', 'InvalidArgument'],
	['STREAMING-UNSIGNED-PAYLOAD-TRAILER not implemented', 'NotImplemented'],
	['STREAMING-AWS4-HMAC-SHA256-PAYLOAD not implemented', 'NotImplemented'],
	['Access denied', undefined],
	['The specified keyhole does not exist', undefined],
] as const) {
	test(`with ${JSON.stringify(message)} comes ${code ?? 'no code of its own'}`, () => assert.equal(codeOfMessage(message), code));
}
