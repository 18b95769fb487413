import type { Connection } from '../../connect/connection.ts';
import type { Draft } from '../draft.ts';
import { hyphened } from './awsCli.ts';
import { pythonCall, type SdkCall } from './sdkCall.ts';
import { pythonString } from './stringLiteral.ts';
import type { CopiedBody, Snippet } from './snippet.ts';

/** The request as Python with boto3, with the settings that S3-compatible services need. */
export function boto3(draft: Draft, body: CopiedBody, { endpoint, region, credential }: Connection): Snippet {
	const call = pythonCall(draft, body);
	if (call.kind === 'refused') return call;
	const lines = [
		'import os',
		...(call.body?.kind === 'file' ? ['from pathlib import Path'] : []),
		'',
		'import boto3',
		...(credential === null ? ['from botocore import UNSIGNED'] : []),
		'from botocore.config import Config',
		'',
		// As variables, which a boto3 that knows no such setting passes over.
		"os.environ['AWS_REQUEST_CHECKSUM_CALCULATION'] = 'when_required'",
		"os.environ['AWS_RESPONSE_CHECKSUM_VALIDATION'] = 'when_required'",
		's3 = boto3.client(',
		"    's3',",
		`    endpoint_url=${pythonString(endpoint.origin)},`,
		`    region_name=${pythonString(region)},`,
		'    config=Config(',
		...(credential === null ? ['        signature_version=UNSIGNED,'] : []),
		`        s3={'addressing_style': '${draft.style === 'path' ? 'path' : 'virtual'}'},`,
		'    ),',
		')',
		`response = s3.${hyphened(call.operation).replaceAll('-', '_')}(`,
		...argumentLines(call),
		')',
		"print(response['ResponseMetadata']['RequestId'])",
	];
	return { kind: 'snippet', text: `${lines.join('\n')}\n` };
}

function argumentLines({ parameters, metadata, body }: SdkCall): readonly string[] {
	const pairs = metadata.map(([name, value]) => `${pythonString(name)}: ${pythonString(value)}`);
	return [
		...parameters.map(({ name, value, is }) => `    ${name}=${is === 'number' ? value : pythonString(value)},`),
		...(pairs.length === 0 ? [] : [`    Metadata={${pairs.join(', ')}},`]),
		...(body?.kind === 'text' ? [`    Body=${pythonString(body.text.toWellFormed())}.encode(),`] : []),
		...(body?.kind === 'file' ? [`    Body=Path(${pythonString(body.path ?? '')}).read_bytes(),`] : []),
	];
}
