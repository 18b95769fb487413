import type { Connection } from '../../../src/core/s3/connect/connection.ts';
import { awsCli } from '../../../src/core/s3/request/copied/awsCli.ts';
import { boto3 } from '../../../src/core/s3/request/copied/boto3.ts';
import { curlCommand } from '../../../src/core/s3/request/copied/curl.ts';
import { javaScriptV3 } from '../../../src/core/s3/request/copied/javaScriptV3.ts';
import { copiedBody, type Snippet } from '../../../src/core/s3/request/copied/snippet.ts';
import type { Draft } from '../../../src/core/s3/request/draft.ts';
import type { Prepared } from '../../../src/core/s3/sign/prepareRequest.ts';

/** A form in which the panel copies a request, and what runs it. */
export interface Form {
	readonly name: string;
	readonly runner: 'sh' | 'python' | 'node';
	readonly make: (draft: Draft, prepared: Prepared, connection: Connection) => Snippet;
	/** Offered for signed requests alone. */
	readonly needsKey?: true;
}

/** The path of a draft's file is one on this disk, as the panel makes it of what the file picker gave. */
const bodyOf = (draft: Draft) => copiedBody(draft, draft.body.kind === 'file' ? draft.body.path : null);

export const forms: readonly Form[] = [
	{
		name: 'curl, as sent',
		runner: 'sh',
		make: (draft, { outgoing }, { region }) => curlCommand(outgoing.request, bodyOf(draft), 'as sent', region, 'posix'),
	},
	{
		name: 'curl --aws-sigv4',
		runner: 'sh',
		needsKey: true,
		make: (draft, { outgoing }, { region }) => curlCommand(outgoing.request, bodyOf(draft), 'signing', region, 'posix'),
	},
	{ name: 'aws-cli', runner: 'sh', make: (draft, _, connection) => awsCli(draft, bodyOf(draft), connection, 'posix') },
	{ name: 'boto3', runner: 'python', make: (draft, _, connection) => boto3(draft, bodyOf(draft), connection) },
	{ name: 'JavaScript v3', runner: 'node', make: (draft, _, connection) => javaScriptV3(draft, bodyOf(draft), connection) },
];
