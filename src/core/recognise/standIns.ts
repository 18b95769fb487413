import type { LogShape } from './logShape.ts';
import { ownMessages } from './ownMessages.ts';

const row = (source: string): RegExp => new RegExp(source, 'gd');

/** Where a message may begin: a line, or behind what introduces it. */
const begins = String.raw`(?=[A-Z])(?<=(?:^|\n|[:.=,;>»([{]|\s-|\w["'])\s{0,2}["'\x60([]{0,3})`;
/** Where a known message ends, or goes on with what differs from report to report. */
const ends = String.raw`(?=(?: (?:object )?size(?: for a copy source)?)?(?:[.…;:,!)\]"'}|\\]|\s{0,8}(?:\n|$)|\s{1,2}[({[<]|\s\w{1,24}[=:]))`;
const failed = '[45]\\d\\d';

/**
 * What stands for the code in a report that prints none: the service's message, the answer's status, a proxy's page, or the words for having
 * got no answer. None of them is S3's by itself; what stands around it decides (`judgeStandIn.ts`).
 */
export const standIns: readonly LogShape[] = [
	{
		name: 'own-message',
		standsFor: 'message',
		shape: 'other',
		gates: [...new Set([...ownMessages.keys()].map((words) => words.split(' ').slice(-2).join(' ')))],
		pattern: row(`${begins}(?<code>${[...ownMessages.keys()].join('|')})${ends}`),
		codes: 'known',
		trust: 'hint',
		rank: 2,
		samples: [
			'Save(<data/7c1f>) returned error, retrying after 1.2s: client.PutObject: «Access Denied».',
			'store: chunk 14: get s3://frames/14.bin: «The specified key does not exist».',
		],
		antiSamples: ['The specified key does not exist in the key ring, so the lock will not open.'],
	},
	{
		name: 'exception-message',
		standsFor: 'message',
		shape: 'other',
		gates: ['S3Exception', 'S3ServiceException', 'S3Error', 'S3ResponseError', 'ErrorResponseException'],
		pattern: row(
			String.raw`\b(?<name>(?:Amazon)?S3(?:Service|Response)?(?:Exception|Error)|ErrorResponseException)(?:: |\[)["']?(?<code>[A-Z][a-z'’]{1,20} [^\n"(\[;]{4,200}[^\s"(\[;.'])`,
		),
		codes: 'known',
		trust: 'hint',
		rank: 1,
		samples: ['Unhandled: Amazon.S3.AmazonS3Exception: «The upload was cut by the tenant’s own rule 7».'],
		antiSamples: ['class S3Error(Exception): pass'],
	},
	{
		name: 'operation-message',
		standsFor: 'message',
		shape: 'other',
		gates: ['Object', 'Bucket', 'Upload', 'Part'],
		pattern: row(
			String.raw`(?<![\w.])(?:\w{1,20}\.)?(?<operation>(?:Get|Put|Head|Delete|List|Create|Copy|Complete|Abort|Upload)[A-Z]\w{2,40}): (?<code>[A-Z][a-z]{1,20} [^\n:"]{8,200}[^\s:".])`,
		),
		codes: 'known',
		trust: 'hint',
		rank: 1,
		samples: ['Fatal: cannot seal pack on s3:store-3/vault: client.PutObject: «Object locks of this tenant are frozen»'],
		antiSamples: ['docs: PutObject: Uploads one object with its body'],
	},
	{
		name: 'status-line',
		standsFor: 'status',
		shape: 'other',
		gates: ['TP/1.', 'TP/2'],
		pattern: row(String.raw`(?<!["\w\]]\s)\bHTTP\/\d(?:\.\d)? (?<code>${failed})\b`),
		codes: 'known',
		bodyless: true,
		trust: 'hint',
		rank: 2,
		samples: [
			'> HEAD /frames/a.bin HTTP/1.1\n> Host: s3.bkk.bangmod.storage\n< HTTP/1.1 «403» Forbidden\n< x-amz-request-id: tx01-6922d2f4-7-bkk',
		],
		antiSamples: ['> GET /cart HTTP/1.1\n> Host: shop.example\n< HTTP/1.1 404 Not Found\n< Server: nginx'],
	},
	{
		name: 'served-request',
		standsFor: 'status',
		shape: 'access-log',
		gates: ['TP/1.', 'TP/2'],
		pattern: row(
			String.raw`(?:\[(?<time>[^\]\n]{10,40})\] )?"(?<method>[A-Z]{3,7}) \/(?<bucket>[\w.-]{1,255})?(?:\/(?<key>[^\s?"]{1,3200}))?(?:\?[^\s"]{0,4000})? HTTP\/\d(?:\.\d)?" (?<code>${failed})(?= )`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'hint',
		rank: 4,
		samples: [
			'203.0.113.4 - - [03/May/2026:08:15:22 +0700] "PUT /frames/a.bin?partNumber=3&uploadId=2~x HTTP/1.1" «413» 183 "-" "rclone/v1.71.0"',
		],
		antiSamples: ['203.0.113.4 - - [03/May/2026:08:15:22 +0700] "GET /cart?id=7 HTTP/1.1" 404 183 "-" "Mozilla/5.0"'],
	},
	{
		name: 'proxied-request',
		standsFor: 'status',
		shape: 'access-log',
		gates: [' - - '],
		pattern: row(
			String.raw`(?<=\[(?<time>[^\]\n]{10,40})\] [^\n]{1,400}) (?<code>${failed}) [+\d]{1,14} - - \S{4} [^"\n]{0,600}"(?<method>[A-Z]{3,7}) \/(?<bucket>[\w.-]{1,255})?(?:\/(?<key>[^\s?"]{1,3200}))?(?:\?[^\s"]{0,4000})? HTTP\/`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'hint',
		rank: 4,
		samples: [
			'10.0.0.9:51022 [11/Feb/2026:07:14:03.118] front rgw/rgw2 0/0/1/-1/9 «503» 191 - - sH-- 4/1/9/3/0 0/0 {Boto3/1.36.0} "PUT /frames/x.bin HTTP/1.1"',
		],
		antiSamples: [
			'10.0.0.9:51022 [11/Feb/2026:07:14:03.118] front web/w2 0/0/1/-1/9 503 191 - - SC-- 4/1/9/3/0 0/0 {curl/8} "GET /cart HTTP/1.1"',
		],
	},
	{
		name: 'status-label',
		standsFor: 'status',
		shape: 'other',
		gates: ['tatus', 'ode', 'HTTP'],
		pattern: row(
			String.raw`(?:[sS]tatus|HTTP|[cC]ode|STATUS)(?:[ _]?[cC]ode)?["']?\s?[:=(]?\s?["'(]?(?<code>${failed})(?![\d.]|\w|: \d)`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'hint',
		rank: 2,
		samples: [
			'polars: Generic S3 error: Client error with status «403» Forbidden: No Body',
			'{"api":{"name":"GetObject","bucket":"frames","object":"a.bin","statusCode":«403»},"requestID":"17F3A"}',
		],
		antiSamples: ['{"path":"/cart","statusCode":403}', 's3 sync of 14 files: upstream returned status 503'],
	},
	{
		name: 'page-title',
		standsFor: 'page',
		shape: 'other',
		gates: ['title>'],
		pattern: row(String.raw`<title>\s{0,8}(?<code>${failed})\b`),
		codes: 'known',
		bodyless: true,
		trust: 'hint',
		rank: 3,
		samples: ['s3cmd: upload of s3://frames/a.bin: <html><head><title>«502» Bad Gateway</title></head></html>'],
		antiSamples: ['curl https://shop.example: <html><head><title>502 Bad Gateway</title></head></html>'],
	},
	{
		name: 'no-answer',
		standsFor: 'failure',
		shape: 'other',
		gates: [
			'such host',
			'ENOTFOUND',
			'efused',
			'REFUSED',
			'onnection reset',
			'ECONNRESET',
			'timeout',
			'imed out',
			'ETIMEDOUT',
			'endpoint',
			'UnknownHost',
			'x509',
			'ertificate',
			'CERTIFICATE',
			'PKIX',
			'handshake',
			'resol',
			'not known',
			'redentials',
			'arameter validation',
			'nvalid bucket name',
		],
		pattern: row(
			String.raw`(?<code>no such host|(?:getaddrinfo )?ENOTFOUND|[cC]onnection refused|ECONNREFUSED|[cC]onnection reset(?: by peer)?|ECONNRESET|i\/o timeout|ETIMEDOUT|[cC]onnect(?:ion)? timed out|[rR]ead timed out|(?:Connect|Read) timeout on endpoint|Could not connect to the endpoint|UnknownHostException|x509: [^\n"\]]{4,120}[^\s"\].]|CERTIFICATE_VERIFY_FAILED|certificate verify failed|PKIX path (?:building|validation) failed|(?:TLS|SSL|tls:)[ \w]{0,20} handshake (?:timeout|failure)|[tT]emporary failure in name resolution|[nN]ame or service not known|[cC]ould not resolve host|Unable to locate credentials|(?:Unable to|Could not) load credentials|Parameter validation failed|[iI]nvalid bucket name(?= "[^"\n]))`,
		),
		codes: 'known',
		trust: 'hint',
		rank: 2,
		samples: [
			'operation error S3: PutObject, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , HostID: , request send failed, Put "https://frames.s3.example:9000/a": dial tcp: lookup frames.s3.example: «no such host»',
			'upload failed: ./a.bin to s3://frames/a.bin «Could not connect to the endpoint» URL: "https://s3.bkk.bangmod.storage/frames/a.bin"',
		],
		antiSamples: ['dial tcp 10.0.0.5:5432: connect: connection refused', 'the bucket of mortar timed out'],
	},
	{
		name: 'unsent-request',
		standsFor: 'failure',
		shape: 'other',
		gates: ['send request failed', 'request send failed'],
		pattern: row(String.raw`(?<code>RequestError|request send failed)(?=[:,]? send request failed|[,:])`),
		codes: 'known',
		trust: 'hint',
		rank: 1,
		samples: [
			'AWS Error: «RequestError» send request failed Get "https://s3.bkk.bangmod.storage/frames?prefix=a": net/http: invalid header field value',
		],
		antiSamples: ['RequestError: send request failed caused by: Get "https://queue.example/1": EOF'],
	},
];
