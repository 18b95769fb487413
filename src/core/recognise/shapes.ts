import type { Shape } from '../finding.ts';
import type { Mention } from './mention.ts';
import { ownMessages } from './ownMessages.ts';

/** One layout in which clients and servers print an S3 error. Adding a layout is adding a row here. */
export interface LogShape {
	readonly name: string;
	readonly shape: Shape;
	/** Literals of the layout; text without any of them is not tried. */
	readonly gates: readonly string[];
	/** Linear, flag `gd`; names the groups `code` and, where printed, `message`, `status`, `operation`, `service`. */
	readonly pattern: RegExp;
	/** What may stand as code: any name of a code's build, or only a catalogue name. A status or its name is allowed where `bodyless`. */
	readonly codes: 'shaped' | 'known';
	readonly bodyless?: true;
	/** See `Mention.trust`. */
	readonly trust: Mention['trust'];
	/** See `Mention.rank`. */
	readonly rank: number;
	/** The code stands right behind another word. */
	readonly glued?: true;
	/** Texts in which this row finds the code between `«` and `»`. */
	readonly samples: readonly string[];
	/** Texts in which this row finds nothing, or nothing that is reported. */
	readonly antiSamples: readonly string[];
}

/** A code's name, as loose as the rows need it; `codes` decides. */
const C = String.raw`(?<code>[A-Za-z][\w.]{2,79}|[345]\d\d)`;
/** A catalogue-like name: capital first. */
const N = String.raw`(?<code>[A-Z][A-Za-z\d]{2,79}(?:\.[A-Z]\w{2,60})?)`;
/** The message is the rest of the line; read only where the code is allowed, so that a refused word costs nothing. */
const M = '(?<message>)';
const row = (source: string): RegExp => new RegExp(source, 'gd');

