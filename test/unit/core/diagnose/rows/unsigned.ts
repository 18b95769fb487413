import type { CauseRow } from '../causeRow.ts';
import { amazonXml, boto, curl, goV1, js, names, signed, xml } from '../notations.ts';

const { amazonId, bucket, key, requestId } = names;

const accessLog = (requester: string): string =>
	`79a59df900b949e5 ${bucket} [14/Mar/2026:09:12:44 +0000] 203.0.113.9 ${requester} ${amazonId} REST.GET.OBJECT ${key} "GET /${bucket}/${key} HTTP/1.1" 403 AccessDenied 243 - 7 - "-" "curl/8.5.0" -`;
const operationsLog = (user: string): string =>
	`{"bucket":"${bucket}","remote_addr":"203.0.113.9","user":"${user}","operation":"get_obj","uri":"GET /${bucket}/${key} HTTP/1.1","http_status":"403","error_code":"AccessDenied","trans_id":"${requestId}"}`;
const trail = (account: string): string =>
	`{"eventSource":"s3.amazonaws.com","eventName":"GetObject","userIdentity":{"type":"AWSAccount","accountId":"${account}"},"errorCode":"AccessDenied","errorMessage":"Access Denied"}`;

/** Requests without a signature. */
export const unsigned: readonly CauseRow[] = [
	{
		cause: 'anonymous',
		proved: {
			'a command that does not sign': `$ aws s3 cp --no-sign-request s3://media-archive/a.txt .\nfatal error: ${boto('403', 'HeadObject', 'Forbidden').slice(33)}`,
			'a client that is set not to sign': `signature_version = UNSIGNED\n${boto('AccessDenied', 'ListObjectsV2', '')}`,
			'the header that the server misses': xml(
				'MissingSecurityHeader',
				'Your request was missing a required header',
				'<MissingHeaderName>Authorization</MissingHeaderName>',
			),
			'the same under another code': xml('InvalidRequest', '', '<MissingHeaderName>authorization</MissingHeaderName>'),
			'an access log without a requester': accessLog('-'),
			'a log of RGW’s operations': operationsLog('anonymous'),
			'a trail of calls': trail('ANONYMOUS_PRINCIPAL'),
			'a store’s words': xml('AccessDenied', 'Anonymous access is forbidden for this operation'),

			'words about no key, by Go': goV1('AccessDenied', 403, 'No AWSAccessKey was presented.'),
		},
		suggested: {
			'an empty key id': xml('InvalidAccessKeyId', '', '<AWSAccessKeyId></AWSAccessKeyId>'),
			'the same, written short': amazonXml('InvalidAccessKeyId').replace('<RequestId>', '<AWSAccessKeyId/><RequestId>'),
			'a request without a signature': curl({ sent: ['Accept: */*'], status: '403 Forbidden', body: xml('AccessDenied') }),
		},
		nearMisses: {
			'another header that the server misses': xml(
				'MissingSecurityHeader',
				'Your request was missing a required header',
				'<MissingHeaderName>x-amz-date</MissingHeaderName>',
			).replace('MissingSecurityHeader', 'InvalidRequest'),
			'an access log with a requester': accessLog('arn:aws:iam::123456789012:user/gull'),
			'a log of RGW’s operations of somebody': operationsLog('gull'),
			'a program’s own log of a user without a name': operationsLog('anonymous').replace('trans_id', 'request'),
			'a trail of somebody’s calls': trail('123456789012'),
			'a key id that is not empty': xml('InvalidAccessKeyId', '', '<AWSAccessKeyId>GULL</AWSAccessKeyId>'),
			'a client that is set to sign': `signature_version = s3v4\n${boto('AccessDenied', 'ListObjectsV2', '')}`,

			'a request with a signature': curl({ sent: ['Accept: */*', signed()], status: '403 Forbidden', body: xml('AccessDenied') }),
			'a user of that name': xml(
				'AccessDenied',
				'User: arn:aws:iam::123456789012:user/anonymous-uploads is not authorized to perform: s3:PutObject',
			),
		},
	},
	{
		cause: 'no-credentials',
		proved: {
			'a client’s words behind a status': boto('403', 'PutObject', 'Unable to locate credentials'),
			'another’s words': js('AccessDenied', 403, 'Could not load credentials from any providers'),
		},
		nearMisses: {
			'credentials that were found and refused': js('AccessDenied', 403, 'Could not accept credentials from any provider'),
		},
	},
];
