import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dependedSdks, dependencyRows, isDependencyFile } from '../../../../src/core/fixes/dependencyFiles.ts';
import { importedSdks } from '../../../../src/core/clients/sdks.ts';

/** A program's import, and the SDK that it brings. */
for (const [line, name] of [
	["import { S3Client } from '@aws-sdk/client-s3';", 'AWS SDK for JavaScript v3'],
	['const { Upload } = require("@aws-sdk/lib-storage");', 'AWS SDK for JavaScript v3'],
	["const s3 = await import('@aws-sdk/client-s3');", 'AWS SDK for JavaScript v3'],
	["import S3 from 'aws-sdk/clients/s3';", 'AWS SDK for JavaScript v2'],
	["const AWS = require('aws-sdk');", 'AWS SDK for JavaScript v2'],
	['import boto3', 'boto3'],
	['    from botocore.exceptions import ClientError', 'boto3'],
	['import aioboto3', 'boto3'],
	['import (\n\t"context"\n\t"github.com/aws/aws-sdk-go-v2/service/s3"\n)', 'AWS SDK for Go v2'],
	['import "github.com/aws/aws-sdk-go-v2/service/s3/types"', 'AWS SDK for Go v2'],
	['import software.amazon.awssdk.services.s3.S3Client;', 'AWS SDK for Java v2'],
	['import static software.amazon.awssdk.transfer.s3.S3TransferManager.create;', 'AWS SDK for Java v2'],
	['use aws_sdk_s3::Client;', 'AWS SDK for Rust'],
	["import { Client } from 'minio';", 'MinIO'],
	['import "github.com/minio/minio-go/v7"', 'MinIO'],
	["import { DynamoDB } from '@aws-sdk/client-dynamodb';", null],
	['# import of boto3 is optional', null],
	['import "github.com/aws/aws-sdk-go-v2/service/sqs"', null],
	['import software.amazon.awssdk.services.sqs.SqsClient;', null],
] as const) {
	test(`${JSON.stringify(line)} brings ${name ?? 'no S3 SDK'}`, () => {
		assert.deepEqual(importedSdks(line), name === null ? [] : [{ name, version: '' }]);
	});
}

