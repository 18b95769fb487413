import type { CauseRow } from '../causeRow.ts';
import { boto, curl, goV1, goV2, java, js, names, ourKey, presignedQuery, ruby, signed, xml } from '../notations.ts';

const { bucket, key } = names;
/** Two reads, the second of one key in `other`. */
const two = (other: string) =>
	[
		xml('AccessDenied', '', `<BucketName>${bucket}</BucketName><Key>${key}</Key>`),
		xml('NoSuchKey', '', `<BucketName>${other}</BucketName><Key>x.jpg</Key>`).replace('1023', '1024'),
	].join('\n');
const allows = (...resources: readonly string[]) =>
	JSON.stringify({ Effect: 'Allow', Action: ['s3:*'], Resource: resources }, null, 2);
const covers = (headers: string) => signed(ourKey, 'ap-southeast-1-bkk', headers);

/** Who may do what. */
export const permissions: readonly CauseRow[] = [
	{
		cause: 'no-permission',
		proved: {
			'Amazon’s reason': boto('AccessDenied', 'GetObject', 'because no identity-based policy allows the s3:GetObject action'),
			'the same by Go': goV2('AccessDenied', 'PutObject', 403, 'because no resource-based policy allows the s3:PutObject action'),
		},
		suggested: {
			'a policy that names objects alone, and a list': `${boto('AccessDenied', 'ListObjectsV2', 'Access Denied')}\n${allows('arn:aws:s3:::media-archive/*')}`,
			'the same in Terraform, by Go': `resources = ["arn:aws:s3:::media-archive/*"]\n${goV2('AccessDenied', 'ListObjectsV2', 403, 'Access Denied')}`,
			'an action': java('AccessDenied', 403, 'User gull is not authorized to perform: s3:DeleteObject'),
		},
		open: {
			'the code alone': ruby('AccessDenied', 'Access Denied'),
			'the code at a list': boto('AccessDenied', 'ListObjectsV2', ''),
		},
		nearMisses: {
			'a policy that names the bucket, and a read': `${boto('403', 'HeadObject', 'Forbidden')}\n${allows('arn:aws:s3:::media-archive', 'arn:aws:s3:::media-archive/*')}`,
			'a policy that denies': boto('AccessDenied', 'GetObject', 'with an explicit deny in a resource-based policy'),
			'a request that was not signed': xml('AccessDenied', 'Anonymous access is forbidden for this operation'),
		},
	},
	{
		cause: 'policy-condition',
		proved: {
			'an explicit deny': js(
				'AccessDenied',
				403,
				'gull may not call s3:GetObject with an explicit deny in a resource-based policy',
			),
			'the same by Go': goV2(
				'AccessDenied',
				'PutObject',
				403,
				'gull may not call s3:PutObject with an explicit deny in a service control policy',
			),
		},
		suggested: {
			'a policy that denies, printed behind': `${boto('AccessDenied', 'PutObject', 'Access Denied')}\n{ "Effect": "Deny", "Action": "s3:PutObject" }`,
			'a condition of a policy, printed behind': `${boto('AccessDenied', 'PutObject', 'Access Denied')}\n{ "Effect": "Allow", "Condition": { "StringEquals": { "aws:SourceVpce": "vpce-0a1b2c3d" } } }`,
			'a condition on a header, printed before': `Condition: { StringEquals: { "s3:x-amz-server-side-encryption": ["AES256"] } }\n${goV2('AccessDenied', 'PutObject', 403, 'Access Denied')}`,
			'a service that writes': `eventName: PutObject\ninvokedBy: s3.amazonaws.com\nerrorCode: AccessDenied\nrequestParameters.bucketName: media-archive`,
			'the same in JSON': `{"eventSource": "s3.amazonaws.com", "eventName": "PutObject", "userIdentity": {"type": "AWSService", "invokedBy": "logging.s3.amazonaws.com"}, "errorCode": "AccessDenied", "errorMessage": "Access Denied"}`,
			'a statement in Terraform, printed before': `statement {\n  effect = "Deny"\n}\n${goV2('AccessDenied', 'PutObject', 403, 'Access Denied')}`,
		},
		nearMisses: {
			'a policy that wants TLS, printed behind': `${boto('AccessDenied', 'PutObject', 'Access Denied')}\n{ "Effect": "Deny", "Action": "s3:*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }`,
			'a tag of a stack, printed behind': `${boto('AccessDenied', 'PutObject', 'Access Denied')}\n{ "aws:cloudformation:stack-name": "media" }`,
			'a person who writes': `{"eventSource": "s3.amazonaws.com", "eventName": "PutObject", "userIdentity": {"type": "IAMUser", "accountId": "210987654321"}, "errorCode": "AccessDenied", "errorMessage": "Access Denied"}`,
			'a policy that allows, printed behind': `${boto('AccessDenied', 'PutObject', 'Access Denied')}\n{ "Effect": "Allow", "Action": "s3:PutObject" }`,
			'no policy that allows': js(
				'AccessDenied',
				403,
				'gull may not call s3:GetObject because no resource-based policy allows it',
			),
		},
	},
	{
		cause: 'missing-hidden-by-403',
		suggested: {
			'another key of the bucket that answered': two(bucket),
			'a policy that names objects alone, and a HEAD': `${boto('403', 'HeadObject', 'Forbidden')}\n${allows('arn:aws:s3:::media-archive/*')}`,
			'the same, and a read by Go': `${goV2('AccessDenied', 'GetObject', 403, 'Access Denied')}\n${allows('arn:aws:s3:::media-archive/photos/*')}`,
			'the same, and a class of Ruby’s': `${allows('arn:aws:s3:::media-archive/*')}\n${ruby('Forbidden', '')}`,
		},
		open: {
			'a plain download': `ERR! 403 Forbidden: GET https://media-archive.s3.amazonaws.com/builds/gull-linux-arm.tar.gz`,
			'the same, by a package’s own script': `Error: tried to download (403): https://media-archive.s3.eu-north-1.amazonaws.com/wheels/gull-0.9.whl`,
			'a client’s own name for a HEAD': boto('403', 'GetObjectMetadata', 'Forbidden'),
			'the same in a trace': `${java('403 Forbidden', 403, 'Forbidden')}\n\tat com.amazonaws.services.s3.AmazonS3Client.getObjectMetadata(AmazonS3Client.java:1015)`,
			'a HEAD’s status, by Python': boto('403', 'HeadObject', 'Forbidden'),
			'an answer without a code, by Java': java('403 Forbidden', 403, 'Forbidden'),
			'a class that is named for the status': ruby('Forbidden', ''),
			'a HEAD’s status, by Go': goV2('Forbidden', 'HeadObject', 403, 'Forbidden'),
		},
		proved: {
			'a read, and the right to list': boto(
				'AccessDenied',
				'GetObject',
				'User gull is not authorized to perform: s3:ListBucket because no identity-based policy allows the s3:ListBucket action',
			),
		},
		nearMisses: {
			'a policy that names the bucket, and a read': `${goV2('AccessDenied', 'GetObject', 403, 'Access Denied')}\n${allows('arn:aws:s3:::media-archive', 'arn:aws:s3:::media-archive/*')}`,
			'a download through a signed URL': `ERR! 403 Forbidden: GET https://media-archive.s3.amazonaws.com/builds/gull.tar.gz?${presignedQuery()}`,
			'a download through a URL that the log masks': `ERR! 403 Forbidden: GET https://media-archive.s3.amazonaws.com/builds/gull.tar.gz?[Filtered]`,
			'a list, and the right to list': boto(
				'AccessDenied',
				'ListObjectsV2',
				'User gull is not authorized to perform: s3:ListBucket because no identity-based policy allows the s3:ListBucket action',
			),
			'an answer with a code, by Java': java('AccessDenied', 403, 'Access Denied'),
			'a policy that names objects on a condition': `${goV2('AccessDenied', 'GetObject', 403, 'Access Denied')}\n${allows('arn:aws:s3:::media-archive/*').replace('}', ', "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } } }')}`,
			'a HEAD of a bucket that is refused': boto('403', 'HeadBucket', 'Forbidden'),
			'a HEAD of a bucket that does not answer': boto('404', 'HeadBucket', 'Not Found'),
			'a read': boto('403', 'GetObject', 'Forbidden'),
			'another bucket’s key that answered': two('logs'),
		},
	},
	{
		cause: 'acl-refused',
		proved: {
			'a write, and the right to set its list': boto(
				'AccessDenied',
				'PutObject',
				'User gull is not authorized to perform: s3:PutObjectAcl',
			),
			'the same where no policy allows it': goV2(
				'AccessDenied',
				'PutObject',
				403,
				'User gull is not authorized to perform: s3:PutObjectAcl because no identity-based policy allows the s3:PutObjectAcl action',
			),
			'the code': boto('AccessControlListNotSupported', 'PutObject', ''),
			'the words': java('AccessDenied', 403, 'User gull may not do this because public ACLs are blocked by the bucket'),
		},
		suggested: {
			'a header': curl({
				method: 'PUT',
				sent: ['x-amz-acl: public-read', signed()],
				status: '403 Forbidden',
				body: xml('AccessDenied'),
			}),
			'a library’s setting': `'visibility' => 'public',\nError executing "PutObject" on "https://${names.host}/${bucket}/${key}"; AWS HTTP error: AccessDenied (client): Access Denied`,
			'a signed header': curl({
				method: 'PUT',
				sent: [covers('host;x-amz-acl;x-amz-date')],
				status: '403 Forbidden',
				body: xml('AccessDenied'),
			}),
			'the command': `$ aws s3 cp harbour.jpg s3://${bucket}/${key} --acl public-read\nupload failed: An error occurred (AccessDenied) when calling the PutObject operation: Access Denied`,
		},
		open: { 'the operation': boto('AccessDenied', 'PutObjectAcl', 'Access Denied') },
		nearMisses: {
			'a part, which carries no list': `$ aws s3 cp film.mp4 s3://${bucket}/film.mp4 --acl bucket-owner-full-control\nupload failed: ./film.mp4 to s3://${bucket}/film.mp4 An error occurred (AccessDenied) when calling the UploadPart operation: Access Denied`,
			'a write, and the right to write': boto(
				'AccessDenied',
				'PutObject',
				'User gull is not authorized to perform: s3:PutObject',
			),
			'no header': curl({ method: 'PUT', sent: [signed()], status: '403 Forbidden', body: xml('AccessDenied') }),
			'the command without it': `$ aws s3 cp harbour.jpg s3://${bucket}/${key} --storage-class STANDARD\nupload failed: An error occurred (AccessDenied) when calling the PutObject operation: Access Denied`,
		},
	},
	{
		cause: 'admin-api',
		proved: {
			'RGW’s': curl({ target: '/admin/user?uid=gull', sent: [signed()], status: '403 Forbidden', body: xml('AccessDenied') }),
			'MinIO’s': curl({ target: '/minio/admin/v3/info', sent: [signed()], status: '403 Forbidden', body: xml('AccessDenied') }),
		},
		nearMisses: {
			'a bucket’s': curl({
				target: '/administration/user?uid=gull',
				sent: [signed()],
				status: '403 Forbidden',
				body: xml('AccessDenied'),
			}),
		},
	},
	{
		cause: 'object-locked',
		proved: {
			'RGW’s words': xml('AccessDenied', 'forbidden by object lock'),
			'a store’s words': goV1('AccessDenied', 403, 'Access Denied because object protected by object lock.'),
			'another’s words': xml('InvalidRequest', 'Object is WORM protected and cannot be overwritten'),
		},
		nearMisses: {
			'a document about retention': xml('InvalidRetentionPeriod', 'retention period must be a positive integer value'),
			'another protection': goV1('AccessDenied', 403, 'Access Denied because object protected by its owner.'),
		},
	},
];
