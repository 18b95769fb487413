import type { Shell } from '../../../safe/shellArg.ts';
import type { Connection } from '../../connect/connection.ts';
import type { Draft } from '../draft.ts';
import { commandLine, type Word } from './commandLine.ts';
import { pythonCall, type Parameter, type SdkCall } from './sdkCall.ts';
import { noSnippet, type CopiedBody, type NoSnippet, type Snippet } from './snippet.ts';
import { jsonString } from './stringLiteral.ts';

/**
 * The request as an aws-cli command; keys come from the environment or a profile. Options would not be taken as data (`file://…` is
 * read, `a,b=c` is taken apart), so the parameters go as one JSON document wherever one can be given.
 */
export function awsCli(draft: Draft, body: CopiedBody, connection: Connection, shell: Shell): Snippet {
	if (draft.style !== 'path') return noSnippet('style');
	const call = pythonCall(draft, body);
	if (call.kind === 'refused') return call;
	if (call.operation === 'GetObject' && shell !== 'posix') return noSnippet('object as file');
	const takesDocument = shell === 'posix' && call.operation !== 'GetObject';
	const parameters = takesDocument ? ['--cli-input-json', documentOf(call)] : optionsOf(call);
	if ('kind' in parameters) return parameters;
	const args: readonly string[] = [
		's3api',
		hyphened(call.operation),
		'--endpoint-url',
		connection.endpoint.origin,
		'--region',
		connection.region,
		...(connection.credential === null ? ['--no-sign-request'] : []),
		// aws-cli goes on to the last page by itself.
		...(call.operation.startsWith('List') ? ['--no-paginate'] : []),
		...parameters,
		...(call.operation === 'GetObject' ? ['/dev/stdout'] : []),
	];
	if (call.body === null) return commandLine(['aws', ...args], shell);
	return withBody(args, call.body, shell);
}

function documentOf({ parameters, metadata }: SdkCall): string {
	const member = ({ name, value, is }: Parameter) => `${jsonString(name)}: ${is === 'number' ? value : jsonString(value)}`;
	const pairs = metadata.map(([name, value]) => `${jsonString(name)}: ${jsonString(value)}`);
	return `{${[...parameters.map(member), ...(pairs.length === 0 ? [] : [`"Metadata": {${pairs.join(', ')}}`])].join(', ')}}`;
}

/**
 * For shells that cannot be given the quotes of a document, and for GetObject, which takes none: options, of values that aws-cli reads as
 * they stand.
 */
function optionsOf({ parameters, metadata }: SdkCall): readonly string[] | NoSnippet {
	const odd =
		parameters.find(({ value }) => /^(?:fileb?|https?):\/\//i.test(value))?.name ??
		metadata.find((pair) => pair.some((part) => !/^[A-Za-z0-9._/-]+$/.test(part)))?.[0];
	if (odd !== undefined) return noSnippet('read as option', odd);
	const pairs = metadata.map((pair) => pair.join('='));
	return [
		...parameters.map(({ name, value }) => `--${hyphened(name)}=${value}`),
		...(pairs.length === 0 ? [] : [`--metadata=${pairs.join(',')}`]),
	];
}

/** New versions would add a checksum of their own; older ones do not know the variable. */
const noChecksum: Readonly<Record<Shell, string>> = {
	posix: 'AWS_REQUEST_CHECKSUM_CALCULATION=when_required',
	powershell: "$env:AWS_REQUEST_CHECKSUM_CALCULATION = 'when_required';",
	cmd: 'set "AWS_REQUEST_CHECKSUM_CALCULATION=when_required" &',
};

/** aws-cli takes a body from a file alone; a text goes through one that is gone afterwards, whatever the end. */
const throughFile =
	'f=$(mktemp) && trap \'rm -f "$f"\' EXIT && printf %s "$1" >"$f" && shift && AWS_REQUEST_CHECKSUM_CALCULATION=when_required aws "$@" --body "$f"';

function withBody(args: readonly string[], body: NonNullable<SdkCall['body']>, shell: Shell): Snippet {
	const checksum: Word = { shell: noChecksum[shell] };
	if (body.kind === 'file') return commandLine([checksum, 'aws', ...args, '--body', body.path ?? ''], shell);
	if (shell !== 'posix') return noSnippet('body as file');
	return commandLine(['sh', '-c', throughFile, 'sh', body.text, ...args], shell);
}

/** `ListObjectsV2` → `list-objects-v2`, `ContentMD5` → `content-md5`. */
export function hyphened(name: string): string {
	return name
		.replace(/([a-z])([A-Z])/g, '$1-$2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
		.toLowerCase();
}