/** File, a part of it, the SDK and its exact release (empty where a range stands); null where there is none. */
const samples: readonly (readonly [file: string, text: string, found: string | null])[] = [
	['package.json', '"@aws-sdk/client-s3": "^3.700.0"', 'AWS SDK for JavaScript v3 '],
	['package.json', '"@aws-sdk/client-s3": "3.700.0"', 'AWS SDK for JavaScript v3 3.700.0'],
	['package.json', '"aws-sdk": "2.1692.0"', 'AWS SDK for JavaScript v2 2.1692.0'],
	['package.json', '"minio": "~8.0.1"', 'MinIO '],
	['package.json', '"@aws-sdk/client-sqs": "3.700.0"', null],
	['package-lock.json', '"node_modules/@aws-sdk/client-s3": {\n      "version": "3.701.0",', 'AWS SDK for JavaScript v3 3.701.0'],
	['package-lock.json', '"node_modules/aws-sdk": {\n      "version": "2.1692.0",', 'AWS SDK for JavaScript v2 2.1692.0'],
	['package-lock.json', '"node_modules/@aws-sdk/client-s3-control": {\n      "version": "3.701.0",', null],
	['yarn.lock', '"@aws-sdk/client-s3@^3.1.0":\n  version "3.701.0"', 'AWS SDK for JavaScript v3 3.701.0'],
	['yarn.lock', '"@aws-sdk/client-sqs@^3.1.0":\n  version "3.701.0"', null],
	['pnpm-lock.yaml', "  '@aws-sdk/client-s3@3.701.0':", 'AWS SDK for JavaScript v3 3.701.0'],
	['pnpm-lock.yaml', "  '@aws-sdk/client-sqs@3.701.0':", null],
	['requirements.txt', 'flask\nboto3==1.36.2\n', 'boto3 1.36.2'],
	['requirements-dev.txt', 'boto3[crt]>=1.35\n', 'boto3 '],
	['requirements.txt', 'aioboto3\n', 'boto3 '],
	['requirements.txt', 'boto3-stubs==1.36.2\n', null],
	['poetry.lock', '[[package]]\nname = "boto3"\nversion = "1.35.99"\n', 'boto3 1.35.99'],
	['uv.lock', '[[package]]\nname = "botocore"\nversion = "1.36.1"\n', 'boto3 1.36.1'],
	['poetry.lock', 'name = "boto3-stubs"\nversion = "1.35.99"\n', null],
	['Pipfile.lock', '"boto3": {\n "hashes": ["x"],\n "version": "==1.36.3"\n}', 'boto3 1.36.3'],
	['Pipfile.lock', '"moto": {\n "version": "==5.0.0"\n}', null],
	['pyproject.toml', 'boto3 = "^1.36"', 'boto3 '],
	['pyproject.toml', '  "boto3==1.36.0",', 'boto3 1.36.0'],
	['pyproject.toml', 'keywords = "boto3"', null],
	['go.mod', 'require (\n\tgithub.com/aws/aws-sdk-go-v2/service/s3 v1.72.3\n)', 'AWS SDK for Go v2 1.72.3'],
	['go.mod', '\tgithub.com/minio/minio-go/v7 v7.0.80', 'MinIO 7.0.80'],
	['go.mod', '\tgithub.com/aws/aws-sdk-go-v2/service/sqs v1.72.3', null],
	[
		'pom.xml',
		'<groupId>software.amazon.awssdk</groupId>\n  <artifactId>s3</artifactId>\n  <version>2.29.52</version>',
		'AWS SDK for Java v2 2.29.52',
	],
	['pom.xml', '<groupId>software.amazon.awssdk</groupId>\n  <artifactId>s3</artifactId>', 'AWS SDK for Java v2 '],
	['pom.xml', '<groupId>software.amazon.awssdk</groupId>\n  <artifactId>sqs</artifactId>', null],
	['build.gradle', "implementation 'software.amazon.awssdk:s3:2.30.1'", 'AWS SDK for Java v2 2.30.1'],
	['build.gradle.kts', 'implementation(platform("software.amazon.awssdk:bom:2.30.1"))', 'AWS SDK for Java v2 2.30.1'],
	['build.gradle', "implementation 'software.amazon.awssdk:s3'", 'AWS SDK for Java v2 '],
	['build.gradle', "implementation 'software.amazon.awssdk:s3control:2.30.1'", null],
	['Cargo.toml', 'aws-sdk-s3 = "1"', 'AWS SDK for Rust '],
	['Cargo.toml', 'aws-sdk-sqs = "1"', null],
	['Cargo.lock', 'name = "aws-sdk-s3"\nversion = "1.69.0"', 'AWS SDK for Rust 1.69.0'],
	['Cargo.lock', 'name = "aws-sdk-s3control"\nversion = "1.69.0"', null],
	['README.md', '"@aws-sdk/client-s3": "3.700.0"', null],
];

for (const [file, text, found] of samples) {
	test(`${file} with ${JSON.stringify(text)} depends on ${found?.trim() ?? 'no S3 SDK'}`, () => {
		assert.deepEqual(
			dependedSdks(file, text).map(({ name, version }) => `${name} ${version}`),
			found === null ? [] : [found],
		);
	});
}

test('every row of the table has a sample, and every file of it one that it must not match', () => {
	for (const { file, pattern } of dependencyRows) {
		const own = samples.filter(([name]) => file.test(name.toLowerCase()));
		assert.ok(
			own.some(([, text, found]) => found !== null && pattern.test(text)),
			`${pattern} has no sample`,
		);
		assert.ok(
			own.some(([, , found]) => found === null),
			`${file} has no anti-sample`,
		);
	}
});

test('only files of the table are read', () => {
	assert.deepEqual(['package.json', 'Pipfile.lock', 'main.ts', '.env', 'package.json.bak'].filter(isDependencyFile), [
		'package.json',
		'Pipfile.lock',
	]);
});
