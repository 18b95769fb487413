import type { Probe } from './probe.ts';
import { card, cardOnForeignBucket, cardWithoutBucket, expect, onCeph, recorded } from './probeCards.ts';
import {
	abortUpload,
	bucketNamed,
	complete,
	createBucket,
	deleteBucket,
	deleteObject,
	forbiddenName,
	inBucket,
	innerName,
	inTemporaryBucket,
	leaving,
	objectName,
	provoke,
	putObject,
	removing,
	startUpload,
	step,
	temporaryBucket,
	temporaryKey,
	text,
	uploadPart,
	wanting,
	withBody,
} from './probeSteps.ts';

/** SHA-256 of nothing: right only for an empty body. */
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** One byte more than a single PUT may hold. */
const overFiveGiB = 5 * 2 ** 30 + 1;

/**
 * The fault deck. Predictions follow BangmodStorage's error-codes page; `onCeph` is what a plain Ceph RGW 16.2 was seen to answer. A card that
 * makes something removes it again in its last steps.
 */
export const probes: readonly Probe[] = [
	cardWithoutBucket(
		'bucket-name',
		'The bucket’s name has an underscore and capital letters.',
		expect(400, 'InvalidBucketName'),
		leaving(
			bucketNamed(forbiddenName),
			provoke('CreateBucket', (context) => ({ bucket: forbiddenName(context) })),
		),
		removing(
			bucketNamed(forbiddenName),
			step('clean up', 'DeleteBucket', (context) => ({ bucket: forbiddenName(context) })),
		),
	),
	card(
		'max-keys',
		'max-keys is a word instead of a number.',
		expect(400, 'InvalidArgument'),
		provoke('ListObjectsV2', (context) => ({ ...inBucket(context), inputs: [['max-keys', 'abc']] })),
	),
	card(
		'too-large',
		'A single PUT announces 5 GiB and one byte. The body is not sent.',
		expect(400, 'EntityTooLarge'),
		leaving(
			objectName,
			provoke('PutObject', (context) => ({ ...temporaryKey(context), payload: 'unsigned' }), {
				of: 'declared length',
				bytes: overFiveGiB,
			}),
		),
		deleteObject,
	),
	card(
		'part-too-small',
		'Two parts of a few bytes are put together; all but the last need 5 MiB.',
		expect(400, 'EntityTooSmall'),
		startUpload,
		uploadPart(1),
		uploadPart(2),
		complete(1, 2),
		abortUpload,
		deleteObject,
	),
	card(
		'part-never-uploaded',
		'The list of parts has an ETag that was never given out.',
		expect(400, 'InvalidPart'),
		startUpload,
		uploadPart(1),
		(context) => complete(1)({ ...context, etag: '"00000000000000000000000000000000"' }),
		abortUpload,
		deleteObject,
	),
	card(
		'content-md5',
		'Content-MD5 belongs to another body.',
		onCeph(expect(400, 'InvalidDigest'), 'BadDigest', 400),
		leaving(
			objectName,
			provoke('PutObject', (context) => ({ ...withBody(context), inputs: [['Content-MD5', '1B2M2Y8AsgTpgAmY7PhCfg==']] })),
		),
		deleteObject,
	),
	card(
		'clock-behind',
		'The request is signed with a clock that is 20 minutes behind.',
		onCeph(expect(400, 'RequestTimeTooSkewed'), 'RequestTimeTooSkewed', 403),
		provoke('ListObjectsV2', inBucket, { of: 'clock', minutes: -20 }),
	),
	card(
		'clock-ahead',
		'The request is signed with a clock that is 20 minutes ahead.',
		onCeph(expect(400, 'RequestTimeTooSkewed'), 'RequestTimeTooSkewed', 403),
		provoke('ListObjectsV2', inBucket, { of: 'clock', minutes: 20 }),
	),
	card(
		'no-length',
		'A PUT goes out in HTTP chunks, without Content-Length.',
		{ codes: ['MissingContentLength'], statuses: [400, 411], onCeph: { code: 'MissingContentLength', status: 411 } },
		leaving(
			objectName,
			provoke('PutObject', (context) => ({ ...withBody(context), payload: 'unsigned' }), { of: 'no length' }),
		),
		deleteObject,
	),
	card(
		'anonymous',
		'The request is not signed.',
		expect(403, 'AccessDenied'),
		provoke('ListObjectsV2', inBucket, { of: 'no signature' }),
	),
	card(
		'wrong-secret',
		'The secret has one letter too many.',
		expect(403, 'SignatureDoesNotMatch'),
		provoke('ListObjectsV2', inBucket, { of: 'secret' }),
	),
	card(
		'unknown-key',
		'The access key id does not exist.',
		expect(403, 'InvalidAccessKeyId'),
		provoke('ListObjectsV2', inBucket, { of: 'key id' }),
	),
	cardWithoutBucket(
		'no-bucket',
		'The bucket does not exist.',
		expect(404, 'NoSuchBucket'),
		provoke('ListObjectsV2', temporaryBucket),
	),
	card('no-key', 'The key does not exist.', expect(404, 'NoSuchKey'), provoke('GetObject', temporaryKey)),
	card(
		'no-upload',
		'The upload id was made up.',
		expect(404, 'NoSuchUpload'),
		provoke('AbortMultipartUpload', (context) => ({
			...temporaryKey(context),
			inputs: [['uploadId', '2~bangmodProbeMadeUpUploadId000000']],
		})),
	),
	cardOnForeignBucket(
		'name-taken',
		'The name of the new bucket belongs to somebody else.',
		expect(409, 'BucketAlreadyExists'),
		// Of a free name this would make a bucket, and of one's own bucket nobody could tell afterwards who made it.
		wanting(
			403,
			'That bucket is not somebody else’s: it is not there, or this key may open it. Nothing was created.',
			step('prepare', 'HeadBucket', ({ takenName }) => ({ bucket: takenName })),
		),
		leaving(
			bucketNamed(({ takenName }) => takenName),
			provoke('CreateBucket', ({ takenName }) => ({ bucket: takenName })),
		),
	),
	cardWithoutBucket(
		'bucket-not-empty',
		'A temporary bucket is deleted while an object is in it.',
		expect(409, 'BucketNotEmpty'),
		createBucket,
		leaving(innerName, step('prepare', 'PutObject', inTemporaryBucket)),
		provoke('DeleteBucket', temporaryBucket),
		removing(
			innerName,
			step('clean up', 'DeleteObject', (context) => ({ ...inTemporaryBucket(context), body: { kind: 'none' } })),
		),
		deleteBucket,
	),
	card(
		'if-match',
		'If-Match names an ETag that the object does not have.',
		expect(412, 'PreconditionFailed'),
		putObject,
		provoke('GetObject', (context) => ({ ...temporaryKey(context), inputs: [['If-Match', '"0000"']] })),
		deleteObject,
	),
	card(
		'other-region',
		'The key goes to BangmodStorage’s other region.',
		onCeph(expect(403, 'BGSRegionMismatch', 'InvalidAccessKeyId'), 'InvalidAccessKeyId', 403),
		provoke('ListBuckets', () => ({}), { of: 'other region' }),
	),
	recorded('RequestNotAuthorized', 'The account is suspended.', 'An account is not suspended for a test.'),
	recorded('InternalError', 'The gateway itself fails.', 'A gateway cannot be made to fail from outside.'),
	recorded('SlowDown', 'More requests come than the limits allow.', 'Provoking it would slow down your other programs as well.'),
	recorded('ServiceUnavailable', 'The region is degraded.', 'A region cannot be degraded from outside.'),
	recorded(
		'BGSAccountUnverified',
		'The account’s e-mail address was never confirmed.',
		'Your account’s state is not changed for a test.',
	),
	recorded('BGSBillingHold', 'A payment is past due.', 'Your account’s state is not changed for a test.'),
	// Common ones that BangmodStorage does not document.
	card(
		'wrong-region',
		'The credential scope names us-east-1.',
		{ codes: ['SignatureDoesNotMatch'], statuses: [403], onCeph: { code: '', status: 200 } },
		provoke('ListObjectsV2', inBucket, { of: 'region', region: 'us-east-1' }),
	),
	card(
		'payload-hash',
		'x-amz-content-sha256 is the hash of an empty body, and the body is not empty.',
		expect(400, 'XAmzContentSHA256Mismatch'),
		leaving(objectName, provoke('PutObject', withBody, { of: 'payload hash', hash: emptyHash })),
		deleteObject,
	),
	card(
		'changed-header',
		'A signed header is changed after signing.',
		expect(403, 'SignatureDoesNotMatch'),
		provoke('ListObjectsV2', (context) => ({ ...inBucket(context), headers: [['x-amz-meta-probe', 'signed']] }), {
			of: 'changed header',
			name: 'x-amz-meta-probe',
			value: 'changed',
		}),
	),
	card(
		'changed-query',
		'A query parameter is added after signing.',
		expect(403, 'SignatureDoesNotMatch'),
		provoke('ListObjectsV2', inBucket, { of: 'changed query', name: 'prefix', value: 'changed' }),
	),
	card(
		'wrong-service',
		'The credential scope names another service than s3.',
		onCeph(expect(403, 'SignatureDoesNotMatch'), '', 200),
		provoke('ListObjectsV2', inBucket, { of: 'service', service: 'execute-api' }),
	),
	card(
		'expired-link',
		'A presigned URL was good for a minute, a minute ago.',
		expect(403, 'AccessDenied'),
		putObject,
		provoke('GetObject', temporaryKey, { of: 'expired link' }),
		deleteObject,
	),
	card(
		'range',
		'The range begins behind the object’s end.',
		expect(416, 'InvalidRange'),
		putObject,
		provoke('GetObject', (context) => ({ ...temporaryKey(context), inputs: [['Range', 'bytes=100000-']] })),
		deleteObject,
	),
	card(
		'no-xml',
		'The list of parts is no XML.',
		expect(400, 'MalformedXML'),
		startUpload,
		provoke('CompleteMultipartUpload', (context) => ({
			...temporaryKey(context),
			inputs: [['uploadId', context.uploadId]],
			body: text('no xml'),
		})),
		abortUpload,
	),
	card(
		'key-too-long',
		'The key has 1,025 bytes.',
		onCeph(expect(400, 'KeyTooLongError', 'InvalidObjectName'), 'InvalidObjectName', 400),
		provoke('GetObject', (context) => ({ ...inBucket(context), key: 'k'.repeat(1025) })),
	),
	card(
		'post-nowhere',
		'POST to an object, without any parameter.',
		expect(501, 'NotImplemented'),
		leaving(
			objectName,
			provoke('Raw', ({ bucket, temporary }) => ({ raw: { method: 'POST', path: `/${bucket}/${temporary}` }, body: text('x') })),
		),
		deleteObject,
	),
	cardWithoutBucket(
		'put-root',
		'PUT to the endpoint itself.',
		expect(405, 'MethodNotAllowed'),
		provoke('Raw', () => ({ raw: { method: 'PUT', path: '/' } })),
	),
	card(
		'no-cors',
		'The bucket’s CORS rules are asked for, and there are none.',
		expect(404, 'NoSuchCORSConfiguration'),
		provoke('GetBucketCors', inBucket),
	),
];
