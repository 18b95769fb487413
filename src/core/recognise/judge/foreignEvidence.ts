import { isLogOperation, isS3Operation } from '../s3Operations.ts';
import { isForeignService, namesS3Request } from './evidence.ts';
import type { Evidence } from './place.ts';

const otherHostId = /\bHostId["']?\s?[:=>]{1,2}\s?["']?(?![^"'\s]{0,200}oss)[\w.-]{2,100}\.aliyuncs\.com/;

/** What says that the error is another system's; any one of them is enough. */
export const foreignEvidence: readonly Evidence[] = [
	{
		name: 'the layout names another service',
		holds: ({ mention }) => {
			const service = mention.details.get('Service');
			return service !== undefined && isForeignService(service);
		},
		samples: ['null (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: AccessDenied; Request ID: K1)'],
		nearMisses: ['null (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: K1)'],
	},
	{
		name: "the layout names another service's operation",
		holds: ({ mention: { fields } }) =>
			fields.operation !== undefined && !isS3Operation(fields.operation) && !isLogOperation(fields.operation),
		samples: ['An error occurred (AccessDenied) when calling the AssumeRole operation: no'],
		nearMisses: ['An error occurred (AccessDenied) when calling the PutObject operation: no'],
	},
	{
		name: "an SDK's line is about another service",
		holds: ({ inLine }) => {
			const service = /operation error ([\w ]{1,40}): \w{1,60},(?![^]{0,600}operation error )/.exec(inLine)?.[1];
			return service !== undefined && isForeignService(service);
		},
		samples: ['operation error SQS: SendMessage, https response error StatusCode: 403, RequestID: 1, api error AccessDenied: no'],
		nearMisses: [
			'operation error S3: PutObject, https response error StatusCode: 403, RequestID: 1, HostID: , api error AccessDenied: no',
		],
	},
	{
		name: "a Java SDK's bracket is about another service",
		holds: ({ inLine }) => {
			const service = /\(Service: ([^;,()\n]{1,60})[;,]\s{1,3}Status Code: $/.exec(inLine)?.[1];
			return service !== undefined && isForeignService(service);
		},
		samples: ['The S3 bucket policy of frames failed: no (Service: CloudTrail, Status Code: 400, Request ID: 1f)'],
		nearMisses: ['The S3 bucket policy of frames failed: no (Service: S3, Status Code: 400, Request ID: 1f)'],
	},
	{
		// An SDK's own layout inside a gRPC message is the SDK's report; a bare code there is the gRPC server's.
		name: "a gRPC server's status",
		holds: ({ mention, line }) => mention.rank < 8 && line.hasGrpcStatus() && !namesS3Request(line.text),
		samples: ['cannot list: rpc error: code = NotFound desc = InvalidTag: no such tag in bucket 7'],
		nearMisses: ['cannot list: rpc error: code = Unknown desc = InvalidTag: no such tag in bucket 7'],
	},
	{
		name: "another system's mark on the line",
		// A service that reads from S3 tells S3's error beside its own.
		holds: ({ line, inLine }) => line.hasForeignMark() && !/\bS3 [Ee]rror [Cc]ode: $/.test(inLine),
		samples: [
			'driver.exceptions.ServiceUnavailable: no route to bucket 7 on bolt://db:7687',
			'GET https://objectstorage.example/v1/AUTH_7/box/ failed with response: HTTP/1.1 401 Unauthorized',
		],
		nearMisses: [
			'driver.exceptions.ServiceUnavailable: no route to bucket 7',
			'GET https://objectstorage.example/v1/box/ failed with response: HTTP/1.1 401 Unauthorized',
			'AWS::Lambda::Function failed: GetObject. S3 Error Code: NoSuchKey. S3 Error Message: gone',
		],
	},
	{
		// Alibaba's services say in it which of them answers.
		name: "another service's host as the host id",
		holds: ({ before, after }) => otherHostId.test(`${before.slice(-300)} ${after.slice(0, 300)}`),
		samples: ['{"Message":"no","HostId":"alidns.aliyuncs.com","Code":"SignatureDoesNotMatch"}'],
		nearMisses: ['{"Message":"no","HostId":"frames.oss-cn-hangzhou.aliyuncs.com","Code":"SignatureDoesNotMatch"}'],
	},
	{
		name: 'Azure Storage around a body',
		holds: ({ mention, before }) => mention.unit === 'body' && /x-ms-|\.core\.windows\.net/.test(before),
		samples: ['x-ms-version: 2021-08-06\n<Error><Code>AccessDenied</Code><Message>no</Message></Error>'],
		nearMisses: ['x-amz-date: 20260101T000000Z\n<Error><Code>AccessDenied</Code><Message>no</Message></Error>'],
	},
];
