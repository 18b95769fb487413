import type { LogShape } from '../logShape.ts';
import { anyCode, codeName, linear, restOfLine } from './parts.ts';

/** What the SDKs for Java and PHP print: code and status in a bracket behind the message, or before it. */
export const bracketedMessages: readonly LogShape[] = [
	{
		name: 'java',
		shape: 'sdk-message',
		gates: ['(Service: '],
		pattern: linear(
			String.raw`\(Service: (?<service>[^;,\n()]{1,60})[;,]\s{1,3}Status Code: (?<status>\d{3})[;,]\s{1,3}Error Code: ${anyCode}(?: [A-Z][A-Za-z ]{1,40})?(?=[;,)]|\s|$)`,
		),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 8,
		messageBefore: 'always',
		samples: [
			'Access Denied (Service: Amazon S3; Status Code: 403; Error Code: «AccessDenied»; Request ID: EC8E090496F25705)',
			'Forbidden (Service: Amazon S3; Status Code: 403; Error Code: «403» Forbidden; Request ID: EC8E090496F25705)',
		],
		antiSamples: ['null (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: AccessDeniedException; Request ID: K)'],
	},
	{
		name: 'java-v2',
		shape: 'sdk-message',
		gates: ['(Service: S3'],
		pattern: linear(String.raw`\(Service: (?<service>S3(?:Control)?), Status Code: (?<code>\d{3}), Request ID: `),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 7,
		messageBefore: 'always',
		statusOnly: true,
		samples: ['S3Exception: Access Denied (Service: S3, Status Code: «403», Request ID: MHCJDEQEK1MI7ORW)'],
		antiSamples: ['(Service: Sts, Status Code: 403, Request ID: 2c52c831)'],
	},
	{
		name: 'java-legacy',
		shape: 'sdk-message',
		gates: ['AWS Error Code: '],
		pattern: linear(
			String.raw`AWS Service: (?<service>[^,\n]{1,40}),(?: AWS Request ID: [^,\n]{0,80},)? AWS Error Code: ${anyCode}(?:, AWS Error Message: (?<message>[^"\n]{0,2000}?)(?=, S3 Extended|"|\n|$))?`,
		),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 8,
		samples: [
			'Status Code: 403, AWS Service: Amazon S3, AWS Request ID: 8B871D0826B97264, AWS Error Code: «AccessDenied», AWS Error Message: Access Denied',
		],
		antiSamples: [
			'Status Code: 400, AWS Service: AmazonEC2, AWS Request ID: 1549473b, AWS Error Code: RequestLimitExceeded, AWS Error Message: no',
		],
	},
	{
		name: 'php',
		shape: 'sdk-message',
		gates: [' (client): ', ' (server): '],
		pattern: linear(String.raw`\b${codeName} \((?:client|server)\): (?<message>[^\n]{0,2000}?)(?= - <|\n|$)`),
		codes: 'shaped',
		bodyless: true,
		trust: 'known',
		rank: 7,
		samples: ['AccessDenied'].map((code) => `«${code}» (client): Access Denied - <?xml version="1.0"?> on s3.amazonaws.com`),
		antiSamples: ['connected (client): ok'],
	},
	{
		name: 'php-head',
		shape: 'head-no-body',
		gates: [' (client): ', ' (server): '],
		pattern: linear(
			String.raw`\((?:client|server)\): (?<code>[345]\d\d) [A-Z][A-Za-z ]{1,40} \(Request-ID: (?<requestId>[^)\s]{4,128})\)`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'known',
		rank: 7,
		samples: [
			'Error executing "HeadObject" on "https://x/b/k"; AWS HTTP error: `HEAD https://x/b/k` resulted in a `403 Forbidden` response (client): «403» Forbidden (Request-ID: tx01-02-bkk) -',
		],
		antiSamples: ['Error executing "SendEmail" on "https://x"; AWS HTTP error: (client): 403 Forbidden (Request-ID: 8f1c-2) -'],
	},
	{
		name: 'php-s3-class',
		shape: 'sdk-message',
		gates: ['S3::'],
		pattern: linear(String.raw`S3::\w{2,40}(?:\([^()\n]{0,200}\))?:? \[${anyCode}\]\s${restOfLine}`),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 7,
		samples: ['S3::putObject(): [«BadDigest»] The Content-MD5 you specified did not match what we received.'],
		antiSamples: ['S3::putObject(): [warning] slow'],
	},
];
