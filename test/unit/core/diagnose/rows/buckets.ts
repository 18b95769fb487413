import type { CauseRow } from '../causeRow.ts';
import { boto, curl, goV1, goV2, java, js, names, ruby, s3cmd, xml } from '../notations.ts';

const { bucket } = names;
const copy = `$ rclone copy harbour.jpg store:${bucket}`;

const unspecified =
	'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.';
/** A bucket that is made in a region, without a location. */
const unplaced = (region: string) =>
	`$ aws s3 mb s3://${bucket} --region ${region}\nmake_bucket failed: s3://${bucket} ${boto('IllegalLocationConstraintException', 'CreateBucket', unspecified)}`;

/** What another host said, in a log of its own. */
const elsewhere = (code: string, of: string, at = 's3.south.example.net') =>
	`2026-03-14 09:13:02 WARN GET https://${at}/${of}/x\n${xml(code).replace('1023', '1024')}`;
/** The bucket is missing at one host, and another said something of `of`. */
const both = (of: string, code: string) =>
	`${curl({ status: '404 Not Found', body: xml('NoSuchBucket') })}\n${elsewhere(code, of)}`;

/** Buckets themselves. */
export const buckets: readonly CauseRow[] = [
	{
		cause: 'client-creates-bucket',
		proved: {
			'rclone’s copy': `${copy}\n2026/03/14 09:12:44 ERROR : harbour.jpg: Failed to copy: ${goV2('AccessDenied', 'CreateBucket', 403, 'Access Denied')}`,
			'a code that only the creation has, after s3cmd put': `$ s3cmd put harbour.jpg s3://${bucket}\n${s3cmd('BucketAlreadyExists', 409, 'The requested bucket name is not available')}`,
			'an action that only the creation needs': `$ mc cp harbour.jpg store/${bucket}\n${xml('AccessDenied', 'User gull is not authorized to perform: s3:CreateBucket')}`,
		},
		suggested: {
			'an upload that began with the bucket': `ERROR push failed to prepare upload: ${goV2('BucketAlreadyExists', 'CreateBucket', 409, '')}`,
			'a snapshot that began with the bucket': `[WARN] could not write snapshot 7: ${java('BucketAlreadyOwnedByYou', 409, '')}`,
			'rclone without its command': `2026/03/14 09:12:44 ERROR : rclone: ${goV2('AccessDenied', 'CreateBucket', 403, 'Access Denied')}`,
		},
		nearMisses: {
			'a bucket that was asked for': `$ rclone mkdir store:${bucket}\n2026/03/14 09:12:44 ERROR : Failed to mkdir: ${goV2('AccessDenied', 'CreateBucket', 403, 'Access Denied')}`,
			'an upload’s program that was asked for the bucket': `ERROR uploader: failed to set up: ${goV2('BucketAlreadyExists', 'CreateBucket', 409, '')}`,
			'a bucket for uploads': `ERROR failed to make the bucket for the upload: ${goV2('BucketAlreadyExists', 'CreateBucket', 409, '')}`,
			'the copy’s own request': `${copy}\n2026/03/14 09:12:44 ERROR : harbour.jpg: Failed to copy: ${goV2('AccessDenied', 'PutObject', 403, 'Access Denied')}`,
		},
	},
	{
		cause: 'location-constraint',
		proved: {
			'the code, by Python': boto('InvalidLocationConstraint', 'CreateBucket', ''),
			'the words under another code': xml('InvalidArgument', 'The location constraint eu-north-3 is unknown here'),
			'the code, by Java': java('IllegalLocationConstraintException', 400, 'The unspecified location is incompatible'),
		},
		open: { 'a document that the creation sent': boto('MalformedXML', 'CreateBucket', 'Bad Request') },
		nearMisses: {
			'a location that constrains nothing': xml('InvalidArgument', 'The location eu-north-3 is unknown here'),
			'a document of a setting': boto('MalformedXML', 'PutBucketCors', 'Bad Request'),
		},
	},
	{
		cause: 'bucket-name',
		proved: {
			'a name that breaks our rules': xml('InvalidBucketName', '', '<BucketName>Media_Archive</BucketName>'),
			'a store’s words': js('InvalidRequest', 400, 'Bucket name Media.Archive must hold lower-case letters only'),
		},
		suggested: { 'the code alone': ruby('InvalidBucketName', 'UnknownError') },
		nearMisses: {
			'words about a key': js('InvalidRequest', 400, 'Key name Media.Archive must hold lower-case letters only'),
			'a bucket that is not there': xml('NoSuchBucket', '', '<BucketName>Media_Archive</BucketName>'),
		},
	},
	{
		cause: 'bucket-missing',
		suggested: {
			'the code, in a structured log': goV1('NoSuchBucket', 404, ''),
			'the words, without the code': boto('404', 'HeadBucket', `bucket ${bucket} does not exist`),
			'a body': xml('NoSuchBucket', '', `<BucketName>${bucket}</BucketName>`),
		},
		nearMisses: {
			'a key that is not there': goV1('NoSuchKey', 404, ''),
			'a bucket that was seen elsewhere': both(bucket, 'AccessDenied'),
		},
	},
	{
		cause: 'bucket-other-region',
		proved: {
			'one bucket at two hosts': both(bucket, 'AccessDenied'),
			'our two regions': `${curl({ host: 's3.bkk.bangmod.storage', target: `/${bucket}/x`, status: '404 Not Found', body: xml('NoSuchBucket') })}
${elsewhere('NoSuchKey', bucket, 's3.sg.bangmod.storage')}`,
		},
		nearMisses: {
			'another bucket at the other host': both('logs', 'AccessDenied'),
			'missing at both hosts': both(bucket, 'NoSuchBucket'),
		},
	},
	{
		cause: 'bucket-taken',
		suggested: {
			'the code, by Python': boto('BucketAlreadyExists', 'CreateBucket', ''),
			'the words, under a status': java('409 Conflict', 409, 'The requested bucket name is not available'),
			'a location that was not needed': unplaced('us-east-1'),
			'the same, by Java': `AWS_REGION=us-east-1\n${java('IllegalLocationConstraintException', 400, unspecified)}`,
			'one’s own bucket': goV2('BucketAlreadyOwnedByYou', 'CreateBucket', 409, 'UnknownError'),
		},
		nearMisses: {
			'a location that was needed': unplaced('eu-north-3'),
			'a bucket that is being deleted': boto('OperationAborted', 'CreateBucket', ''),
			'a status without words': java('409 Conflict', 409, 'Conflict'),
		},
	},
	{
		cause: 'bucket-not-empty',
		proved: {
			'the code': boto('BucketNotEmpty', 'DeleteBucket', ''),
			'the words, under a status': java('409 Conflict', 409, 'The bucket you tried to delete is not empty'),
		},
		nearMisses: { 'another conflict': java('409 Conflict', 409, 'The bucket you tried to delete is locked') },
	},
	{
		cause: 'malformed-document',
		proved: {
			'a policy': boto('MalformedPolicy', 'PutBucketPolicy', 'Policy has invalid resource'),
			'a list of rights': xml('MalformedACLError'),
		},
		suggested: {
			'a document of life cycles': boto('MalformedXML', 'PutBucketLifecycleConfiguration', 'Bad Request'),
			'a setting refused, by Go': goV2('InvalidRequest', 'PutBucketWebsite', 400, 'UnknownError'),
		},
		open: { 'a document of unknown purpose': xml('MalformedXML') },
		nearMisses: {
			'the end of an upload': boto('MalformedXML', 'CompleteMultipartUpload', 'Bad Request'),
			'the making of a bucket': boto('MalformedXML', 'CreateBucket', 'Bad Request'),
		},
	},
];
