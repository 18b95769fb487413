import type { LogShape } from '../logShape.ts';
import { codeName, linear, restOfLine } from './parts.ts';

/** What the SDKs of AWS print, each in its own layout. */
export const sdkMessages: readonly LogShape[] = [
	{
		name: 'botocore',
		shape: 'sdk-message',
		gates: ['when calling '],
		pattern: linear(
			String.raw`\((?<code>[\w.]{2,80})\)(?: occurred)? when calling (?:the\s{1,24})?(?<operation>\w{2,80})(?:\s{1,24}operation)?(?: \([^()\n]{0,80}\))?:?(?: ${restOfLine})?`,
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
		name: 'go-v2',
		shape: 'sdk-message',
		gates: ['api error ', 'esponse error StatusCode: '],
		pattern: linear(String.raw`(?:HostID: [^,\n]{0,120}, (?:api error )?|\bapi error )${codeName}: ?${restOfLine}`),
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
		pattern: linear(
			String.raw`(?<![\w.])${codeName}(?=: ?(?<message>[^\n]{0,1200}?)\s{0,24}\bstatus code: (?<status>\d{3})(?:, request id:|\s|$))`,
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
		name: 'ruby-class',
		shape: 'sdk-message',
		gates: ['S3::Error'],
		pattern: linear(String.raw`(?:Aws|AWS)::S3::Errors?::${codeName}(?:: ?|\*\*[^\n]{0,120}\n| \(|\b)${restOfLine}`),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 6,
		messageBefore: 'bracketed',
		samples: [
			'Aws::S3::Errors::«NoSuchKey»: The specified key does not exist.',
			'**Aws::S3::Errors::«AccessDenied»** in **bin/rails:9**',
		],
		antiSamples: ['undefined method for #<AWS::S3::Error:0xcf63>', 'our client gives us `Aws::S3::Errors::Forbidden` and more'],
	},
	{
		name: 'bracketed-code',
		shape: 'sdk-message',
		gates: ['Exception [', 'Error ['],
		pattern: linear(String.raw`\b\w{0,40}(?:Exception|Error) \[${codeName}\]: ${restOfLine}`),
		codes: 'known',
		trust: 'known',
		rank: 7,
		samples: ['Uncaught (in promise) S3ServiceException [«InvalidAccessKeyId»]: The key id does not exist in our records.'],
		antiSamples: ['TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string.'],
	},
	{
		// Redshift's; its message may hold commas.
		name: 'redshift',
		shape: 'sdk-message',
		gates: [',Error '],
		pattern: linear(
			String.raw`\bS3ServiceException:(?<message>[^\n]{0,600}),Status (?<status>\d{3}),Error ${codeName}(?:,Rid (?<requestId>[^,\s]{4,128}))?(?:,ExtRid (?<hostId>[^,\s]{4,200}))?`,
		),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 8,
		samples: ['error: S3ServiceException:no, not here,Status 403,Error «AccessDenied»,Rid 8RZ1E7K2Q0,ExtRid ab+c='],
		antiSamples: ['error: ServiceException:no,Status 403,Error NotFound,Rid 8RZ1E7K2Q0'],
	},
	{
		name: 'aws-error',
		shape: 'sdk-message',
		gates: ['AWS Error', 'ExceptionName: ', 'xception name: ', 'AWSError '],
		pattern: linear(
			String.raw`(?:ExceptionName: |[Ee]xception name: |AWSError '|AWS Error:? {1,2}(?!UNKNOWN \(HTTP|Code\b|Message\b))(?<code>[A-Z][\w]{2,80})'?(?: \(HTTP status (?<status>\d{3})\))?(?: during (?<operation>\w{2,60}) operation)?(?:: | Message: |\nError message: | )?${restOfLine}`,
		),
		codes: 'shaped',
		bodyless: true,
		trust: 'sure',
		rank: 7,
		screaming: true,
		samples: [
			"in bucket 'frames-lab': AWS Error «ACCESS_DENIED» during HeadObject operation: No response body.",
			'AWS Error UNKNOWN (HTTP status 403) during UploadPart operation: Unable to parse ExceptionName: «BGSBillingHold» Message: no',
			"message=Encountered AWSError '«SlowDown»': Please reduce your request rate.",
		],
		antiSamples: [],
	},
];
