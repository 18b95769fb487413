import type { Draft } from '../draft.ts';
import type { Field } from '../httpRequest.ts';
import { operationOf, type Operation } from '../operations.ts';
import { decodePercent } from '../percentEncoding.ts';
import { noSnippet, type CopiedBody, type NoSnippet } from './snippet.ts';

/** A request as the SDKs call it: an operation with its parameters by their SDK names, and user metadata apart. */
export interface SdkCall {
	readonly kind: 'call';
	readonly operation: string;
	readonly parameters: readonly Parameter[];
	readonly metadata: readonly Field[];
	/** A body that is not empty; null without. */
	readonly body: Exclude<CopiedBody, { kind: 'none' }> | null;
}

/** A value as the SDKs take it; a `time` is in HTTP's own form. */
export interface Parameter {
	readonly name: string;
	readonly value: string;
	readonly is: 'text' | 'number' | 'time';
}

/** A header or query parameter, lower case, with its name in the SDKs. */
const sdkNames: Readonly<Record<string, string>> = {
	'x-amz-acl': 'ACL',
	'x-amz-copy-source': 'CopySource',
	'x-amz-metadata-directive': 'MetadataDirective',
	'content-md5': 'ContentMD5',
	uploadid: 'UploadId',
	partnumber: 'PartNumber',
	versionid: 'VersionId',
};

/** Headers that every write of an object takes beside its inputs. */
const headersOfWrites: Readonly<Record<string, string>> = {
	'cache-control': 'CacheControl',
	'content-disposition': 'ContentDisposition',
	'content-encoding': 'ContentEncoding',
	'content-language': 'ContentLanguage',
	'x-amz-storage-class': 'StorageClass',
	'x-amz-tagging': 'Tagging',
};

const writes: readonly string[] = ['PutObject', 'CopyObject', 'CreateMultipartUpload'];

const numbers: readonly string[] = ['MaxKeys', 'MaxParts', 'MaxUploads', 'PartNumber'];
const times: readonly string[] = ['IfModifiedSince', 'IfUnmodifiedSince'];

const metadataPrefix = 'x-amz-meta-';

/** The call that sends a draft's request, or why the SDKs have none that sends just that. */
export function sdkCall(draft: Draft, body: CopiedBody): SdkCall | NoSnippet {
	const operation = operationOf(draft.operation);
	const why = operation === undefined ? 'raw' : whyNot(operation, draft, body);
	if (operation === undefined || why !== null) return noSnippet(why ?? 'raw');
	const parameters: Parameter[] = namesOf(operation, draft);
	const metadata: Field[] = [];
	for (const [name, value] of typedIn(operation, draft)) {
		const read = isMetadata(operation, name) ? metadataOf(name, value) : parameterOf(operation, name, value);
		if ('kind' in read) return read;
		const isTwice =
			'is' in read ? parameters.some((each) => each.name === read.name) : metadata.some(([each]) => isSame(each, read[0]));
		if (isTwice) return noSnippet('twice', name);
		if ('is' in read) parameters.push(read);
		else metadata.push(read);
	}
	const isEmpty = body.kind === 'none' || (body.kind === 'text' && body.text === '');
	return { kind: 'call', operation: operation.id, parameters, metadata, body: isEmpty ? null : body };
}

function whyNot(operation: Operation, { bucket, payload }: Draft, body: CopiedBody) {
	if (operation.exampleBody !== undefined || (operation.body === 'xml' && body.kind !== 'none')) return 'xml body';
	if (operation.on !== 'service' && !isBucketAlone(bucket)) return 'bucket name';
	if (payload === 'streaming' && body.kind !== 'none') return 'chunks';
	return body.kind === 'file' && body.path === null ? 'file elsewhere' : null;
}

/**
 * A name in which no SDK reads more than a bucket: no ARN, and not the endings of S3 Express, Outposts and access points
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html).
 */
function isBucketAlone(bucket: string): boolean {
	return /^[A-Za-z0-9._-]{3,255}$/.test(bucket) && !/-s3(?:alias)?$/.test(bucket);
}

function namesOf({ on }: Operation, { bucket, key }: Draft): Parameter[] {
	const text = (name: string, value: string): Parameter => ({ name, value: value.toWellFormed(), is: 'text' });
	return [...(on === 'service' ? [] : [text('Bucket', bucket)]), ...(on === 'object' ? [text('Key', key)] : [])];
}

/** What is sent beside the names: this operation's own inputs, and what was typed further. */
function typedIn({ inputs }: Operation, draft: Draft): readonly Field[] {
	const own = draft.inputs.filter(([name, value]) => value !== '' && inputs.some((input) => input.name === name));
	return [...own, ...draft.query, ...draft.headers];
}

function isMetadata({ id }: Operation, name: string): boolean {
	return writes.includes(id) && name.toLowerCase().startsWith(metadataPrefix);
}

/** HTTP drops spaces around a value. */
function metadataOf(name: string, value: string): Field | NoSnippet {
	const own = name.slice(metadataPrefix.length);
	return own === '' || own === '__proto__' ? noSnippet('no parameter', name) : [own, value.trim()];
}

function parameterOf({ id, inputs }: Operation, typed: string, typedValue: string): Parameter | NoSnippet {
	const lower = typed.toLowerCase();
	const input = inputs.find((each) => (each.in === 'query' ? each.name === typed : each.name.toLowerCase() === lower));
	const name =
		input === undefined ? (writes.includes(id) ? headersOfWrites[lower] : undefined) : (sdkNames[lower] ?? camelled(lower));
	if (name === undefined) return noSnippet('no parameter', typed);
	const value = input?.in === 'query' ? typedValue.toWellFormed() : typedValue.trim();
	if (numbers.includes(name))
		return /^(?:0|[1-9]\d{0,8})$/.test(value) ? { name, value, is: 'number' } : noSnippet('value', typed);
	if (times.includes(name)) return isHttpTime(value) ? { name, value, is: 'time' } : noSnippet('value', typed);
	return value === '' ? noSnippet('value', typed) : { name, value, is: 'text' };
}

/** `If-None-Match` → `IfNoneMatch`. */
function camelled(lower: string): string {
	return lower.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The one form in which the SDKs write a time again. */
function isHttpTime(text: string): boolean {
	const time = Date.parse(text);
	return !Number.isNaN(time) && new Date(time).toUTCString() === text;
}

function isSame(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}

/** What Python's clients share: they encode the copy's source themselves, and their HTTP library shortens dot segments. */
export function pythonCall(draft: Draft, body: CopiedBody): SdkCall | NoSnippet {
	const call = sdkCall(draft, body);
	if (call.kind === 'refused') return call;
	if (hasDots(call.parameters)) return noSnippet('dot segments');
	const parameters: Parameter[] = [];
	for (const parameter of call.parameters) {
		const value = parameter.name === 'CopySource' ? copySource(parameter.value) : parameter.value;
		if (value === null) return noSnippet('value', 'x-amz-copy-source');
		parameters.push({ ...parameter, value });
	}
	return { ...call, parameters };
}

function hasDots(parameters: readonly Parameter[]): boolean {
	const segments = parameters.find(({ name }) => name === 'Key')?.value.split('/') ?? [];
	return segments.includes('.') || segments.includes('..');
}

/** The source decoded, as botocore takes it; null where it would read a version that is none. */
function copySource(encoded: string): string | null {
	const decoded = decodePercent(encoded);
	return decoded === null || decoded.includes('?') ? null : decoded;
}
