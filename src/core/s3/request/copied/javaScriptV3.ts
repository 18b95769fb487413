import type { Connection } from '../../connect/connection.ts';
import type { Draft } from '../draft.ts';
import { sdkCall, type Parameter, type SdkCall } from './sdkCall.ts';
import { jsonString } from './stringLiteral.ts';
import { noSnippet, type CopiedBody, type Snippet } from './snippet.ts';

/** The request as JavaScript with the AWS SDK v3, with the settings that S3-compatible services need. */
export function javaScriptV3(draft: Draft, body: CopiedBody, { endpoint, region, credential }: Connection): Snippet {
	const call = sdkCall(draft, body);
	if (call.kind === 'refused') return call;
	// It asks for the region that it signs for, which the panel's request does not name.
	if (call.operation === 'CreateBucket') return noSnippet('xml body');
	const lines = [
		...(call.body?.kind === 'file' ? ['import { readFile } from "node:fs/promises";'] : []),
		`import { ${call.operation}Command, S3Client } from "@aws-sdk/client-s3";`,
		'',
		'const s3 = new S3Client({',
		`  endpoint: ${jsonString(endpoint.origin)},`,
		`  region: ${jsonString(region)},`,
		`  forcePathStyle: ${draft.style === 'path'},`,
		'  requestChecksumCalculation: "WHEN_REQUIRED",',
		'  responseChecksumValidation: "WHEN_REQUIRED",',
		...(credential === null ? unsigned : []),
		'});',
		`const response = await s3.send(new ${call.operation}Command({`,
		...argumentLines(call),
		'}));',
		...(call.operation === 'GetObject' ? ['await response.Body.transformToByteArray();'] : []),
		'console.log(response.$metadata.requestId);',
	];
	return { kind: 'snippet', text: `${lines.join('\n')}\n` };
}

/** No key: the SDK looks for one all the same unless it is given something in its place. */
const unsigned = ['  credentials: { accessKeyId: "", secretAccessKey: "" },', '  signer: { sign: async (request) => request },'];

/** The SDK calls a body without a type `application/octet-stream`; this is what stores write down where there is none. */
const typeOfNone: Parameter = { name: 'ContentType', value: 'binary/octet-stream', is: 'text' };

function argumentLines({ operation, parameters, metadata, body }: SdkCall): readonly string[] {
	const isTyped = operation !== 'PutObject' || parameters.some(({ name }) => name === typeOfNone.name);
	const isUpload = operation === 'PutObject' || operation === 'UploadPart';
	const pairs = metadata.map(([name, value]) => `${jsonString(name)}: ${jsonString(value)}`);
	return [
		...[...parameters, ...(isTyped ? [] : [typeOfNone])].map((parameter) => `  ${parameter.name}: ${literal(parameter)},`),
		...(pairs.length === 0 ? [] : [`  Metadata: { ${pairs.join(', ')} },`]),
		// Else the SDK warns of a stream that it cannot measure.
		...(body === null && isUpload ? ['  ContentLength: 0,'] : []),
		...(body?.kind === 'text' ? [`  Body: ${jsonString(body.text.toWellFormed())},`] : []),
		...(body?.kind === 'file' ? [`  Body: await readFile(${jsonString(body.path ?? '')}),`] : []),
	];
}

function literal({ value, is }: Parameter): string {
	if (is === 'number') return value;
	return is === 'time' ? `new Date(${jsonString(value)})` : jsonString(value);
}
