import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sdkIn } from '../../../../src/core/clients/sdkIn.ts';

for (const [text, name, version, addsChecksums] of [
	['aws-cli/2.23.0 md/awscrt botocore/2.0.0', 'aws-cli', '2.23.0', true],
	['aws-cli/2.22.35 Python/3.12', 'aws-cli', '2.22.35', false],
	['aws-cli/1.36.40', 'aws-cli', '1.36.40', false],
	['aws-cli/1.37.0', 'aws-cli', '1.37.0', true],
	['Boto3/1.35.99 md/Botocore#1.35.99', 'boto3', '1.35.99', false],
	['Boto3/1.36.0', 'boto3', '1.36.0', true],
	['botocore.exceptions.ClientError: An error', 'boto3', '', undefined],
	['aws-sdk-js/3.729.0 ua/2.1', 'AWS SDK for JavaScript v3', '3.729.0', true],
	['aws-sdk-js/3.728.0', 'AWS SDK for JavaScript v3', '3.728.0', false],
	['aws-sdk-go-v2/1.30 api/s3#1.73.0', 'AWS SDK for Go v2', '1.73.0', true],
	['aws-sdk-java/2.29.52', 'AWS SDK for Java v2', '2.29.52', false],
	['rclone/v1.68.2', 'rclone', '1.68.2', undefined],
	['aws-sdk-php/3.337.0', 'AWS SDK', '3.337.0', undefined],
] as const) {
	test(`reads ${text}`, () => {
		const sdk = sdkIn(text);
		assert.deepEqual([sdk?.name, sdk?.version, sdk?.addsChecksums], [name, version, addsChecksums]);
		assert.match(sdk?.whenRequired ?? '', /when_?required|WHEN_REQUIRED|integrity-protections=false/i);
	});
}

test('names no client where none is named', () => {
	assert.equal(sdkIn('curl/8.5.0'), undefined);
});
