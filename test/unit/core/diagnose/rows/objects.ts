import type { CauseRow } from '../causeRow.ts';
import { boto, curl, goV1, goV2, java, js, names, ruby, s3cmd, xml } from '../notations.ts';

const { bucket, key } = names;
const refused = boto('PreconditionFailed', 'PutObject', 'At least one of the pre-conditions you specified did not hold');
const missing = boto('404', 'HeadObject', 'Not Found');

/** Objects. */
export const objects: readonly CauseRow[] = [
	{
		cause: 'key-missing',
		suggested: {
			'a key that begins with a slash': xml('NotFound', '', '<Key>/photos/harbour.jpg</Key>'),
			'the code, by Go': goV1('NoSuchKey', 404, ''),
			'the words, under a status': java('404 Not Found', 404, 'The specified key does not exist.'),
			'a body': xml('NoSuchKey', '', `<Key>${key}</Key>`),
		},
		open: { 'a HEAD’s status': missing },
		nearMisses: {
			'a bucket that is not there': goV1('NoSuchBucket', 404, ''),
			'the words for a bucket, under a status': java('404 Not Found', 404, 'The specified bucket does not exist.'),
		},
	},
	{
		cause: 'delete-marker',
		proved: {
			'the answer’s own header': curl({
				status: '404 Not Found',
				headers: ['x-amz-delete-marker: true'],
				body: xml('NoSuchKey'),
			}),
			'a marker that was asked for by its version': curl({
				target: `/${bucket}/${key}?versionId=3`,
				status: '405 Method Not Allowed',
				headers: ['x-amz-delete-marker: true'],
				body: xml('MethodNotAllowed'),
			}),
			'a write refused and a read that finds nothing': `${refused}\n${missing}`,
		},
		nearMisses: {
			'a header that denies it': curl({
				status: '404 Not Found',
				headers: ['x-amz-delete-marker: false'],
				body: xml('NoSuchKey'),
			}),
			'a write refused and a read forbidden': `${refused}\n${boto('403', 'HeadObject', 'Forbidden')}`,
		},
	},
	{
		cause: 'precondition',
		suggested: {
			'a condition that was sent': curl({
				method: 'PUT',
				sent: ['If-Match: "9b2cf535"'],
				status: '412 Precondition Failed',
				body: xml('PreconditionFailed'),
			}),
			'the code, by Python': refused,
			'the condition’s name': xml('PreconditionFailed', '', '<Condition>If-None-Match</Condition>'),
			'a status, by JavaScript': js('PreconditionFailed', 412, 'UnknownError'),
		},
		says: { 'the condition’s name': 'If-None-Match', 'a condition that was sent': 'if-match: ' },
		nearMisses: {
			'the same with a read that finds nothing': `${refused}\n${missing}`,
			'a conflict of two writers': js('ConditionalRequestConflict', 409, 'UnknownError'),
		},
	},
	{
		cause: 'concurrent-change',
		proved: {
			'the code, by Python': boto('OperationAborted', 'CreateBucket', ''),
			'the words, under another code': java('InternalError', 500, 'A conflicting operation is in progress'),
			'a conditional write': goV2('ConditionalRequestConflict', 'PutObject', 409, 'UnknownError'),
		},
		suggested: {
			'words that RGW has for more than that': java('InternalError', 500, 'This multipart completion is already in progress'),
		},
		nearMisses: { 'a failure of the service alone': java('InternalError', 500, 'Upload completion failed') },
	},
	{
		cause: 'metadata-too-large',
		proved: {
			'the code': ruby('MetadataTooLarge', 'UnknownError'),
			'the words, under another code': xml('InvalidRequest', 'Your metadata headers exceed the limit of 2 KB'),
		},
		nearMisses: { 'words about other headers': xml('InvalidRequest', 'Your metadata headers are in a foreign alphabet') },
	},
	{
		cause: 'key-too-long',
		proved: {
			'the code': s3cmd('KeyTooLongError', 400, 'UnknownError'),
			'a key that is counted': xml('InvalidRequest', '', `<Key>${'ก'.repeat(342)}</Key>`),
			'the words': java('InvalidRequest', 400, 'Your key is too long'),
		},
		nearMisses: {
			'a key at the limit': xml('InvalidRequest', '', `<Key>${'ก'.repeat(341)}</Key>`),
			'a prefix that is too long': java('InvalidRequest', 400, 'Your prefix is too long'),
		},
	},
	{
		cause: 'bad-argument',
		proved: {
			'an argument that is named': xml(
				'InvalidArgument',
				'',
				'<ArgumentName>max-keys</ArgumentName><ArgumentValue>abc</ArgumentValue>',
			),
			'an argument without its value': xml('InvalidArgument', '', '<ArgumentName>partNumber</ArgumentName>'),
		},
		suggested: {
			'a part’s number': boto('InvalidPartNumber', 'GetObject', ''),
			'a value, by Java': java('InvalidRequest', 400, 'Invalid value for parameter encoding-type'),
		},
		open: { 'a range, which may be a part’s as well': boto('InvalidRange', 'GetObject', '') },
		nearMisses: {
			'an argument of the newer checksums': xml('InvalidArgument', '', '<ArgumentName>x-amz-content-sha256</ArgumentName>'),
			'a request that asks for nothing odd': java('InvalidRequest', 400, 'Bad Request'),
		},
	},
	{
		cause: 'unsupported-feature',
		proved: {
			'a header’s name in the answer': xml('NotImplemented', '', '<Header>x-amz-website-redirect-location</Header>'),
			'a header that is named': xml('InvalidArgument', "Unsupported header 'x-amz-tagging' received for this call."),
			'a parameter, by Java': java('InvalidRequest', 400, 'The parameter website is not supported by this store'),
		},
		suggested: {
			'encryption that was asked for': curl({
				method: 'PUT',
				sent: ['x-amz-server-side-encryption: AES256'],
				status: '400 Bad Request',
				body: xml('InvalidRequest'),
			}),
			'the stock sentence': boto(
				'NotImplemented',
				'PutBucketWebsite',
				'A header you provided implies functionality that is not implemented.',
			),
			'a part of the store that was not set up': boto(
				'InvalidArgument',
				'PutObject',
				'Encryption was asked for but its key server is not configured',
			),
			'an encryption': goV1('InvalidEncryptionAlgorithmError', 400, ''),
		},
		open: {
			'a status alone': boto('501', 'PutObject', 'Unknown'),
			'a method that is not allowed on a setting': boto('MethodNotAllowed', 'PutPublicAccessBlock', ''),
			'the same of an object’s setting, by Go': goV2('MethodNotAllowed', 'PutObjectRetention', 405, ''),
		},
		nearMisses: {
			'encryption of the answer': curl({
				method: 'PUT',
				sent: ['x-amz-meta-a: AES256'],
				status: '400 Bad Request',
				body: xml('InvalidRequest'),
			}),
			'a checksum’s name in the answer': xml('NotImplemented', '', '<Header>x-amz-trailer</Header>'),
			'a header of the newer checksums': xml(
				'InvalidArgument',
				"Unsupported header 'x-amz-sdk-checksum-algorithm' received for this call.",
			),
			'a signature of the old kind': xml('InvalidRequest', 'The authorization mechanism you have provided is not supported.'),
		},
	},
];
