import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingWords } from '../../../../src/core/clients/settingWords.ts';

/** What each client writes so that it sends checksums only where they are required. */
for (const [client, words] of [
	['boto3', "Config(request_checksum_calculation='when_required', response_checksum_validation='when_required')"],
	[
		'AWS SDK for JavaScript v3',
		"new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' })",
	],
	['constructor', undefined],
	['no client', undefined],
	[undefined, undefined],
] as const) {
	test(`${client ?? 'an unknown client'} writes ${words ?? 'nothing'}`, () =>
		assert.equal(settingWords(client, 'checksums'), words));
}

test('only what a client can set is written for it', () => {
	assert.match(settingWords('restic', 'region') ?? '', /s3\.region=/);
	assert.equal(settingWords('restic', 'checksums'), undefined);
	assert.equal(settingWords('toString', 'region'), undefined);
});
