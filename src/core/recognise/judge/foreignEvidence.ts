import { isLogOperation, isS3Operation } from '../s3Operations.ts';
import { isForeignService, namesS3Request } from './evidence.ts';
import type { Evidence } from './place.ts';

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
		// An SDK's own layout inside a gRPC message is the SDK's report; a bare code there is the gRPC server's.
		name: "a gRPC server's status",
		holds: ({ mention, line }) => mention.rank < 8 && line.hasGrpcStatus() && !namesS3Request(line.text),
		samples: ['cannot list: rpc error: code = NotFound desc = InvalidTag: no such tag in bucket 7'],
		nearMisses: ['cannot list: rpc error: code = Unknown desc = InvalidTag: no such tag in bucket 7'],
	},
	{
		name: "another system's mark on the line",
		holds: ({ line }) => line.hasForeignMark(),
		samples: ['driver.exceptions.ServiceUnavailable: no route to bucket 7 on bolt://db:7687'],
		nearMisses: ['driver.exceptions.ServiceUnavailable: no route to bucket 7'],
	},
	{
		name: 'Azure Storage around a body',
		holds: ({ mention, before }) => mention.unit === 'body' && /x-ms-|\.core\.windows\.net/.test(before),
		samples: ['x-ms-version: 2021-08-06\n<Error><Code>AccessDenied</Code><Message>no</Message></Error>'],
		nearMisses: ['x-amz-date: 20260101T000000Z\n<Error><Code>AccessDenied</Code><Message>no</Message></Error>'],
	},
];
