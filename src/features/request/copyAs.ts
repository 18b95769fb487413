import { env, Uri, window, type QuickPickItem } from 'vscode';
import { plainLine } from '../../core/explain/plain.ts';
import type { Translate } from '../../core/ports.ts';
import { phrase, value } from '../../core/richText.ts';
import type { Shell } from '../../core/safe/shellArg.ts';
import type { Connection } from '../../core/s3/connect/connection.ts';
import { awsCli } from '../../core/s3/request/copied/awsCli.ts';
import { boto3 } from '../../core/s3/request/copied/boto3.ts';
import { curlCommand, type CurlForm } from '../../core/s3/request/copied/curl.ts';
import { javaScriptV3 } from '../../core/s3/request/copied/javaScriptV3.ts';
import { copiedBody, type Snippet } from '../../core/s3/request/copied/snippet.ts';
import { whyNotSentence } from '../../core/s3/request/copied/whyNotSentence.ts';
import type { Draft } from '../../core/s3/request/draft.ts';
import type { Prepared } from '../../core/s3/sign/prepareRequest.ts';

/** A form in which a request can leave the panel. */
interface Form extends QuickPickItem {
	readonly snippet: Snippet;
	/** The shell that it is spelled for; null when it is a program. */
	readonly shell: Shell | null;
}

/**
 * Asks for a form and copies the request in it; gives what is to be said then, undefined when the person leaves. A form that would not do
 * what the panel does says why and copies nothing.
 */
export async function copyAs(
	draft: Draft,
	prepared: Prepared,
	connection: Connection,
	shell: Shell,
	translate: Translate,
): Promise<string | undefined> {
	const forms = formsOf(draft, prepared, connection, shell, translate).map((form) => withWhyNot(form, translate));
	const chosen = await window.showQuickPick(forms, { title: translate('Copy the request as'), matchOnDescription: true });
	if (chosen === undefined) return undefined;
	if (chosen.snippet.kind === 'refused') return `${translate('Nothing was copied.')} ${chosen.detail ?? ''}`;
	await env.clipboard.writeText(chosen.snippet.text);
	if (chosen.shell === null) return translate('Copied.');
	return plainLine(phrase(translate, 'Copied, for {0}: another shell may read it differently.', value(shellNames[chosen.shell])));
}

const shellNames: Readonly<Record<Shell, string>> = { posix: 'sh, bash, zsh, fish', powershell: 'PowerShell', cmd: 'cmd' };

function withWhyNot(form: Form, translate: Translate): Form {
	if (form.snippet.kind !== 'refused') return form;
	return { ...form, label: `$(circle-slash) ${form.label}`, detail: plainLine(whyNotSentence(form.snippet, translate)) };
}

function formsOf(draft: Draft, prepared: Prepared, connection: Connection, shell: Shell, translate: Translate): readonly Form[] {
	const body = copiedBody(draft, draft.body.kind === 'file' ? pathOnDisk(draft.body.path) : null);
	const curl = (label: string, form: CurlForm, description: string): Form => ({
		label,
		description,
		snippet: curlCommand(prepared.outgoing.request, body, form, connection.region, shell),
		shell,
	});
	// What is masked in a request without a signature would be sent as the mask.
	const curls =
		prepared.signed === null
			? [curl('curl', 'as sent', translate('without a signature, as it is sent'))]
			: [
					curl('curl', 'redacted', translate('without the signature, to show around')),
					curl('curl', 'as sent', translate('signed now: whoever has it may use it for 15 minutes')),
					curl('curl --aws-sigv4', 'signing', translate('signs by itself, with the keys in the environment')),
				];
	return [
		...curls,
		{ label: 'aws-cli', snippet: awsCli(draft, body, connection, shell), shell },
		{ label: 'boto3 (Python)', snippet: boto3(draft, body, connection), shell: null },
		{ label: 'aws-sdk v3 (JavaScript)', snippet: javaScriptV3(draft, body, connection), shell: null },
	];
}

/** Null for a file that only VS Code can reach (vscode.dev, a virtual workspace). */
function pathOnDisk(uri: string): string | null {
	const { scheme, fsPath } = Uri.parse(uri, true);
	return scheme === 'file' ? fsPath : null;
}
