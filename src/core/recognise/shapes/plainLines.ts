import type { LogShape } from '../logShape.ts';
import { codeName, linear, restOfLine } from './parts.ts';

/** A code in a line of plain words: before its message, behind it, beside its status. */
export const plainLines: readonly LogShape[] = [
	{
		name: 's3-error-status-code',
		shape: 'sdk-message',
		gates: ['S3 error: ', 'S3 Error: ', ' ('],
		pattern: linear(String.raw`(?:S3 [Ee]rror: |\()(?<status>[345]\d\d) \(${codeName}\)(?:: ${restOfLine})?`),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 8,
		samples: ['ERROR: S3 error: 403 («AccessDenied»): Access Denied'],
		antiSamples: ['ERROR: S3 error: 403 (no)'],
	},
	{
		name: 'libs3',
		shape: 'sdk-message',
		gates: ['ERROR: Error'],
		pattern: linear(String.raw`(?<=^|\n)ERROR: Error${codeName}(?=\n|$)`),
		codes: 'known',
		trust: 'sure',
		rank: 6,
		glued: true,
		samples: ['ERROR: Error«NoSuchKey»\n  Message: The specified key does not exist.'],
		antiSamples: ['ERROR: ErrorHandler'],
	},
	{
		name: 'code-before-request-id',
		shape: 'sdk-message',
		gates: ['esponse code: ', 'rror Code '],
		pattern: linear(String.raw`\b(?:[Rr]esponse code: (?<status>[345]\d\d), |Error Code )${codeName}(?=\. Request I[Dd]:? )`),
		codes: 'known',
		trust: 'sure',
		rank: 8,
		samples: [
			'Upload failed. Access denied. Response code: 403, «AccessDenied». Request ID: tx01-02-bkk.',
			'Request Error: Access Denied. Error Code «AccessDenied». Request ID: tx01-02-bkk.',
		],
		antiSamples: ['Response code: 403, Forbidden. Request ID: 8f1c'],
	},
	{
		name: 'class-suffix',
		shape: 'sdk-message',
		gates: ['3.', '3:', '3\\', 'rror.', 'rrors.', 'rror:', 'rrors:', 'xception', 'factory.', 'odel.', 'types.', 'types:'],
		pattern: linear(
			String.raw`\b\w{0,30}(?:[sS]3|[eE]rrors?|[eE]xceptions?|errorfactory|[mM]odel|types)(?:\.|::|\\{1,2})(?<code>[A-Z][A-Za-z\d]{2,79}?)(?:Exception)?(?![\w.$\\]|::)(?::?\s?(?=[A-Z"])${restOfLine})?`,
		),
		codes: 'known',
		trust: 'known',
		rank: 4,
		samples: [
			'botocore.errorfactory.«NoSuchBucket»: The specified bucket does not exist',
			'AWSS3.«NoSuchUpload»(httpResponse: Status Code: 404, requestID: Optional("tx01-02-bkk"))',
			String.raw`Uncaught Aws\S3\Exception\«NoSuchUpload»Exception: The specified upload does not exist in /srv/upload.php:49`,
		],
		antiSamples: [
			'neo4j.exceptions.ServiceUnavailable: Could not connect to any routing servers.',
			'catch (s3.types.NoSuchUpload) { retry() }',
		],
	},
	{
		name: 'bodyless-name',
		shape: 'head-no-body',
		gates: ['UnknownError', 'null', 'Error', 'httpStatusCode'],
		pattern: linear(
			String.raw`(?<![\w.$/])\(?(?<code>NotFound|Forbidden|BadRequest|Unknown|MovedPermanently|[345]\d\d)(?:\) |: )(?:null|UnknownError)\b`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'sure',
		rank: 6,
		samples: [
			"«NotFound»: UnknownError\n  '$metadata': { httpStatusCode: 404 }",
			'Unexpected error: («BadRequest») null, aborting upload for dist/index.html',
		],
		antiSamples: ['NotFound: no such page'],
	},
	{
		// What a client makes of a status without a body, with its reason.
		name: 'bodyless-name-and-reason',
		shape: 'head-no-body',
		gates: ['NotFound: ', 'Forbidden: ', 'BadRequest: '],
		pattern: linear(
			String.raw`(?<![\w.$/])(?<code>NotFound(?=: Not Found)|Forbidden(?=: Forbidden)|BadRequest(?=: Bad Request))`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'known',
		rank: 5,
		samples: ['failed to list s3 bucket frames: «BadRequest»: Bad Request'],
		antiSamples: ['GET /cart: NotFound: Not Found'],
	},
	{
		name: 'code-with-status',
		shape: 'sdk-message',
		gates: ['(3', '(4', '(5', '(HTTP '],
		pattern: linear(
			String.raw`(?<![\w.$\x60/\\-])(?:Server\.)?${codeName}["']? ?\((?:HTTP )?(?<status>[345]\d\d)\)(?:[.:] ${restOfLine})?`,
		),
		codes: 'known',
		trust: 'known',
		rank: 5,
		samples: [
			'Error talking to S3: Server.«AccessDenied»(403): Access Denied',
			'Error: «NoSuchBucket» (HTTP 404). The specified bucket does not exist',
		],
		antiSamples: ['| `NoSuchBucket` (404) | the bucket is gone |', 'A missing object is NoSuchKey (404).'],
	},
	{
		name: 'message-then-code',
		shape: 'sdk-message',
		gates: [' ('],
		pattern: linear(
			String.raw`(?:: |(?<=^|\n))(?<message>[A-Z][^\n:()]{8,400}) \(${codeName}\)(?=["']{0,2}\s{0,8}(?:\n|$|[,;}\]])| (?:at|in|on) \S| \[)`,
		),
		codes: 'known',
		trust: 'known',
		rank: 5,
		samples: [
			'ERROR error listing: The AWS Access Key Id you provided does not exist in our records. («InvalidAccessKeyId»)',
			'put: 403 Forbidden: Nobody here knows that key. («InvalidAccessKeyId») at /opt/push.pl line 41.',
			"The error of bucket 7 is:\nNobody here signs for 'th-1'; we take 'th-2' («AuthorizationHeaderMalformed») [raw answer below]",
		],
		antiSamples: ['The upload is retried when the bucket is missing (NoSuchBucket) or slow (SlowDown)'],
	},
	{
		name: 'message-only-code',
		shape: 'sdk-message',
		gates: [': ', '] ', ' -- '],
		pattern: linear(
			String.raw`(?<![\w.$\x60/\\-])\[?${codeName}(?::[ \n]|\): (?=[A-Z][a-z]{1,20} [a-z])|:$|: ?(?=\n)| -- )${restOfLine}`,
		),
		codes: 'known',
		trust: 'known',
		rank: 5,
		samples: [
			'Error: «InvalidBucketName»: The specified bucket name is not valid.',
			'blob (code=NotFound): «NoSuchKey»: gone',
			'put to s3://frames: unhandled error («SlowDown»): Wait a while',
		],
		antiSamples: [
			'InternalError: too much recursion app.js:107336:19',
			'ERROR:__main__:AccessDenied: Trying to access username of (pid=1636)',
		],
	},
	{
		name: 'bare',
		shape: 'bare',
		gates: ['rror', 'ERR', 'ail', 'FAIL', 'arn', 'WARN', 'atal', 'ATAL', ' 4', ' 5', '(4', '(5'],
		pattern: linear(
			String.raw`(?:\b(?:[Ee]rror|ERROR|ERR|[Ff]ail(?:ed|ure)|[Ww]arn(?:ing)?|WARN|FATAL|fatal)\b[^\n\x60/]{0,80}?[ :>]|(?<![\w./:-])[([]?[45]\d\d(?:[)\]:]| -)? (?:[A-Z][A-Za-z ]{2,40} )?)(?=\w{0,60}[a-z][A-Z])${codeName}(?= - |["')\]]{0,3}\s{0,8}(?:\n|$))(?: - )?${restOfLine}`,
		),
		codes: 'known',
		trust: 'known',
		rank: 3,
		samples: [
			'warning «RequestTimeTooSkewed» - The difference is too large.',
			'PUT bucket, Content-MD5 mismatches -> 500 Internal Server Error «InternalError»',
			'Cannot list buckets.\nHTTP 403: «InvalidAccessKeyId»',
			'level=fatal msg="preparing server: S3 bucket frames-th: «AccessDenied»"',
		],
		antiSamples: [
			'71aa90f feat: SlowDown backoff',
			'fix: map NoSuchUpload to 404',
			'the error handler knows SlowDown, NoSuchKey',
		],
	},
];
