import type { CauseRow } from '../causeRow.ts';
import { boto, curl, goV1, goV2, java, js, names, ruby, s3cmd, xml } from '../notations.ts';

const { bucket, key } = names;
const put = (sent: readonly string[], code: string, status = '400 Bad Request', message = '') =>
	curl({ method: 'PUT', sent, status, body: xml(code, message) });
const agent = (version: string) => `User-Agent: Boto3/${version} md/Botocore#${version}`;
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const sum = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** Sums over the body, and its length. */
export const checksums: readonly CauseRow[] = [
	{
		cause: 'checksum-default',
		proved: {
			'an argument that the store names': xml('InvalidArgument', '', '<ArgumentName>x-amz-content-sha256</ArgumentName>'),
			'a header that the store names': xml('NotImplemented', '', '<Header>x-amz-trailer</Header>'),
			'a trailer that was announced': put(
				['x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
				'XAmzContentSHA256Mismatch',
			),
			'a checksum’s header': put(['x-amz-checksum-crc32: AAAAAA=='], 'NotImplemented', '501 Not Implemented'),
			'a store’s words': js(
				'InvalidArgument',
				400,
				"Unsupported header 'x-amz-sdk-checksum-algorithm' received for this API call.",
			),
		},
		suggested: {
			'a release that adds them': `${agent('1.36.2')}\n${boto('InvalidArgument', 'PutObject', '')}`,
			'a header under a code of many meanings': put(['x-amz-sdk-checksum-algorithm: CRC32'], 'InvalidRequest'),
		},
		open: {
			'the code’s own sentence': boto(
				'XAmzContentSHA256Mismatch',
				'UploadPart',
				"The provided 'x-amz-content-sha256' header does not match what was computed.",
			),

			'a code that mostly means it': s3cmd('XAmzContentSHA256Mismatch', 400, 'UnknownError'),
		},
		nearMisses: {
			'signed headers without one': put(
				['Authorization: AWS4-HMAC-SHA256 SignedHeaders=host;x-amz-date, Signature=0'],
				'XAmzContentSHA256Mismatch',
			),
			'a release that does not': `${agent('1.35.9')}\n${boto('XAmzContentSHA256Mismatch', 'PutObject', '')}`,
			'a log from before any did': `2019-03-14 09:12:44,118 ERROR ${boto('XAmzContentSHA256Mismatch', 'PutObject', '').slice(24)}`,
			'a request without one': put([], 'NotImplemented', '501 Not Implemented'),
		},
	},
	{
		cause: 'checksum-twice',
		proved: {
			'a store’s words': boto('InvalidRequest', 'PutObject', 'Expecting a single x-amz-checksum- header'),
			'another’s words': xml('InvalidRequest', 'You can only specify one non-default checksum at a time.'),
		},
		nearMisses: {
			'words about one owner': xml('InvalidRequest', 'You can only specify one owner at a time.'),
		},
	},
	{
		cause: 'checksum-missing',
		proved: {
			'the code': xml('MissingContentMD5'),
			'the words, by Go': goV2('InvalidRequest', 'DeleteObjects', 400, 'Missing required header for this request: Content-MD5'),
			'an object with a lock': boto(
				'InvalidRequest',
				'PutObject',
				'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
			),
		},
		nearMisses: {
			'another header': goV2('InvalidRequest', 'DeleteObjects', 400, 'Missing required header for this request: x-amz-tagging'),
		},
	},
	{
		cause: 'malformed-trailer',
		proved: {
			'the code': xml('MalformedTrailerError'),
			'the words, under another code': java(
				'InvalidRequest',
				400,
				'The request contained trailing data that was not well-formed',
			),
		},
		suggested: {
			'a trailer behind nothing': put(
				['x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'x-amz-decoded-content-length: 0'],
				'IncompleteBody',
			),
			'a chunk’s size': goV1('InvalidChunkSizeError', 403, ''),
		},
		nearMisses: {
			'a trailer behind something': put(
				['x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER', 'x-amz-decoded-content-length: 7'],
				'IncompleteBody',
			),
			'words about a document': java('InvalidRequest', 400, 'The request contained a document that was not well-formed'),
		},
	},
	{
		cause: 'body-changed',
		suggested: {
			'two sums that differ': xml(
				'XAmzContentSHA256Mismatch',
				'',
				`<ClientComputedContentSHA256>${sum.replace('9', '8')}</ClientComputedContentSHA256><S3ComputedContentSHA256>${sum}</S3ComputedContentSHA256>`,
			),
			'the sum of nothing': xml(
				'XAmzContentSHA256Mismatch',
				'',
				`<ClientComputedContentSHA256>${nothing}</ClientComputedContentSHA256><S3ComputedContentSHA256>${sum}</S3ComputedContentSHA256>`,
			),
			'the words, under another code': java('InvalidRequest', 400, 'The Content-MD5 you gave did not match what we received'),
			'the code alone': ruby('BadDigest', 'UnknownError'),
		},
		open: { 'a digest that is invalid': boto('InvalidDigest', 'PutObject', '') },
		says: { 'the sum of nothing': 'that of an empty body' },
		nearMisses: {
			'two sums that agree': xml(
				'XAmzContentSHA256Mismatch',
				'',
				`<ClientComputedContentSHA256>${sum}</ClientComputedContentSHA256><S3ComputedContentSHA256>${sum}</S3ComputedContentSHA256>`,
			),
			'the code’s own sentence': boto(
				'XAmzContentSHA256Mismatch',
				'UploadPart',
				"The provided 'x-amz-content-sha256' header does not match what was computed.",
			),
			'a trailer that was announced': put(
				['x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER'],
				'XAmzContentSHA256Mismatch',
			),
		},
	},
	{
		cause: 'digest-malformed',
		proved: {
			'base64 of too few bytes': put(['Content-MD5: YWJj'], 'InvalidDigest'),
			'hexadecimal digits in the answer': xml('InvalidDigest', '', '<Content-MD5>d41d8cd98f00b204e9800998ecf8427e</Content-MD5>'),
			'hexadecimal digits, by curl': put(['Content-MD5: d41d8cd98f00b204e9800998ecf8427e'], 'InvalidDigest'),
			'the same under another code': put(['Content-MD5: D41D8CD98F00B204E9800998ECF8427E'], 'InvalidRequest'),
		},
		suggested: {
			'the stock sentence': goV1('InvalidDigest', 400, 'The Content-MD5 you specified was invalid.'),
			'another sum': boto('InvalidRequest', 'PutObject', 'Value for x-amz-checksum-sha256 header is invalid.'),
		},
		nearMisses: { base64: put(['Content-MD5: 1B2M2Y8AsgTpgAmY7PhCfg=='], 'InvalidDigest') },
	},
	{
		cause: 'length-missing',
		proved: {
			'a request in chunks': put(['Transfer-Encoding: chunked'], 'MissingContentLength', '411 Length Required'),
			'a pipe into curl': `$ curl -T - https://storage.example.net/media-archive/a.txt\n${xml('MissingContentLength')}`,
			'a header that the store names': xml('NotImplemented', '', '<Header>Transfer-Encoding</Header>'),
			'the stock sentence': java('MissingContentLength', 411, 'You must provide the Content-Length HTTP header.'),
			'words about chunks': xml('NotImplemented', 'Transfer-Encoding: chunked is not supported'),
		},
		suggested: { 'the code alone': s3cmd('MissingContentLength', 411, 'UnknownError') },
		nearMisses: {
			'another header that the store names': xml('NotImplemented', '', '<Header>x-amz-tagging</Header>'),
			'a release that adds checksums': `${agent('1.36.2')}\n${boto('MissingContentLength', 'PutObject', '')}`,
			'the stock sentence to a release that adds checksums': `${agent('1.36.2')}\n${boto('MissingContentLength', 'PutObject', 'You must provide the Content-Length HTTP header.')}`,
			'words about another encoding': xml('NotImplemented', 'That encoding is not supported'),
		},
	},
	{
		cause: 'length-wrong',
		proved: {
			'Node’s words': js('InternalError', 500, 'Request body length does not match content-length header'),
			'the stock sentence': goV1(
				'IncompleteBody',
				400,
				'You did not provide the number of bytes specified by the Content-Length HTTP header',
			),
			'a client’s words': goV2('RequestTimeout', 'PutObject', 400, 'http: ContentLength=512 with Body length 0'),
		},
		suggested: { 'the code alone': xml('IncompleteBody', '', `<Key>${key}</Key><BucketName>${bucket}</BucketName>`) },
		nearMisses: { 'a time-out': goV2('RequestTimeout', 'PutObject', 400, 'UnknownError') },
	},
];
