import type { FindingFields } from '../finding.ts';
import { placeholderless } from './placeholders.ts';
import { isS3Operation } from './s3Operations.ts';

type FieldName = keyof FindingFields;

/** Labels as logs, dumps, headers and SDK messages spell them, without case and without anything but letters and digits. */
const fieldOfLabel: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
	...label(
		'requestId',
		'requestid',
		'reqid',
		'xamzrequestid',
		'amzrequestid',
		'awsrequestid',
		'xossrequestid',
		'xcosrequestid',
		'xkssrequestid',
		'xobsrequestid',
		'rid',
		'request',
		's3requestid',
		'requestidentifier',
	),
	...label(
		'hostId',
		'hostid',
		'extendedrequestid',
		's3extendedrequestid',
		'xamzid2',
		'amzid2',
		'extrid',
		'extendedrid',
		'extendedreqid',
		'requesttoken',
		'reqextendedid',
		'id2',
	),
	...label(
		'status',
		'status',
		'statuscode',
		'httpstatus',
		'httpstatuscode',
		'httpcode',
		'responsecode',
		'respcode',
		'responsestatus',
		'httpresponsecode',
		'errorcode',
		'code',
		'errno',
		'httpstatuscodeint',
		'rspcode',
		'rc',
	),
	...label(
		'operation',
		'operation',
		'operationname',
		'commandname',
		'command',
		'eventname',
		'apiname',
		'api',
		'action',
		'op',
		'method',
		's3operation',
	),
	...label('bucket', 'bucket', 'bucketname', 's3bucket', 'bucketid', 'awsbucket'),
	...label('key', 'key', 'objectkey', 'objectname', 'keyname', 's3key', 'object', 'objkey', 'path'),
	...label('region', 'region', 'xamzbucketregion', 'xbgsregion', 'awsregion', 'bucketregion', 'amzbucketregion'),
	...label('message', 'message', 'errormessage', 'awserrormessage', 's3errormessage', 'errmessage', 'errmsg', 'errordescription'),
	...label('resource', 'resource'),
	...label('time', 'time', 'eventtime', 'timestamp', 'date', 'ts'),
]);

function label(field: FieldName, ...names: readonly string[]): [string, FieldName][] {
	return names.map((name) => [name, field]);
}

/** Header-ish facts that explain an answer: kept under their own name. */
const detailOfLabel: ReadonlyMap<string, string> = new Map(
	[
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
	].map((name) => [normal(name), name]),
);

/**
 * `label: value`, `"label":"value"`, `label=value`, `label => value`, `label : chr "value"`, `label: Some("value")`, `label (value)`.
 * A label is up to four words; every quantifier is bounded, so a line costs its length times a constant.
 */
const pairPattern =
	/([A-Za-z$@][\w$@.-]{0,40}(?: {1,2}[A-Za-z][\w-]{0,20}){0,3}) {0,16}["'`]{0,2} {0,12}(?::{1,2}|=>|=|->)[ \t]{0,8}(?:chr |Some\(|Just |\*?string\(|Optional\()?(?:["'`]{1,3}([^"'`\n]{0,1500})["'`]|\[?([^\s,;)}\]"'`[{<>][^\s,;)}\]"'`]{0,1200}))?/g;

export interface Pairs {
	readonly fields: FindingFields;
	readonly details: ReadonlyMap<string, string>;
}

/** Reads what a stretch of text states under a label; the first value of each field wins. */
export function readPairs(text: string): Pairs {
	const fields: { [name: string]: string | number } = {};
	const details = new Map<string, string>();
	for (const match of text.matchAll(pairPattern)) {
		const value = placeholderless(match[2] ?? match[3]);
		if (value === undefined) continue;
		const name = longestKnown(match[1] ?? '');
		if (name === undefined) continue;
		const detail = detailOfLabel.get(name);
		if (detail !== undefined && !details.has(detail)) details.set(detail, value);
		const field = fieldOfLabel.get(name);
		if (field === undefined || fields[field] !== undefined) continue;
		const fit = fitting(field, value, name);
		if (fit !== undefined) fields[field] = fit;
	}
	return { fields, details };
}

function normal(words: string): string {
	return words.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** `S3 Extended Request ID` is not `Request ID`: the longest run of last words that is a label. */
function longestKnown(label: string): string | undefined {
	const words = label.split(/ +|[.$@](?=[A-Za-z])/);
	for (let first = 0; first < words.length; first++) {
		const name = normal(words.slice(first).join(''));
		if (fieldOfLabel.has(name) || detailOfLabel.has(name)) return name;
	}
	return undefined;
}

/** The value if it can be one of that field's: ids have no spaces, a status is 100–599, an operation is S3's. */
function fitting(field: FieldName, value: string, label: string): string | number | undefined {
	const bare = value.replace(/[.,:;]+$/, '');
	if (field === 'status')
		return /^\d{3}\b/.test(bare) && Number(bare.slice(0, 3)) >= 100 && Number(bare.slice(0, 3)) < 600
			? Number(bare.slice(0, 3))
			: undefined;
	if (field === 'requestId')
		return /^(?=.*\d)[\w+=/.:~-]{6,128}$/.test(bare) && !(label === 'request' && !/\d/.test(bare)) ? bare : undefined;
	if (field === 'hostId') return /^[\w+=/.:~-]{4,256}$/.test(bare) ? bare : undefined;
	if (field === 'operation') {
		const name = bare.replace(/^s3[.:]/i, '').replace(/(?:Command|Request)$/, '');
		return isS3Operation(name) || /^(?:REST|WEBSITE|BATCH)\.\w/.test(name) ? name : undefined;
	}
	if (field === 'bucket') return /^[A-Za-z\d][\w.-]{1,254}$/.test(bare) ? bare : undefined;
	if (field === 'region') return /^[a-z\d][a-z\d-]{1,40}$/.test(bare) ? bare : undefined;
	return value;
}
