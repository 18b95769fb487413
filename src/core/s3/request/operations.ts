import type { Field } from './httpRequest.ts';

/** A value that an operation asks for. */
export interface Input {
	/** The query parameter's or header's own name. */
	readonly name: string;
	readonly in: 'query' | 'header';
	readonly isRequired: boolean;
	/** Shown in the empty field. */
	readonly example: string;
}

/** One S3 operation as data: what its request looks like before bucket, key and inputs are filled in. */
export interface Operation {
	readonly id: string;
	readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
	readonly on: 'service' | 'bucket' | 'object';
	/** Parameters that make the operation what it is. */
	readonly query: readonly Field[];
	readonly inputs: readonly Input[];
	readonly body: 'none' | 'bytes' | 'xml';
	/** A body to start from, for `xml`. */
	readonly exampleBody?: string;
}

const optional = (place: Input['in'], name: string, example: string): Input => ({ name, in: place, isRequired: false, example });
const required = (place: Input['in'], name: string, example: string): Input => ({ name, in: place, isRequired: true, example });

const listInputs = [
	optional('query', 'prefix', 'photos/'),
	optional('query', 'delimiter', '/'),
	optional('query', 'max-keys', '100'),
	optional('query', 'continuation-token', ''),
];
const conditions = [
	optional('header', 'If-Match', '"9bb58f26192e4ba00f01e2e7b136bbd8"'),
	optional('header', 'If-None-Match', '*'),
	optional('header', 'If-Modified-Since', 'Wed, 21 Oct 2026 07:28:00 GMT'),
	optional('header', 'If-Unmodified-Since', 'Wed, 21 Oct 2026 07:28:00 GMT'),
];
const objectInputs = [optional('header', 'Range', 'bytes=0-99'), optional('query', 'versionId', ''), ...conditions];
const writeInputs = [
	optional('header', 'Content-Type', 'text/plain'),
	optional('header', 'Content-MD5', 'XUFAKrxLKna5cZ2REBfFkg=='),
	optional('header', 'x-amz-acl', 'private'),
	optional('header', 'x-amz-meta-note', ''),
];
const uploadId = required('query', 'uploadId', '2~exampleUploadId');
const partNumber = required('query', 'partNumber', '1');

const deleteBody = '<Delete><Object><Key>example.txt</Key></Object></Delete>';
const completeBody =
	'<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>"etag-of-part-1"</ETag></Part></CompleteMultipartUpload>';

/** Reads of a bucket's configuration differ in one word. */
const bucketRead = (id: string, subresource: string): Operation => ({
	id,
	method: 'GET',
	on: 'bucket',
	query: [[subresource, '']],
	inputs: [],
	body: 'none',
});

/** Every operation that the panel offers, besides a raw method and path; in the order of its menu. */
export const operations: readonly Operation[] = [
	{ id: 'ListBuckets', method: 'GET', on: 'service', query: [], inputs: [], body: 'none' },
	{ id: 'HeadBucket', method: 'HEAD', on: 'bucket', query: [], inputs: [], body: 'none' },
	{ id: 'ListObjectsV2', method: 'GET', on: 'bucket', query: [['list-type', '2']], inputs: listInputs, body: 'none' },
	{ id: 'GetObject', method: 'GET', on: 'object', query: [], inputs: objectInputs, body: 'none' },
	{ id: 'HeadObject', method: 'HEAD', on: 'object', query: [], inputs: objectInputs, body: 'none' },
	{ id: 'PutObject', method: 'PUT', on: 'object', query: [], inputs: [...writeInputs, ...conditions.slice(0, 2)], body: 'bytes' },
	{
		id: 'CopyObject',
		method: 'PUT',
		on: 'object',
		query: [],
		inputs: [
			required('header', 'x-amz-copy-source', '/bucket/key'),
			optional('header', 'x-amz-metadata-directive', 'REPLACE'),
			...writeInputs.filter(({ name }) => name !== 'Content-MD5'),
		],
		body: 'none',
	},
	{ id: 'DeleteObject', method: 'DELETE', on: 'object', query: [], inputs: [optional('query', 'versionId', '')], body: 'none' },
	{
		id: 'DeleteObjects',
		method: 'POST',
		on: 'bucket',
		query: [['delete', '']],
		inputs: [optional('header', 'Content-MD5', 'XUFAKrxLKna5cZ2REBfFkg==')],
		body: 'xml',
		exampleBody: deleteBody,
	},
	{
		id: 'CreateBucket',
		method: 'PUT',
		on: 'bucket',
		query: [],
		inputs: [optional('header', 'x-amz-acl', 'private')],
		body: 'xml',
	},
	{ id: 'DeleteBucket', method: 'DELETE', on: 'bucket', query: [], inputs: [], body: 'none' },
	{
		id: 'ListObjectVersions',
		method: 'GET',
		on: 'bucket',
		query: [['versions', '']],
		inputs: [optional('query', 'prefix', 'photos/'), optional('query', 'max-keys', '100')],
		body: 'none',
	},
	bucketRead('GetBucketLocation', 'location'),
	bucketRead('GetBucketPolicy', 'policy'),
	bucketRead('GetBucketCors', 'cors'),
	bucketRead('GetBucketLifecycleConfiguration', 'lifecycle'),
	bucketRead('GetBucketVersioning', 'versioning'),
	{
		id: 'ListMultipartUploads',
		method: 'GET',
		on: 'bucket',
		query: [['uploads', '']],
		inputs: [optional('query', 'prefix', 'photos/'), optional('query', 'max-uploads', '100')],
		body: 'none',
	},
	{
		id: 'CreateMultipartUpload',
		method: 'POST',
		on: 'object',
		query: [['uploads', '']],
		inputs: writeInputs.filter(({ name }) => name !== 'Content-MD5'),
		body: 'none',
	},
	{
		id: 'UploadPart',
		method: 'PUT',
		on: 'object',
		query: [],
		inputs: [partNumber, uploadId, optional('header', 'Content-MD5', 'XUFAKrxLKna5cZ2REBfFkg==')],
		body: 'bytes',
	},
	{
		id: 'ListParts',
		method: 'GET',
		on: 'object',
		query: [],
		inputs: [uploadId, optional('query', 'max-parts', '100')],
		body: 'none',
	},
	{
		id: 'CompleteMultipartUpload',
		method: 'POST',
		on: 'object',
		query: [],
		inputs: [uploadId],
		body: 'xml',
		exampleBody: completeBody,
	},
	{ id: 'AbortMultipartUpload', method: 'DELETE', on: 'object', query: [], inputs: [uploadId], body: 'none' },
];

/** The operation of that name; undefined for `Raw` and anything else. */
export function operationOf(id: string): Operation | undefined {
	return operations.find((operation) => operation.id === id);
}

/** Whether a draft of that operation sends its body; `Raw` does. */
export function takesBody(id: string): boolean {
	return operationOf(id)?.body !== 'none';
}
