import type { LogShape } from '../logShape.ts';
import { codeName, linear, restOfLine } from './parts.ts';

/** A code behind a label or among the values of a printed object. */
export const labelled: readonly LogShape[] = [
	{
		name: 'error-code-label',
		shape: 'sdk-message',
		gates: ['rror Code', 'rror code', 'rror_code'],
		pattern: linear(
			String.raw`\b(?:S3 )?[Ee]rror[ _][Cc]ode\b["']?(?: ?[:=] {0,12}| )["'(]?(?<code>[A-Z][A-Za-z\d]{2,79}|[345]\d\d(?= [A-Z][a-z]))\b(?:(?:[,.;] (?:S3 )?(?:[Ee]rror )?[Mm]essage: |(?::| -) )${restOfLine})?`,
		),
		codes: 'known',
		bodyless: true,
		trust: 'known',
		rank: 7,
		samples: [
			'AmazonS3Exception: Error making request with Error Code «SignatureDoesNotMatch» and Http Status Code Forbidden.',
			'S3 Error Code: «NoSuchKey». S3 Error Message: The specified key does not exist.',
			'Service:             Amazon S3\nAWS Error Code:      «403» Forbidden\nRequest ID:          D84A06061D51B1E1',
		],
		antiSamples: ['Error Code: 10002', 'Error code | Description'],
	},
	{
		name: 'code-label',
		shape: 'object-dump',
		unit: 'dump',
		gates: ['ode', 'ODE', 'name', 'ype', 'rror', 'err=', 'xception='],
		pattern: linear(
			String.raw`(?=[cCeEntT])(?:(?<![\w-]|rpc error: |\$\.)|(?<=[sS]3[_.-]?))(?:(?:[eE]rr(?:or)?[._ ]?)?(?:[cC]ode|CODE)|name|[tT]ype(?!: Unknown)|error(?:Type|Name|Description)|[eE]xception(?==)|err(?:or)?(?==)|error(?=['"]|: ['"]))(?: {0,12}["'\]])?\s{0,12}(?::{1,2}|=>|=)\s{0,6}(?:chr |Some\(|Just |ErrorCode |\*?string\()?["']{0,2}${codeName}(?![\w.({])(?:["']{1,2}|(?=[,;)\]}<\s]|$))`,
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
			"s3 copy: [Message]: 'gone', [Code]: «NoSuchUpload», [StatusCode]: 404",
		],
		antiSamples: [
			's3_errors_total{code="SlowDown"}',
			'if (e?.code === "NoSuchKey") return undefined;',
			'"Code":"InvalidAccessKeyId.Inactive"',
		],
	},
	{
		name: 'status-then-code',
		shape: 'object-dump',
		unit: 'dump',
		gates: [' "', ',"', " '"],
		pattern: linear(String.raw`(?<![\w.-])(?<status>[345]\d\d)(?:,? ?["']${codeName}["'](?!\s{0,4}[:=]))`),
		codes: 'known',
		trust: 'known',
		rank: 4,
		samples: ['(Aws_s3.Error (Unknown 403 "«SignatureDoesNotMatch»"))', '{:http_error, 404, "«NoSuchBucket»"}'],
		antiSamples: ['DEBUG error map: {"NoSuchKey": 404, "AccessDenied": 403}'],
	},
	{
		// A row of a table or of comma- or tab-separated values; two blanks at least where nothing else parts its cells.
		name: 'cell-behind-status',
		shape: 'object-dump',
		gates: ['400', '401', '403', '404', '405', '409', '411', '412', '416', '429', '500', '503', '507'],
		pattern: linear(
			String.raw`(?<![\w.-])(?<status>[345]\d\d)(?: {0,24}[|│\t,;] {0,8}| {2,24})${codeName}(?= {0,80}(?:[|│\t,;\n]|$)| {2})`,
		),
		codes: 'known',
		trust: 'known',
		rank: 3,
		samples: [
			'| object        | status | error     |\n| s3://lake/a.1 | 404    | «NoSuchKey» |',
			's3://frames/a.bin,put,403,«SignatureDoesNotMatch»,rclone',
		],
		antiSamples: ['codes,404,NoSuchUpload,409,BucketNotEmpty', 'The codes 404, NoSuchKey and 403, AccessDenied'],
	},
	{
		// A label in letters that are not Latin: `错误码: NoSuchBucket`.
		name: 'translated-label',
		shape: 'object-dump',
		gates: [':', ': ', '='].flatMap((sign) => 'ABEIMNOPRSTUX'.split('').map((letter) => sign + letter)),
		pattern: linear(
			String.raw`(?=["'A-Z])(?<=[\p{L}\p{M}](?<![A-Za-z])\s?[:=]\s?)["']?${codeName}(?=["']?(?:[,;)。]|: |\s|$))(?:: ${restOfLine})?`,
		),
		codes: 'known',
		trust: 'known',
		rank: 5,
		samples: ['上传失败: 桶 frames-th, 错误码: «NoSuchBucket»', 'อัปโหลดไม่สำเร็จ รหัสข้อผิดพลาด: «InvalidAccessKeyId»'],
		antiSamples: ['错误码说明: NoSuchBucket、SlowDown'],
	},
	{
		name: 'variant',
		shape: 'object-dump',
		unit: 'dump',
		gates: ['("'],
		pattern: linear(String.raw`\(${codeName}\("(?<message>[^"\n]{1,600})"\)\)`),
		codes: 'known',
		trust: 'known',
		rank: 4,
		samples: ['upload: Service(«NoSuchBucket»("The specified bucket does not exist"))'],
		antiSamples: ['assert_eq!(err, Service(NoSuchBucket("gone")));'],
	},
	{
		// Swift's and Kotlin's cases: `.noSuchKey`, `S3ErrorType.noSuchBucket(…)`.
		name: 'case-name',
		shape: 'object-dump',
		unit: 'dump',
		gates: ['oSuch', 'nvalid', 'ccess', 'ignature', 'ucket', 'low', 'alformed'],
		pattern: linear(
			String.raw`(?:\b(?:[a-zA-Z]\w{0,30})?(?:[eE]rrors?|[eE]xception|S3\w{0,20})(?:Type|Code)?(?:\.|: ?\.?|\(\.?)|(?<=[(\s=:])\.)(?<code>[a-z][A-Za-z]{5,60})(?![\w.])`,
		),
		codes: 'known',
		camel: true,
		trust: 'known',
		rank: 4,
		samples: [
			'put failed on s3 bucket frames: S3ErrorType.«noSuchBucket»(SotoS3.S3ErrorType)',
			'error: SotoS3.S3ErrorType: «invalidAccessKeyId», message: no such key id',
		],
		antiSamples: ['catch S3ErrorType.noSuchUpload { return nil }', 'error.invalidate(s3)'],
	},
	{
		name: 'quoted-argument',
		shape: 'object-dump',
		unit: 'dump',
		gates: ['("', "('"],
		pattern: linear(String.raw`\b[A-Z]\w{2,40}\(["']${codeName}["']\)`),
		codes: 'known',
		trust: 'known',
		rank: 4,
		samples: ['put failed: ServiceError(ClientError(Forbidden("«InvalidAccessKeyId»")))'],
		antiSamples: ['throw new Error("NoSuchUpload");'],
	},
];
