import { hostileTexts } from './hostileText.ts';

/** Secrets as they get into logs, made at run time so that no scanner takes this file for a leak. None of them is anybody's. */
const secrets = {
	keyId: ['BGSAKIA', 'CANARYKEYID', '7Q2X'].join(''),
	secretKey: ['cAnArY', 'SecretKey/', 'k7MDENGbPxRfiCY'].join(''),
	sessionToken: ['CanarySession', 'Token0123456789', 'abcdefgh'].join(''),
	signature: ['fe5f80f7', 'c0ffee00', 'c0ffee00', '5ac1c0de'].join(''),
};

/** What no output may hold: each secret, and of the key id the part that its mask hides. */
export const canaries: readonly string[] = [secrets.secretKey, secrets.sessionToken, secrets.signature, 'CANARYKEYID'];

/** The wording that each secret stands in; a secret by itself is any text. */
const leaks: readonly string[] = [
	`https://s3.bkk.bangmod.storage/q/a.csv?X-Amz-Credential=${secrets.keyId}%2F20261122%2Fbkk%2Fs3%2Faws4_request&X-Amz-Signature=${secrets.signature}`,
	`aws_secret_access_key=${secrets.secretKey}`,
	`X-Amz-Security-Token: ${secrets.sessionToken}`,
	`AWSAccessKeyId ${secrets.keyId} does not exist`,
	`"secretAccessKey": "${secrets.secretKey}"`,
	`&X-Amz-Security-Token=${secrets.sessionToken}&X-Amz-Signature=${secrets.signature}`,
];

const codes = ['SignatureDoesNotMatch', 'NoSuchBucket', 'NoSuchKey', 'SlowDown', 'InvalidAccessKeyId', 'RequestTimeTooSkewed'];

/** What an attacker and a careless program put into a report, a field each. */
interface Fields {
	readonly code: string;
	readonly message: string;
	readonly bucket: string;
	readonly key: string;
	readonly requestId: string;
}

/** The wordings of S3 errors that state the most fields, with the fields as they are: nothing is escaped on the way into a log. */
const wordings: readonly ((fields: Fields) => string)[] = [
	({ code, message, requestId }) =>
		`ERROR An error occurred (${code}) when calling the PutObject operation: ${message} (request id: ${requestId})`,
	({ code, message, bucket, key, requestId }) =>
		`<Error><Code>${code}</Code><Message>${message}</Message><BucketName>${bucket}</BucketName><Key>${key}</Key><RequestId>${requestId}</RequestId></Error>`,
	({ code, message, bucket, key, requestId }) =>
		JSON.stringify({ Code: code, Message: message, BucketName: bucket, Key: key, RequestId: requestId, $fault: 'client' }),
	({ code, message, requestId }) =>
		`operation error S3: PutObject, https response error StatusCode: 403, RequestID: ${requestId}, HostID: , api error ${code}: ${message}`,
	({ code, message, bucket, requestId }) =>
		`${message} (Service: Amazon S3; Status Code: 403; Error Code: ${code}; Request ID: ${requestId}; S3 Extended Request ID: ${bucket}; Proxy: null)`,
];

/** A log line that reports an S3 error around hostile fields, with a secret in one of them. */
export interface HostileReport {
	readonly code: string;
	readonly line: string;
}

/** `count` such lines of a seed. */
export function hostileReports(count: number, seed: number): readonly HostileReport[] {
	const texts = hostileTexts(count * 4, seed).map((text) => text.replaceAll(/[\r\n]+/g, ' '));
	return Array.from({ length: count }, (_, index) => {
		const fields = texts.slice(index * 4, index * 4 + 4);
		fields[index % 4] += ` ${leaks[index % leaks.length]}`;
		const [message = '', bucket = '', key = '', requestId = ''] = fields;
		const code = codes[index % codes.length] ?? '';
		const wording = wordings[index % wordings.length];
		return { code, line: wording?.({ code, message, bucket, key, requestId }) ?? '' };
	});
}
