import type { CauseRow } from '../causeRow.ts';
import {
	amazonKey,
	amazonXml,
	boto,
	canonical,
	curl,
	goV1,
	goV2,
	home,
	java,
	names,
	ourKey,
	ruby,
	s3cmd,
	sessionKey,
	signed,
	xml,
} from '../notations.ts';

/** A command that prints no error. */
const works = '$ aws s3 cp a.txt s3://media-archive/a.txt';

const { host } = names;

const profileWithToken = '[harbour]\naws_session_token = quayside';

/** The key that signed. */
export const credentials: readonly CauseRow[] = [
	{
		cause: 'wrong-secret',
		proved: {
			'a store’s words': boto('AccessDenied', 'PutObject', 'Invalid secret'),
			'another’s words': goV1('SignatureDoesNotMatch', 403, 'the secret key is wrong'),
		},
		open: {
			'a signature error and nothing that differs': ruby('SignatureDoesNotMatch', 'UnknownError'),
			'a store that says it under a general code': goV2('AccessDenied', 'ListObjectsV2', 403, 'Forbidden: Invalid signature'),
			'the same of s3cmd': s3cmd(
				'SignatureDoesNotMatch',
				403,
				'The request signature we calculated does not match the signature you provided.',
			),
		},
		suggested: {
			'a request that the store signed as it was sent': `${curl({ sent: ['x-amz-date: 20260314T091244Z', signed()], status: '403 Forbidden' })}\n${canonical('GET', `/media-archive/photos/harbour.jpg`, [`host:${host}`, 'x-amz-date:20260314T091244Z'])}`,
		},
		nearMisses: {
			'a request that the store signed with another host': `${curl({ sent: ['x-amz-date: 20260314T091244Z', signed()], status: '403 Forbidden' })}\n${canonical('GET', `/media-archive/photos/harbour.jpg`, ['host:gateway-7.internal', 'x-amz-date:20260314T091244Z'])}`,
			'a key that nobody knows': ruby('InvalidAccessKeyId', 'UnknownError'),
			'a region that is not the endpoint’s': curl({
				host: home,
				sent: [signed(ourKey, 'us-east-1')],
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'a general code and other words': goV2('AccessDenied', 'ListObjectsV2', 403, 'Forbidden: Invalid bucket'),
			'words about another secret': goV1('AccessDenied', 403, 'the secret meeting is over'),
		},
	},
	{
		cause: 'foreign-key',
		proved: {
			'Amazon’s key at our endpoint': curl({
				host: home,
				sent: [signed(amazonKey)],
				status: '403 Forbidden',
				body: xml('InvalidAccessKeyId'),
			}),
			'Amazon’s key in a body, our endpoint in settings': `endpoint_url = https://${home}\n${xml('InvalidAccessKeyId', '', `<AWSAccessKeyId>${amazonKey}</AWSAccessKeyId>`)}`,
		},
		suggested: {
			'a command that worked, and Java': `${works}\n[error] ${java('AccessDenied', 403, 'Access Denied')}`,
			'a command that worked, and Ruby': `${works}\n${ruby('AccessDenied', 'Access Denied')}`,
			'Amazon’s key at RGW': xml('InvalidAccessKeyId', '', `<AWSAccessKeyId>${amazonKey}</AWSAccessKeyId>`),
		},
		open: { 'the code alone': goV2('InvalidAccessKeyId', 'ListBuckets', 403, 'UnknownError') },
		nearMisses: {
			'the command’s own error': `${works}\nupload failed: ./a.txt to s3://media-archive/a.txt An error occurred (AccessDenied) when calling the PutObject operation: Access Denied`,
			'no command': `[error] ${java('AccessDenied', 403, 'Access Denied')}`,
			// A store that compares signatures has found the key.
			'a key of Amazon’s form whose signature is compared': xml(
				'SignatureDoesNotMatch',
				'',
				`<AWSAccessKeyId>${amazonKey}</AWSAccessKeyId>`,
			),
			'our own key, signed for another region': curl({
				host: home,
				sent: [signed(ourKey, 'us-east-1')],
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'a blanked-out key under a signature error': curl({
				host: home,
				sent: [signed('AKIAXXXXXXXXXXXXXXXX')],
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'Amazon’s key where another endpoint is set': `endpoint_url = https://${host}\n${xml('SignatureDoesNotMatch', '', `<AWSAccessKeyId>${amazonKey}</AWSAccessKeyId>`)}`,
		},
	},
	{
		cause: 'key-of-other-region',
		proved: {
			'the vendor’s code': xml('BGSRegionMismatch'),
			'the same, by Python': boto('BGSRegionMismatch', 'PutObject', ''),
		},
		suggested: {
			'the other region’s header': curl({
				host: home,
				sent: [signed()],
				status: '403 Forbidden',
				headers: ['x-bgs-region: ap-southeast-1-sg'],
				body: xml('InvalidAccessKeyId'),
			}),
			'the same header behind our endpoint in settings': `endpoint_url = https://${home}\n${curl({ sent: [], status: '403 Forbidden', headers: ['x-bgs-region: ap-southeast-1-sg'], body: xml('InvalidAccessKeyId') }).replace(/^> Host.*\n/m, '')}`,
		},
		nearMisses: {
			'the endpoint’s own region': curl({
				host: home,
				sent: [signed()],
				status: '403 Forbidden',
				headers: ['x-bgs-region: ap-southeast-1-bkk'],
				body: xml('InvalidAccessKeyId'),
			}),
		},
	},
	{
		cause: 'key-revoked',
		proved: {
			'MinIO’s words for a key switched off': xml(
				'InvalidAccessKeyId',
				'Your account is disabled; please contact your administrator.',
			),
			'a store’s words': xml('InvalidAccessKeyId', 'The access key has been deleted'),
			'another store’s, by Python': boto('InvalidAccessKeyId', 'HeadBucket', 'The access key has been deactivated'),
			'another’s words, by Java': java('AccessDenied', 403, 'Your key is currently not active'),
		},
		nearMisses: {
			'a key that nobody ever knew': xml('InvalidAccessKeyId', 'The access key you provided does not exist in our records'),
		},
	},
	{
		cause: 'session-token-missing',
		proved: {
			'a temporary key, and no token signed': curl({
				sent: [signed(sessionKey)],
				status: '403 Forbidden',
				body: xml('InvalidAccessKeyId'),
			}),
			'the same at our endpoint, by its debug line': `DEBUG ${signed(sessionKey)}\n${boto('InvalidToken', 'ListObjectsV2', '')}`,
		},
		suggested: {
			'a temporary key in a body': `endpoint_url = https://${host}\n${xml('InvalidAccessKeyId', '', `<AWSAccessKeyId>${sessionKey}</AWSAccessKeyId>`)}`,
			// BangmodStorage gives no temporary keys, but where nobody says whose endpoint it is, the token is what is missing.
			'a token in the profile, and a key that Amazon does not know': `${profileWithToken}\n${amazonXml('InvalidAccessKeyId')}`,
			'a token in the environment, by Java': `export AWS_SESSION_TOKEN="$TOKEN"\n${java('InvalidAccessKeyId', 403, 'The AWS Access Key Id you provided does not exist in our records.').replace(names.requestId, names.amazonId)}`,
			'a temporary key and no endpoint': xml('InvalidAccessKeyId', '', `<AWSAccessKeyId>${sessionKey}</AWSAccessKeyId>`),
			'the same behind the code’s own name': `InvalidAccessKeyId: The key is not known.\n  code: 'InvalidAccessKeyId',\n  requestId: '${names.requestId}'\nnew S3({ accessKeyId: creds.AccessKeyId })`,
			'a key out of a session in settings': `opts = { "aws_access_key_id": creds.access_key }\n${boto('403', 'HeadObject', 'Forbidden')}`,
		},
		nearMisses: {
			'a temporary key with its token': curl({
				sent: [signed(sessionKey, 'ap-southeast-1-bkk', 'host;x-amz-date;x-amz-security-token')],
				status: '403 Forbidden',
				body: xml('InvalidAccessKeyId'),
			}),
			// A store that compares signatures knows the key.
			'a temporary key whose signature is compared': xml(
				'SignatureDoesNotMatch',
				'',
				`<AWSAccessKeyId>${sessionKey}</AWSAccessKeyId>`,
			),
			'a lasting key': curl({ sent: [signed(ourKey)], status: '403 Forbidden', body: xml('InvalidAccessKeyId') }),
			'a token that the program hands over': `client = connect(\n    aws_session_token=token,\n)\n${amazonXml('InvalidAccessKeyId')}`,
			'a token beside a lasting key': `aws_access_key_id = ${amazonKey}\n${profileWithToken}\n${amazonXml('InvalidAccessKeyId')}`,
			'a key that is no session’s': `opts = { "aws_access_key_id": harbour.access_key }\n${boto('403', 'HeadObject', 'Forbidden')}`,
		},
	},
	{
		cause: 'session-token-foreign',
		proved: {
			'a token beside a lasting key': curl({
				sent: [signed(ourKey, 'ap-southeast-1-bkk', 'host;x-amz-date;x-amz-security-token')],
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'the code for an old one': boto('ExpiredToken', 'PutObject', ''),
			'the words, under another code': java('AccessDenied', 403, 'The provided token is malformed or otherwise invalid'),
		},
		suggested: {
			'the code alone': goV2('InvalidToken', 'ListBuckets', 403, 'UnknownError'),
			'a token in the environment beside our key': `export AWS_SESSION_TOKEN=quayside\nexport AWS_ACCESS_KEY_ID=${ourKey}\n${boto('InvalidAccessKeyId', 'ListBuckets', '')}`,
			'a token in the profile of a lasting key': `aws_access_key_id = ${amazonKey}\n${profileWithToken}\n${amazonXml('InvalidAccessKeyId')}`,
		},
		nearMisses: {
			'the environment without a token': `export AWS_ACCESS_KEY_ID=${ourKey}\n${boto('InvalidAccessKeyId', 'ListBuckets', '')}`,
			'a token beside a temporary key': curl({
				sent: [signed(sessionKey, 'ap-southeast-1-bkk', 'host;x-amz-date;x-amz-security-token')],
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'the words for a policy': java('AccessDenied', 403, 'The provided policy is malformed or otherwise invalid'),
		},
	},
];
