import { toShellArg, type Shell } from '../../safe/shellArg.ts';
import type { Connection } from '../connect/connection.ts';
import type { Snippet } from './curl.ts';
import type { Draft } from './draft.ts';
import { operationOf } from './operations.ts';

/** How an input is called by the SDKs (`Range`) where its own name does not tell; aws-cli's option follows from that. */
const sdkNames: Readonly<Record<string, string>> = {
	'max-keys': 'MaxKeys',
	'max-parts': 'MaxParts',
	'max-uploads': 'MaxUploads',
	'continuation-token': 'ContinuationToken',
	'Content-MD5': 'ContentMD5',
	'x-amz-acl': 'ACL',
	'x-amz-copy-source': 'CopySource',
	'x-amz-metadata-directive': 'MetadataDirective',
};

/** Inputs that the SDKs take as numbers. */
const numbers = new Set(['MaxKeys', 'MaxParts', 'MaxUploads', 'PartNumber']);

/** The parameters of an operation by their SDK names, with user metadata apart. */
interface Call {
	readonly operation: string;
	readonly parameters: readonly (readonly [name: string, value: string])[];
	readonly metadata: readonly (readonly [name: string, value: string])[];
}

/** The request as an aws-cli command; keys come from the environment or a profile. */
export function awsCli(draft: Draft, connection: Connection, shell: Shell): Snippet {
	const call = callOf(draft);
	if (call === null || draft.operation === 'DeleteObjects' || draft.operation === 'CompleteMultipartUpload')
		return { kind: 'refused', why: 'not this operation' };
	const metadata = call.metadata.map(([name, value]) => `${name}=${value}`).join(',');
	const args = [
		's3api',
		hyphened(call.operation),
		'--endpoint-url',
		connection.endpoint.origin,
		'--region',
		connection.region,
		...call.parameters.flatMap(([name, value]) => [`--${hyphened(name)}`, value]),
		...(metadata === '' ? [] : ['--metadata', metadata]),
		...(draft.body.kind === 'file' ? ['--body', draft.body.path] : []),
		...(call.operation === 'GetObject' ? ['/dev/stdout'] : []),
	];
	const words: string[] = [];
	for (const arg of args) {
		const word = /^[A-Za-z0-9-]+$/.test(arg) ? ({ kind: 'word', text: arg } as const) : toShellArg(arg, shell);
		if (word.kind === 'refused') return word;
		words.push(word.text);
	}
	return { kind: 'snippet', text: `aws ${words.join(' ')}` };
}

/** The request as Python with boto3, with the settings that S3-compatible services need. */
export function boto3(draft: Draft, connection: Connection): Snippet {
	const call = callOf(draft);
	if (call === null) return { kind: 'refused', why: 'not this operation' };
	const style = draft.style === 'path' ? 'path' : 'virtual';
	const lines = [
		'import boto3',
		'from botocore.config import Config',
		'',
		's3 = boto3.client(',
		"    's3',",
		`    endpoint_url=${quoted(connection.endpoint.origin)},`,
		`    region_name=${quoted(connection.region)},`,
		'    config=Config(',
		`        s3={'addressing_style': '${style}'},`,
		"        request_checksum_calculation='when_required',",
		"        response_checksum_validation='when_required',",
		'    ),',
		')',
		`response = s3.${hyphened(call.operation).replaceAll('-', '_')}(`,
		...argumentLines(call, draft, (name) => `    ${name}=`),
		')',
		"print(response['ResponseMetadata']['RequestId'])",
	];
	return { kind: 'snippet', text: `${lines.join('\n')}\n` };
}

/** The request as JavaScript with the AWS SDK v3. */
export function javaScriptV3(draft: Draft, connection: Connection): Snippet {
	const call = callOf(draft);
	if (call === null) return { kind: 'refused', why: 'not this operation' };
	const lines = [
		`import { ${call.operation}Command, S3Client } from "@aws-sdk/client-s3";`,
		'',
		'const s3 = new S3Client({',
		`  endpoint: ${quoted(connection.endpoint.origin)},`,
		`  region: ${quoted(connection.region)},`,
		`  forcePathStyle: ${draft.style === 'path'},`,
		"  requestChecksumCalculation: 'WHEN_REQUIRED',",
		"  responseChecksumValidation: 'WHEN_REQUIRED',",
		'});',
		`const response = await s3.send(new ${call.operation}Command({`,
		...argumentLines(call, draft, (name) => `  ${name}: `),
		'}));',
		'console.log(response.$metadata.requestId);',
	];
	return { kind: 'snippet', text: `${lines.join('\n')}\n` };
}

/** Null for a raw request and for operations whose body the SDKs build from lists. */
function callOf(draft: Draft): Call | null {
	const operation = operationOf(draft.operation);
	if (operation === undefined || (operation.body === 'xml' && operation.id !== 'CreateBucket')) return null;
	const typed = [...draft.inputs, ...draft.query, ...draft.headers].filter(([, value]) => value !== '');
	const isMetadata = (name: string) => name.toLowerCase().startsWith('x-amz-meta-');
	return {
		operation: operation.id,
		parameters: [
			...(operation.on === 'service' ? [] : [['Bucket', draft.bucket] as const]),
			...(operation.on === 'object' ? [['Key', draft.key] as const] : []),
			...typed.filter(([name]) => !isMetadata(name)).map(([name, value]) => [sdkName(name), value] as const),
		],
		metadata: typed
			.filter(([name]) => isMetadata(name))
			.map(([name, value]) => [name.slice('x-amz-meta-'.length), value] as const),
	};
}

function argumentLines({ parameters, metadata }: Call, { body }: Draft, left: (name: string) => string): readonly string[] {
	const pairs = metadata.map(([name, value]) => `${quoted(name)}: ${quoted(value)}`);
	return [
		...parameters.map(([name, value]) => `${left(name)}${numbers.has(name) && /^\d{1,9}$/.test(value) ? value : quoted(value)},`),
		...(metadata.length === 0 ? [] : [`${left('Metadata')}{ ${pairs.join(', ')} },`]),
		...(body.kind === 'text' ? [`${left('Body')}${quoted(body.text)},`] : []),
	];
}

/** `If-None-Match` → `IfNoneMatch`, `uploadId` → `UploadId`. */
function sdkName(name: string): string {
	return (
		sdkNames[name] ?? name.replace(/(?:^|-)([a-z])/gi, (_, letter: string) => letter.toUpperCase()).replace(/[^A-Za-z0-9]/g, '')
	);
}

/** `ListObjectsV2` → `list-objects-v2`, `ContentMD5` → `content-md5`. */
function hyphened(name: string): string {
	return name
		.replace(/([a-z])([A-Z])/g, '$1-$2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
		.toLowerCase();
}

/** A string literal of both Python and JavaScript; hidden characters are escaped. */
function quoted(text: string): string {
	const hidden = /[\p{Cf}\u2028\u2029\u007f-\u009f]/gu;
	return JSON.stringify(text.toWellFormed()).replace(hidden, (char) =>
		char.length > 1 ? '\\ufffd' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