/** Best structure first: where two rows see the same code, the earlier one speaks. */
export const logShapes: readonly LogShape[] = [
	{
		name: 'botocore',
		shape: 'sdk-message',
		gates: ['when calling '],
		pattern: row(
			String.raw`\((?<code>[\w.]{2,80})\)(?: occurred)? when calling (?:the )?(?<operation>\w{2,80})(?:\s{1,24}operation)?(?: \([^()\n]{0,80}\))?:?(?: ${M})?`,
		),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 8,
		samples: [
			'An error occurred («NoSuchKey») when calling the GetObject operation: The specified key does not exist.',
			'fatal error: An error occurred («404») when calling the HeadObject operation: Not Found',
			'A client error («AccessDenied») occurred when calling the PutObject operation: Access Denied',
			'retry in 2 s: An error occurred («SlowDown») when calling PutObject: Please reduce your request rate.',
		],
		antiSamples: ['An error occurred (AccessDenied) when calling the AssumeRole operation: no'],
	},
	{
		name: 'java',
		shape: 'sdk-message',
		gates: ['(Service: '],
		pattern: row(
			String.raw`\(Service: (?<service>[^;,\n()]{1,60})[;,]\s{1,3}Status Code: (?<status>\d{3})[;,]\s{1,3}Error Code: ${C}(?: [A-Z][A-Za-z ]{1,40})?(?=[;,)]|\s|$)`,
		),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 8,
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
		pattern: row(String.raw`\(Service: (?<service>S3(?:Control)?), Status Code: (?<code>\d{3}), Request ID: `),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 7,
		samples: ['S3Exception: Access Denied (Service: S3, Status Code: «403», Request ID: MHCJDEQEK1MI7ORW)'],
		antiSamples: ['(Service: Sts, Status Code: 403, Request ID: 2c52c831)'],
	},
	{
		name: 'java-legacy',
		shape: 'sdk-message',
		gates: ['AWS Error Code: '],
		pattern: row(
			String.raw`AWS Service: (?<service>[^,\n]{1,40}),(?: AWS Request ID: [^,\n]{0,80},)? AWS Error Code: ${C}(?:, AWS Error Message: (?<message>[^"\n]{0,2000}?)(?=, S3 Extended|"|\n|$))?`,
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
		name: 'go-v2',
		shape: 'sdk-message',
		gates: ['api error ', 'esponse error StatusCode: '],
		pattern: row(String.raw`(?:HostID: [^,\n]{0,120}, (?:api error )?|\bapi error )${N}: ?${M}`),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 8,
		samples: [
			'operation error S3: PutObject, https response error StatusCode: 403, RequestID: tx1, HostID: , api error «BGSRegionMismatch»: no',
			'operation error S3: GetObject, https response error StatusCode: 404, RequestID: tx1, HostID: 5-a, «NoSuchKey»: ',
			'operation error S3: HeadObject, https response error StatusCode: 404, RequestID: R, HostID: H, api error «NotFound»: Not Found',
		],
		antiSamples: [
			'operation error SQS: SendMessage, https response error StatusCode: 403, RequestID: 1, api error AccessDenied: no',
		],
	},
	{
		name: 'go-v1',
		shape: 'sdk-message',
		gates: ['tatus code: '],
		pattern: row(
			String.raw`(?<![\w.])${N}(?=: ?(?<message>[^\n]{0,1200}?)\s{0,24}\bstatus code: (?<status>\d{3})(?:, request id:|\s|$))`,
		),
		codes: 'shaped',
		bodyless: true,
		trust: 'known',
		rank: 8,
		samples: ['«SlowDown»: Please reduce your request rate.\n\tstatus code: 503, request id: FNIUDFQXSSAL7WTB, host id: hKqX'],
		antiSamples: [
			'InvalidClientTokenId: The security token is invalid.\n\tstatus code: 403, request id: c3bb2710-cb0e-4c63-a9ec-a92974f65af6',
		],
	},
	{
		name: 's3-error-status-code',
		shape: 'sdk-message',
		gates: ['S3 error: ', 'S3 Error: ', ' ('],
		pattern: row(String.raw`(?:S3 [Ee]rror: |\()(?<status>[345]\d\d) \(${N}\)(?:: ${M})?`),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 8,
		samples: ['ERROR: S3 error: 403 («AccessDenied»): Access Denied'],
		antiSamples: ['ERROR: S3 error: 403 (no)'],
	},
	{
		name: 'php',
		shape: 'sdk-message',
		gates: [' (client): ', ' (server): '],
		pattern: row(String.raw`\b${N} \((?:client|server)\): (?<message>[^\n]{0,2000}?)(?= - <|\n|$)`),
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
		pattern: row(
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
		name: 'ruby-class',
		shape: 'sdk-message',
		gates: ['S3::Error'],
		pattern: row(String.raw`(?:Aws|AWS)::S3::Errors?::${N}(?:: ?|\*\*[^\n]{0,120}\n| \(|\b)${M}`),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 6,
		samples: [
			'Aws::S3::Errors::«NoSuchKey»: The specified key does not exist.',
			'**Aws::S3::Errors::«AccessDenied»** in **bin/rails:9**',
		],
		antiSamples: ['undefined method for #<AWS::S3::Error:0xcf63>', 'our client gives us `Aws::S3::Errors::Forbidden` and more'],
	},
	{
		name: 'php-s3-class',
		shape: 'sdk-message',
		gates: ['S3::'],
		pattern: row(String.raw`S3::\w{2,40}(?:\([^()\n]{0,200}\))?:? \[${C}\]\s${M}`),
		codes: 'shaped',
		trust: 'sure',
		rank: 7,
		samples: ['S3::putObject(): [«BadDigest»] The Content-MD5 you specified did not match what we received.'],
		antiSamples: ['S3::putObject(): [warning] slow'],
	},
	{
		name: 'bracketed-code',
		shape: 'sdk-message',
		gates: ['Exception [', 'Error ['],
		pattern: row(String.raw`\b\w{0,40}(?:Exception|Error) \[${N}\]: ${M}`),
		codes: 'known',
		trust: 'known',
		rank: 7,
		samples: ['Uncaught (in promise) S3ServiceException [«InvalidAccessKeyId»]: The key id does not exist in our records.'],
		antiSamples: ['TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string.'],
	},
	{
		name: 'aws-error',
		shape: 'sdk-message',
		gates: ['AWS Error', 'ExceptionName: ', 'xception name: ', 'AWSError '],
		pattern: row(
			String.raw`(?:ExceptionName: |[Ee]xception name: |AWSError '|AWS Error:? {1,2}(?!UNKNOWN \(HTTP|Code\b|Message\b))(?<code>[A-Z][\w]{2,80})'?(?: \(HTTP status (?<status>\d{3})\))?(?: during (?<operation>\w{2,60}) operation)?(?:: | Message: |\nError message: | )?${M}`,
		),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 7,
		samples: [
			"in bucket 'frames-lab': AWS Error «ACCESS_DENIED» during HeadObject operation: No response body.",
			'AWS Error UNKNOWN (HTTP status 403) during UploadPart operation: Unable to parse ExceptionName: «BGSBillingHold» Message: no',
			"message=Encountered AWSError '«SlowDown»': Please reduce your request rate.",
		],
		antiSamples: [],
	},
	{
		name: 'access-log',
		shape: 'access-log',
		gates: ['REST.', 'WEBSITE.', 'BATCH.', 'SOAP.'],
		pattern: row(
			String.raw`(?<=(?<bucket>\S{1,255}) )\[(?<time>[^\]\n]{10,40})\] \S{1,64} \S{1,400} (?<requestId>\S{4,128}) (?<operation>(?:REST|WEBSITE|BATCH|SOAP)\.[\w.]{2,60}) (?<key>\S{1,3200}) "[^"\n]{0,8000}" (?<status>\d{3}) ${N}\b(?: \S{1,24} \S{1,24} \S{1,24} \S{1,24} "[^"\n]{0,4000}" "[^"\n]{0,4000}" \S{1,200} (?<hostId>\S{20,200}))?`,
		),
		codes: 'shaped',
		trust: 'sure',
		rank: 8,
		samples: [
			'9c3d b-1 [06/Feb/2014:00:00:38 +0000] 203.0.113.2 - 45356F7767193CF9 REST.GET.BUCKETPOLICY - "GET /b-1?policy HTTP/1.1" 404 «NoSuchBucketPolicy» 297 -',
		],
		antiSamples: [
			'9c3d b-1 [06/Feb/2014:00:00:38 +0000] 203.0.113.2 - 45356F7767193CF9 REST.GET.OBJECT AccessDenied.html "GET /AccessDenied.html HTTP/1.1" 200 - 113 -',
		],
	},
	{
		name: 'error-code-header',
		shape: 'other',
		gates: ['-error-code'],
		pattern: new RegExp(
			String.raw`\bx-(?:amz|minio|rgw|oss|cos|obs|bgs)-error-code["']?\s{0,4}(?:[:=,]|=>)\s{0,4}(?:chr )?["'[]{0,2}${N}`,
			'gdi',
		),
		codes: 'shaped',
		trust: 'sure',
		rank: 6,
		samples: ['< x-amz-error-code: «SlowDown»'],
		antiSamples: ['< x-ms-error-code: InternalError'],
	},
	{
		name: 'error-code-label',
		shape: 'sdk-message',
		gates: ['rror Code', 'rror code', 'rror_code'],
		pattern: row(
			String.raw`\b(?:S3 )?[Ee]rror[ _][Cc]ode\b["']?(?: ?[:=] ?| )["'(]?(?<code>[A-Z][A-Za-z\d]{2,79}|[345]\d\d(?= [A-Z][a-z]))\b(?:(?:[,.;] (?:S3 )?(?:[Ee]rror )?[Mm]essage: |(?::| -) )${M})?`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'known',
		rank: 7,
		samples: [
			'AmazonS3Exception: Error making request with Error Code «SignatureDoesNotMatch» and Http Status Code Forbidden.',
			'S3 Error Code: «NoSuchKey». S3 Error Message: The specified key does not exist.',
		],
		antiSamples: ['Error Code: 10002', 'Error code | Description'],
	},
	{
		name: 'code-label',
		shape: 'object-dump',
		gates: ['ode', 'name', 'ype', 'rror'],
		pattern: row(
			String.raw`(?=[cCeEntT])(?:(?<![\w-]|rpc error: |\$\.)|(?<=[sS]3[_.-]?))(?:(?:[eE]rr(?:or)?[._ ]?)?[cC]ode|name|[tT]ype|errorType|error(?==?['"]|: ['"]))(?: {0,12}["'])?\s{0,12}(?::{1,2}|=>|=)\s{0,6}(?:chr |Some\(|Just |ErrorCode |\*?string\()?["']{0,2}${N}(?![\w.({])(?:["']{1,2}|(?=[,;)\]}<\s]|$))`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'known',
		rank: 7,
		samples: [
			"statusCode: 403, code: '«SignatureDoesNotMatch»',",
			'{"Code":"«NoSuchKey»","BucketName":"ops"}',
			'Code: «AccessDenied»\nMessage: Access Denied\nHostId: abc=',
			'"Properties":{"AmazonS3ErrorCode":"«InternalError»","Key":"a/b.pdf"}',
		],
		antiSamples: [
			's3_errors_total{code="SlowDown"}',
			'if (e?.code === "NoSuchKey") return undefined;',
			'"Code":"InvalidAccessKeyId.Inactive"',
		],
	},
	{
		name: 'class-suffix',
		shape: 'sdk-message',
		gates: [
			'.errorfactory.',
			'minio.error.',
			'.exceptions.',
			's3.errors.',
			'S3.Model.',
			's3.model.',
			's3.types.',
			'types.',
			'Exception: ',
		],
		pattern: row(
			String.raw`(?:errorfactory|minio\.error|s3\.errors|exceptions|[sS]3\.[mM]odel|s3\.types|types)\.${N}(?:Exception)?(?::|\b(?= ))(?: ${M})?`,
		),
		codes: 'known',
		trust: 'known',
		rank: 4,
		samples: ['botocore.errorfactory.«NoSuchBucket»: The specified bucket does not exist'],
		antiSamples: ['neo4j.exceptions.ServiceUnavailable: Could not connect to any routing servers.'],
	},
	{
		name: 'bodyless-name',
		shape: 'head-no-body',
		gates: ['UnknownError', 'null', 'Error', 'httpStatusCode'],
		pattern: row(
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
		name: 'code-with-status',
		shape: 'sdk-message',
		gates: ['(3', '(4', '(5', '(HTTP '],
		pattern: row(String.raw`(?<![\w.$\x60/\\-])(?:Server\.)?${N}["']? ?\((?:HTTP )?(?<status>[345]\d\d)\)(?:[.:] ${M})?`),
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
		name: 'status-then-code',
		shape: 'object-dump',
		gates: [' "', ',"', " '"],
		pattern: row(String.raw`(?<![\w.-])(?<status>[345]\d\d),? ?["']${N}["'](?!\s{0,4}[:=])`),
		codes: 'known',
		trust: 'known',
		rank: 4,
		samples: ['(Aws_s3.Error (Unknown 403 "«SignatureDoesNotMatch»"))', '{:http_error, 404, "«NoSuchBucket»"}'],
		antiSamples: ['DEBUG error map: {"NoSuchKey": 404, "AccessDenied": 403}'],
	},
	{
		name: 'variant',
		shape: 'object-dump',
		gates: ['("'],
		pattern: row(String.raw`\(${N}\("(?<message>[^"\n]{1,600})"\)\)`),
		codes: 'known',
		trust: 'known',
		rank: 4,
		samples: ['upload: Service(«NoSuchBucket»("The specified bucket does not exist"))'],
		antiSamples: ['assert_eq!(err, Service(NoSuchBucket("gone")));'],
	},
	{
		name: 'libs3',
		shape: 'sdk-message',
		gates: ['ERROR: Error'],
		pattern: row(String.raw`(?<=^|\n)ERROR: Error${N}(?=\n|$)`),
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
		pattern: row(String.raw`\b(?:[Rr]esponse code: (?<status>[345]\d\d), |Error Code )${N}(?=\. Request I[Dd]:? )`),
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
		name: 'message-then-code',
		shape: 'sdk-message',
		gates: [' ('],
		pattern: row(String.raw`: (?<message>[A-Z][^\n:()]{8,400}) \(${N}\)(?=["']{0,2}\s{0,8}(?:\n|$|[,;}\]]))`),
		codes: 'known',
		trust: 'known',
		rank: 5,
		samples: ['ERROR error listing: The AWS Access Key Id you provided does not exist in our records. («InvalidAccessKeyId»)'],
		antiSamples: ['The upload is retried when the bucket is missing (NoSuchBucket) or slow (SlowDown)'],
	},
	{
		name: 'message-only-code',
		shape: 'sdk-message',
		gates: [': ', '] '],
		pattern: row(String.raw`(?<![\w.$\x60/\\-])\[?${N}(?::[ \n]|:$|: ?(?=\n))${M}`),
		codes: 'known',
		trust: 'known',
		rank: 5,
		samples: ['Error: «InvalidBucketName»: The specified bucket name is not valid.'],
		antiSamples: [
			'InternalError: too much recursion app.js:107336:19',
			'ERROR:__main__:AccessDenied: Trying to access username of (pid=1636)',
		],
	},
	{
		name: 'bare',
		shape: 'bare',
		gates: ['rror', 'ERR', 'ail', 'FAIL', 'arn', 'WARN', ' 4', ' 5'],
		pattern: row(
			String.raw`(?:\b(?:[Ee]rror|ERROR|ERR|[Ff]ail(?:ed|ure)|[Ww]arn(?:ing)?|WARN|FATAL|fatal)\b[^\n\x60/]{0,80}?[ :>]|\b[45]\d\d [A-Z][A-Za-z ]{2,40} )${N}(?= - |\s{0,8}(?:\n|$))(?: - )?${M}`,
		),
		codes: 'known',
		trust: 'known',
		rank: 3,
		samples: [
			'warning «RequestTimeTooSkewed» - The difference is too large.',
			'PUT bucket, Content-MD5 mismatches -> 500 Internal Server Error «InternalError»',
		],
		antiSamples: [
			'71aa90f feat: SlowDown backoff',
			'fix: map NoSuchUpload to 404',
			'the error handler knows SlowDown, NoSuchKey',
		],
	},
	{
		name: 'rgw-beast',
		shape: 'access-log',
		gates: [' beast: 0x'],
		pattern: row(
			String.raw`(?<! ======\n[^\n]{0,80}) beast: 0x[\da-f]{1,16}: \S{1,64} - \S{1,255} \[(?<time>[^\]\n]{10,40})\] "[A-Z]{3,8} \/(?<bucket>[\w.-]{1,255})?(?:\/(?<key>[^\s?"]{1,3200}))?[^"\n]{0,8000}" (?<code>[45]\d\d) `,
		),
		codes: 'known',
		bodyless: true,
		trust: 'hint',
		rank: 6,
		samples: [
			'1 beast: 0x7f1c: 10.0.0.9 - u1 [03/May/2026:08:15:22.110 +0700] "PUT /media/a.bin HTTP/1.1" «403» 221 - "rclone" -',
		],
		antiSamples: [
			'1 beast: 0x7f1c: 10.0.0.9 - u1 [03/May/2026:08:15:22.110 +0700] "PUT /media/a.bin HTTP/1.1" 403 221 - "rclone" -',
		],
	},
	{
		name: 'rgw-request-done',
		shape: 'access-log',
		gates: [' http_status='],
		pattern: row(
			String.raw`====== req done req=(?<request>\S{1,40}) op status=-?\d{1,8} http_status=(?<code>[45]\d\d) [^\n]{0,80} ======(?:\n[^\n]{0,80} beast: \k<request>: \S{1,64} - \S{1,255} \[(?<time>[^\]\n]{10,40})\] "[A-Z]{3,8} \/(?<bucket>[\w.-]{1,255})?(?:\/(?<key>[^\s?"]{1,3200}))?)?`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'hint',
		rank: 6,
		samples: ['====== req done req=0x7f1c2a3f6710 op status=-13 http_status=«403» latency=0.003s ======'],
		antiSamples: ['====== req done req=0x7f1c2a3f6710 op status=-13 http_status=403 latency=0.003s ======'],
	},
	{
		name: 'message-alone',
		shape: 'other',
		gates: [': ', '. '],
		pattern: row(
			String.raw`(?<=(?:[:.]|\bmsg=|\berr(?:or)?=)\s{0,2}["'(]{0,2})(?<code>${[...ownMessages.keys()].join('|')})(?=\.?["')]{0,2}\s{0,8}(?:\n|$|[,;}\]] ?|\w{1,24}=))`,
		),
		codes: 'known',
		trust: 'hint',
		rank: 2,
		samples: ['Save(<data/7c1f>) returned error, retrying after 1.2s: client.PutObject: «Access Denied».'],
		antiSamples: ['Save(<data/7c1f>) returned error, retrying after 1.2s: client.PutObject: Access Denied.'],
	},
];
