import type { CauseRow } from '../causeRow.ts';
import { boto, canonical, curl, goV1, goV2, java, js, names, ourKey, presignedQuery, ruby, signed, xml } from '../notations.ts';

const { bucket, key, host } = names;
const target = `/${bucket}/${key}`;
const dates = (signedAt: string, served: string) => ({
	sent: [`X-Amz-Date: ${signedAt}`, signed()],
	status: '403 Forbidden',
	headers: [`Date: ${served}`],
});
const noId = (text: string) => text.replace(/<RequestId>[^<]{1,80}<\/RequestId>/, '');
const skewed = noId(xml('RequestTimeTooSkewed'));
const logged = (moment: string) => `[${moment}] ERROR uploader: sending failed\n`;

/** What was signed, and what became of it on the way. */
export const signing: readonly CauseRow[] = [
	{
		cause: 'clock-wrong',
		proved: {
			'the body’s two times, seven hours apart': xml(
				'RequestTimeTooSkewed',
				'',
				'<RequestTime>20260314T161244Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>',
			),
			'a signature from the future': curl({ ...dates('20260314T121244Z', 'Sat, 14 Mar 2026 09:13:50 GMT'), body: skewed }),
			'the body’s two times, a day apart': xml(
				'RequestTimeTooSkewed',
				'',
				'<RequestTime>20260313T091244Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>',
			),
			'a log that shares the wrong clock': `${logged('2026-03-14T08:48:10Z')}${xml('RequestTimeTooSkewed', '', '<RequestTime>20260314T084810Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>')}`,
		},
		suggested: {
			'twenty minutes, and no log': xml(
				'RequestTimeTooSkewed',
				'',
				'<RequestTime>20260314T085244Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>',
			),
		},
		open: {
			'the code alone': ruby('RequestTimeTooSkewed', 'UnknownError'),
			// A clock that drifts and a request that is repeated both fail first a little beyond the limit.
			'a quarter of an hour and seconds': xml(
				'RequestTimeTooSkewed',
				'',
				'<RequestTime>20260314T085734Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>',
			),
		},
		says: { 'the body’s two times, seven hours apart': '7 whole hours apart' },
		nearMisses: {
			'the same with a log that shares the server’s clock': `${logged('2026-03-14T09:12:44Z')}${xml('RequestTimeTooSkewed', '', '<RequestTime>20260314T085244Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>')}`,
		},
	},
	{
		cause: 'stale-signature',
		proved: {
			'a log that shares the server’s clock': `${logged('2026-03-14T09:12:44Z')}${xml('RequestTimeTooSkewed', '', '<RequestTime>20260314T084810Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>')}`,
			'a transcript in a log of that clock': `${logged('2026-03-14T09:13:50Z')}${curl({ ...dates('20260314T083000Z', 'Sat, 14 Mar 2026 09:13:50 GMT'), body: skewed })}`,
		},
		suggested: {
			'a write that waited, in a transcript': curl({
				...dates('20260314T085244Z', 'Sat, 14 Mar 2026 09:12:44 GMT'),
				method: 'PUT',
				body: skewed,
			}),
			'a part that waited, by PHP': `Error executing "UploadPart" on "https://${host}${target}"; ${xml('RequestTimeTooSkewed', '', '<RequestTime>20260314T085244Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>')}`,
		},
		says: { 'a write that waited, in a transcript': 'reached the server 20 min later' },
		nearMisses: {
			'a read of that age': curl({ ...dates('20260314T085244Z', 'Sat, 14 Mar 2026 09:12:44 GMT'), body: skewed }),
			'a log that shares the signature’s clock': `${logged('2026-03-14T08:48:10Z')}${xml('RequestTimeTooSkewed', '', '<RequestTime>20260314T084810Z</RequestTime><ServerTime>2026-03-14T09:12:44Z</ServerTime>')}`,
		},
	},
	{
		cause: 'key-encoding',
		proved: {
			'a bucket that is a path': xml('NoSuchKey', '', `<BucketName>${bucket}/photos</BucketName>`),
			'a bucket with an encoded slash': xml('SignatureDoesNotMatch', '', `<BucketName>${bucket}%2Fphotos</BucketName>`),
			'a bucket that is a URL': xml('SignatureDoesNotMatch', '', `<BucketName>s3://${bucket}</BucketName>`),
		},
		suggested: {
			'a key that the store shows encoded': xml('NoSuchKey', '', '<Key>photos/low%20tide.jpg</Key>'),
			'a key that an event encoded': `s3 event: bucket=${bucket} key=low+tide.jpg\n${java('NoSuchKey', 404, 'The specified key does not exist.')}`,
			'a key that a form encoded': js('NoSuchKey', 404, 'The specified key does not exist.', "\n  Key: 'low%20tide.jpg',"),
			'a blank in what the store hashed': canonical('GET', `/${bucket}/low%20tide.jpg`, [`host:${host}`]),
			'the same as a browser shows it': canonical('GET', `/${bucket}/low%20tide.jpg`, [`host:${host}`]).replace(/\n+/g, ' '),
			'a bracket in the older string to sign': xml(
				'SignatureDoesNotMatch',
				'',
				`<StringToSign>GET\n\n\n1773480000\n/${bucket}/low(tide).jpg</StringToSign>`,
			),
			'a key that a store refuses for its characters': boto(
				'XMinioInvalidObjectName',
				'PutObject',
				'Object name contains unsupported characters.',
			),
			'the same in another’s words': goV1('InvalidArgument', 400, 'The key contains invalid characters'),
			'a path that begins with two slashes': xml(
				'BadRequest',
				'An error occurred when parsing the request',
				`<Resource>//${bucket}/${key}</Resource>`,
			),
			'the same in what the store hashed': canonical('PUT', `//${bucket}/${key}`, [`host:${host}`]),
			'the same in a transcript': curl({
				method: 'PUT',
				target: `//${bucket}/${key}`,
				sent: [signed()],
				status: '405 Method Not Allowed',
				body: xml('MethodNotAllowed'),
			}),
			'a plus in a call’s key, by Java': `s3.putObject("${bucket}", "tides/low+high.csv", file);\n${java('SignatureDoesNotMatch', 403, '')}`,
			'the same by another client': `client.fput_object('${bucket}', 'tides/low+high.csv', path)\n${ruby('SignatureDoesNotMatch', '')}`,
			'a key with a plus': xml('SignatureDoesNotMatch', '', '<Key>photos/low+tide.jpg</Key>'),
			'a path that is encoded twice': curl({
				target: `/${bucket}/low%2520tide.jpg`,
				sent: [signed()],
				status: '404 Not Found',
				body: noId(xml('NotFound')),
			}),
			'the code, by Go': goV2('InvalidURI', 'GetObject', 400, 'UnknownError'),
		},
		nearMisses: {
			'a call’s key without a plus': `s3.putObject("${bucket}", "tides/low.csv", file);\n${java('SignatureDoesNotMatch', 403, '')}`,
			'a file’s name with a plus, in front of the bucket': `s3.upload_file("tides.csv", "low+high")\n${ruby('SignatureDoesNotMatch', '')}`,
			'a name that is too long': boto('XMinioInvalidObjectName', 'PutObject', 'Object name is too long.'),
			'a path with two slashes further on': xml(
				'BadRequest',
				'An error occurred when parsing the request',
				`<Resource>/${bucket}//${key}</Resource>`,
			),
			'a key that the store shows plain': xml('NoSuchKey', '', '<Key>photos/low tide.jpg</Key>'),
			'a key of an event that holds no such sign': `s3 event: bucket=${bucket} key=low-tide.jpg\n${java('NoSuchKey', 404, 'The specified key does not exist.')}`,
			'plain names in what the store hashed': canonical('GET', `/${bucket}/low-tide.jpg`, [`host:${host}`]).replace(/\n+/g, ' '),
			'a plain key': xml('SignatureDoesNotMatch', '', `<Key>${key}</Key>`),
			'a path that is encoded once': curl({
				target: `/${bucket}/low%20tide.jpg`,
				sent: [signed()],
				status: '404 Not Found',
				body: xml('NoSuchKey'),
			}),
		},
	},
	{
		cause: 'signature-v2',
		proved: {
			'the stock sentence': goV1(
				'InvalidRequest',
				400,
				'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
			),
			'another store’s words': boto('InvalidArgument', 'PutObject', 'This bucket takes signature version 4 alone'),
		},
		open: { 'a code that mostly means it': xml('InvalidRequest') },
		suggested: {
			'a header of the old kind': curl({
				sent: [`Authorization: AWS ${ourKey}:Z3VsbHM=`],
				status: '400 Bad Request',
				body: xml('InvalidRequest'),
			}),
			'a URL of the old kind': curl({
				target: `${target}?AWSAccessKeyId=${ourKey}&Signature=Z3VsbHM%3D&Expires=1773480000`,
				status: '400 Bad Request',
				body: xml('InvalidArgument'),
			}),
		},
		nearMisses: {
			'a URL of the new kind': curl({
				target: `${target}?${presignedQuery()}`,
				status: '400 Bad Request',
				body: xml('InvalidArgument'),
			}),
			'words about another version': boto('InvalidArgument', 'PutObject', 'This bucket takes document version 4 alone'),
		},
	},
	{
		cause: 'chunked-signing',
		proved: {
			'a store’s words': java(
				'NotImplemented',
				501,
				'Transferring payloads in multiple chunks using aws-chunked is not supported',
			),
			'another’s words': xml('InvalidRequest', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD is not known here'),
		},
		suggested: {
			'a header': curl({
				method: 'PUT',
				sent: ['x-amz-content-sha256: STREAMING-AWS4-HMAC-SHA256-PAYLOAD', signed()],
				status: '501 Not Implemented',
				body: xml('NotImplemented'),
			}),
			'a payload’s signature': goV1('InvalidRequest', 400, 'Invalid payload signature'),
		},
		nearMisses: {
			'a payload that is not signed': curl({
				method: 'PUT',
				sent: ['x-amz-content-sha256: UNSIGNED-PAYLOAD', signed()],
				status: '501 Not Implemented',
				body: xml('NotImplemented'),
			}),
			'chunks with a trailer': xml('InvalidRequest', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER is not known here'),
			'another signature': goV1('InvalidRequest', 400, 'Invalid policy signature'),
		},
	},
];
