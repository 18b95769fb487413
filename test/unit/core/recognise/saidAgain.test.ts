import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../../src/core/recognise/recognise.ts';

/** A failure that a program logs, at a second and a level, of a key. */
const failure = (second: number, level = 'ERROR', key = 'a.csv') =>
	`2026-11-22 15:29:${second},123 ${level} [uploader] PutObject ${key}: RequestError: send request failed caused by: Put "https://s3.bkk.bangmod.storage/shop/${key}": dial tcp 203.0.113.7:443: connect: connection refused`;

for (const [what, lines, reports] of [
	['once', [failure(24)], 1],
	['twice in the same moment', [failure(24), failure(24)], 1],
	['at two levels', [failure(24, 'WARN'), failure(24)], 1],
	['twice with another line between', [failure(24), '2026-11-22 15:29:24,200 INFO waiting', failure(24)], 1],
	['again a second later', [failure(24), failure(25)], 2],
	['of two keys', [failure(24), failure(24, 'ERROR', 'b.csv')], 2],
] as const) {
	test(`a failure that is printed ${what} is ${reports === 1 ? 'one report' : 'two reports'}`, () => {
		assert.equal(recognise(lines.join('\n')).length, reports);
	});
}

const refused = 'An error occurred (BadDigest) when calling the UploadPart operation: no';
const trace = 'Traceback (most recent call last):\n  File "/srv/put.py", line 7, in run\n    self.put()';

for (const [what, text, reports] of [
	[
		'in a record and as its exception below',
		'2026-11-22 15:29:24 sync: [error] SlowDown: wait\nSlowDown: wait\n    at put (/srv/s3.js:1:2)',
		1,
	],
	['twice as an exception', 'SlowDown: wait\nSlowDown: wait\n    at put (/srv/s3.js:1:2)', 2],
	[
		'in a record and below in other words',
		'2026-11-22 15:29:24 sync: [error] SlowDown: wait\nSlowDown: stop\n    at put (/srv/s3.js:1:2)',
		2,
	],
	['below its frames', `[worker] ${refused}\n${trace}\nbotocore.exceptions.ClientError: ${refused}`, 1],
	[
		'by a second worker, behind the trace of the first',
		`[worker] ${refused}\nException in thread w-3:\n${trace}\nRuntimeError: 1\n\n[worker] ${refused}`,
		2,
	],
] as const) {
	test(`an error that is printed again ${what} is ${reports === 1 ? 'one report' : 'two reports'}`, () => {
		assert.equal(recognise(text).length, reports);
	});
}
