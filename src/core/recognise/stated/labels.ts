import type { FindingFields } from '../../finding.ts';
import { secrecyOf } from '../../safe/secretLabels.ts';

/** A field of a finding: `bucket`, `requestId` … */
export type FieldName = keyof FindingFields;

/** Labels as logs, dumps, headers and SDK messages spell them, in lower case and without anything but letters and digits. */
const labels: readonly (readonly [FieldName, readonly string[]])[] = [
	[
		'requestId',
		[
			'requestid',
			'reqid',
			'xamzrequestid',
			'amzrequestid',
			'awsrequestid',
			'xossrequestid',
			'xcosrequestid',
			'xkssrequestid',
			'xobsrequestid',
			's3requestid',
			'rid',
			'transid',
		],
	],
	[
		'hostId',
		['hostid', 'extendedrequestid', 's3extendedrequestid', 'xamzid2', 'amzid2', 'extrid', 'extendedrid', 'requesttoken'],
	],
	[
		'status',
		[
			'status',
			'statuscode',
			'httpstatus',
			'httpstatuscode',
			'httpcode',
			'responsecode',
			'responsestatus',
			'httpresponsecode',
			'errorcode',
			'code',
			'rspcode',
		],
	],
	[
		'operation',
		[
			'operation',
			'operationname',
			'operationerrors3',
			'commandname',
			'eventname',
			'apiname',
			'api',
			'action',
			'op',
			's3operation',
		],
	],
	['bucket', ['bucket', 'bucketname', 's3bucket', 'awsbucket', 's3bucketname']],
	['key', ['key', 'objectkey', 'objectname', 'keyname', 's3key', 's3objectkey', 'object', 'path']],
	[
		'region',
		['region', 'xamzbucketregion', 'xbgsregion', 'awsregion', 's3region', 'regionname', 'bucketregion', 'amzbucketregion'],
	],
	[
		'message',
		[
			'message',
			'errormessage',
			'awserrormessage',
			's3errormessage',
			'errmessage',
			'errmsg',
			'errstr',
			'errormsg',
			'errordescription',
		],
	],
	['resource', ['resource']],
	['time', ['time', 'eventtime', 'timestamp']],
];

/** The field that a label states; labels in lower case, letters and digits only. */
export const fieldOfLabel: ReadonlyMap<string, FieldName> = new Map(
	labels.flatMap(([field, names]) => names.map((name): [string, FieldName] => [name, field])),
);

/** Facts that explain an answer, kept under S3's or HTTP's own name. */
const details: readonly string[] = [
	'Via',
	'Server',
	'Date',
	'Host',
	'Retry-After',
	'Content-Type',
	'x-bgs-region',
	'x-amz-bucket-region',
	'x-amz-error-code',
	'x-minio-error-code',
	'AWSAccessKeyId',
	'RequestTime',
	'ServerTime',
	'Region',
	'Endpoint',
	'Expires',
	'StringToSign',
	'SignatureProvided',
	'ProposedSize',
	'MaxSizeAllowed',
	'MinSizeAllowed',
	'ArgumentName',
	'ArgumentValue',
	'UploadId',
	'PartNumber',
	'Condition',
	'Header',
	'Method',
];

/** The detail that a label states, under S3's or HTTP's own name; labels in lower case, letters and digits only. */
export const detailOfLabel: ReadonlyMap<string, string> = new Map(details.map((name) => [normal(name), name]));

function normal(words: string): string {
	return words.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** The last two letters of each known label; most words in front of a colon end otherwise. */
const endings: ReadonlySet<string> = new Set(
	[...fieldOfLabel.keys(), ...detailOfLabel.keys(), 'x-amz-id-2'].map((name) => name.slice(-2)),
);

/** The longest run of a label's last words that is known: `S3 Extended Request ID` is not `Request ID`, `xyz request id` is. */
export function longestLabel(label: string): string | undefined {
	if (!endings.has(label.slice(-2).toLowerCase())) return undefined;
	for (let words = label; ; ) {
		// A library's own word in front: `s3ErrorHostId`.
		const name = normal(words).replace(/^s3error(?=hostid|resource|requestid)/, '');
		// `server-side-encryption.key` is not the key of an object.
		if (fieldOfLabel.has(name)) return words !== label && secrecyOf(label) === 'secret' ? undefined : name;
		if (detailOfLabel.has(name)) return name;
		const next = words.search(wordStart);
		if (next < 0) return undefined;
		words = words.slice(next);
	}
}

const wordStart = /(?<= )[^ ]|(?<=[.$@])[A-Za-z]/;
