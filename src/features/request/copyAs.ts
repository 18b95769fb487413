import { env, window, type QuickPickItem } from 'vscode';
import type { Translate } from '../../core/ports.ts';
import type { Shell } from '../../core/safe/shellArg.ts';
import type { Connection } from '../../core/s3/connect/connection.ts';
import { curlCommand, type Snippet } from '../../core/s3/request/curl.ts';
import type { Draft } from '../../core/s3/request/draft.ts';
import type { Prepared } from '../../core/s3/sign/prepareRequest.ts';
import { awsCli, boto3, javaScriptV3 } from '../../core/s3/request/snippets.ts';

/** A form in which a request can leave the panel; made when it is chosen. */
interface Form extends QuickPickItem {
	readonly make: () => Snippet;
}

/** Asks for a form and copies the request in it; gives what is to be said then, undefined when the person leaves. */
export async function copyAs(
	draft: Draft,
	prepared: Prepared,
	connection: Connection,
	shell: Shell,
	translate: Translate,
): Promise<string | undefined> {
	const chosen = await window.showQuickPick(formsOf(draft, prepared, connection, shell, translate), {
		title: translate('Copy the request as'),
		matchOnDescription: true,
	});
	if (chosen === undefined) return undefined;
	const snippet = chosen.make();
	if (snippet.kind === 'refused') {
		return snippet.why === 'not this operation'
			? translate('This request has no such form. Copy it as curl.')
			: translate('A character of this request has no safe spelling in a shell, so nothing was copied.');
	}
	await env.clipboard.writeText(snippet.text);
	return translate('Copied.');
}

function formsOf(draft: Draft, prepared: Prepared, connection: Connection, shell: Shell, translate: Translate): readonly Form[] {
	const { request } = prepared.outgoing;
	const curl = (form: Parameters<typeof curlCommand>[2]) => () =>
		curlCommand(request, draft.body, form, connection.region, shell);
	const isSigned = prepared.signed !== null;
	return [
		{ label: 'curl', description: translate('without the signature, to show around'), make: curl('redacted') },
		...(isSigned
			? [
					{
						label: 'curl',
						description: translate('signed now: whoever has it may use it for 15 minutes'),
						make: curl('as sent'),
					},
					{
						label: 'curl --aws-sigv4',
						description: translate('signs by itself, with the keys in the environment'),
						make: curl('signing'),
					},
				]
			: []),
		{ label: 'aws-cli', make: () => awsCli(draft, connection, shell) },
		{ label: 'boto3 (Python)', make: () => boto3(draft, connection) },
		{ label: 'aws-sdk v3 (JavaScript)', make: () => javaScriptV3(draft, connection) },
	];
}
