import type { FindingFields } from '../../finding.ts';
import { operationOfRequest } from './places.ts';
import { isS3Operation } from '../s3Operations.ts';

/** Parts of the names of S3's operations; text without any names none. */
const operationNouns: readonly string[] = [
	'Object',
	'Bucket',
	'Part',
	'Multipart',
	'Session',
	'Directory',
	'AccessBlock',
	'AccessPoint',
];
const quotedOperation = /\b(?:executing|calling|from|client\.|[sS]3[/.])\s?["']?([A-Z]\w{3,60})/g;
const operationToken = /(?<![\w:.])([A-Z][a-z]{2,8}(?:Object|Bucket|Multipart|Part)[A-Za-z\d]{0,40})\b/g;

/** The JavaScript SDK's function that reads an answer: `de_PutObjectCommandError`, `deserializeAws_restXmlPutObjectCommandError`. */
const readerOfAnswer = /(?:de_|restXml_?)([A-Z][A-Za-z\d]{3,60})(?=Command)/g;

/** The S3 operation that a text names last before a code: `executing "PutObject"`, `s3/HeadObject`, `GetObject:`. */
export function operationIn(text: string): FindingFields {
	if (!operationNouns.some((noun) => text.includes(noun))) return {};
	for (const pattern of [quotedOperation, operationToken, readerOfAnswer]) {
		const operation = [...text.matchAll(pattern)]
			.map((match) => operationNamed(match[1] ?? ''))
			.findLast((name) => isS3Operation(name));
		if (operation !== undefined) return { operation };
	}
	return {};
}

/** `PutObjectCommand` is the JavaScript SDK's class for PutObject; `ListBucketResult` is an element, no operation. */
function operationNamed(word: string): string {
	return word.endsWith('Result') ? '' : word.replace(/(?:Command|Request|Operation|Output|Input)(?:[A-Z]\w{0,40})?$/, '');
}

/** `s3.listObjects(`, `.put_object(`, `aws s3api create-bucket`: a library's or a tool's name for an operation. */
const method = /(?:\.|\bs3api )([a-z]{3,8}(?:[A-Z][A-Za-z]{2,40}|(?:[_-][a-z\d]{2,16}){1,5}))(?=\(|\s|$)/g;

/** The operation that a request's line or a library's call stands for. */
export function impliedOperation(text: string): FindingFields {
	const operation = operationOfRequest(text) ?? methodIn(text);
	return operation === undefined ? {} : { operation };
}

function methodIn(text: string): string | undefined {
	const names = [...text.matchAll(method)].map(([, name = '']) =>
		name.replace(/(?:^|[_-])([a-z])/g, (_, letter: string) => letter.toUpperCase()).replace(/Async$/, ''),
	);
	return names.findLast((name) => isS3Operation(name));
}

/** A frame of a stack trace, up to the name of what was called. */
const frame = /^\s{1,40}at (?:async )?(?:[\w$@/-]{1,60}\.){0,20}\w{0,30}S3\w{0,30}\.([a-z]{3,8}[A-Z][A-Za-z]{2,40})\(/gm;

/** The operation of the client's method that a trace below names first: `at …DefaultS3Client.headObject(`. */
export function operationOfFrames(text: string): FindingFields {
	if (!text.includes('S3')) return {};
	for (const [, name = ''] of text.matchAll(frame)) {
		const operation = `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/Async$/, '');
		if (isS3Operation(operation)) return { operation };
	}
	return {};
}
