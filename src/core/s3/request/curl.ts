import { toShellArg, type Shell, type ShellArg } from '../../safe/shellArg.ts';
import type { DraftBody } from './draft.ts';
import { requestUrl, withoutHeader, type Field, type HttpRequest } from './httpRequest.ts';
import { redact } from '../../safe/redact.ts';

/**
 * The three honest forms of a signed request as curl: `redacted`, to show around, does not work; `as sent` works until the signature is 15
 * minutes old, and whoever has it may use it so long; `signing` signs anew with the keys in the environment.
 */
export type CurlForm = 'redacted' | 'as sent' | 'signing';

/** A command or program to paste, or why it cannot be written. */
export type Snippet =
	| { readonly kind: 'snippet'; readonly text: string }
	| { readonly kind: 'refused'; readonly why: Extract<ShellArg, { kind: 'refused' }>['why'] | 'not this operation' };

/** What proves the sender; the signing form leaves it to curl. */
const proofs = ['authorization', 'x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256'];

/** Parameters of a presigned URL that are the proof itself. */
const secretParameters = /^x-amz-(?:signature|security-token)$/i;

/**
 * A request as one curl command for a shell. `region` is for the signing form. Nothing in it is run by the shell; what has no safe spelling
 * there is refused.
 */
export function curlCommand(request: HttpRequest, body: DraftBody, form: CurlForm, region: string, shell: Shell): Snippet {
	const shown = form === 'redacted' ? redacted(request) : request;
	const headers = form === 'signing' ? proofs.reduce(withoutHeader, shown.headers) : shown.headers;
	const signing =
		form === 'signing' ? ['--aws-sigv4', `aws:amz:${region}:s3`, '--header', 'x-amz-content-sha256: UNSIGNED-PAYLOAD'] : [];
	const method = request.method === 'HEAD' ? ['--head'] : ['--request', request.method];
	// Without --path-as-is curl shortens `a/../b`; without --globoff it expands brackets.
	const args = [
		'--include',
		'--path-as-is',
		'--globoff',
		...method,
		...signing,
		...headers.flatMap(headerArgs),
		...bodyArgs(body),
		requestUrl(shown),
	];
	const words: string[] = [];
	// To be shown around, so without the key's id too, and without what somebody typed into a body or a key.
	for (const arg of form === 'redacted' ? args.map(redact) : args) {
		const word = isPlain(arg) ? ({ kind: 'word', text: arg } as const) : toShellArg(arg, shell);
		if (word.kind === 'refused') return word;
		words.push(word.text);
	}
	// The variables must be seen by the shell, so this one word is ours and not quoted as data.
	if (form === 'signing') words.splice(-1, 0, '--user', keysOfEnvironment[shell]);
	return { kind: 'snippet', text: `curl ${words.join(' ')}` };
}

const keysOfEnvironment: Readonly<Record<Shell, string>> = {
	posix: '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
	powershell: '"${env:AWS_ACCESS_KEY_ID}:${env:AWS_SECRET_ACCESS_KEY}"',
	cmd: '"%AWS_ACCESS_KEY_ID%:%AWS_SECRET_ACCESS_KEY%"',
};

/** Options and the like need no quotes. */
function isPlain(arg: string): boolean {
	return /^[A-Za-z0-9-]+$/.test(arg);
}

/** `Name;` sends a header with an empty value; `Name:` would leave it out. */
function headerArgs([name, value]: Field): readonly string[] {
	return ['--header', value === '' ? `${name};` : `${name}: ${value}`];
}

function bodyArgs(body: DraftBody): readonly string[] {
	if (body.kind === 'none') return [];
	return body.kind === 'text' ? ['--data-raw', body.text] : ['--data-binary', `@${body.path}`];
}

function redacted(request: HttpRequest): HttpRequest {
	return {
		...request,
		query: request.query.map(([name, value]): Field => [name, secretParameters.test(name) ? '***' : value]),
		headers: request.headers.map(([name, value]): Field => {
			const lower = name.toLowerCase();
			if (lower === 'authorization') return [name, value.replace(/Signature=.*$/, 'Signature=***')];
			return [name, /token|customer-key$|cookie/.test(lower) ? '***' : value];
		}),
	};
}
