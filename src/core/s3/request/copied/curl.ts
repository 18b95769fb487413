import { redact } from '../../../safe/redact.ts';
import type { Shell } from '../../../safe/shellArg.ts';
import { headerOf, requestUrl, withHeader, withoutHeader, type Field, type HttpRequest } from '../httpRequest.ts';
import { canonicalPath, encodeSegment } from '../percentEncoding.ts';
import { commandLine, type Word } from './commandLine.ts';
import { noSnippet, type CopiedBody, type Snippet, type WhyNot } from './snippet.ts';

/**
 * The three honest forms of a request as curl: `redacted`, to show around, does not work; `as sent` works, if it is signed until the
 * signature is 15 minutes old, and whoever has it may use it so long; `signing` signs anew with the keys in the environment.
 */
export type CurlForm = 'redacted' | 'as sent' | 'signing';

/** What proves the sender; the signing form leaves it to curl. */
const proofs = ['authorization', 'x-amz-date', 'x-amz-security-token'];

/**
 * A request as one curl command for a shell. `region` is for the signing form. Nothing in it is run by the shell; what has no safe spelling
 * there, or what curl would send otherwise than the panel, is refused.
 */
export function curlCommand(request: HttpRequest, body: CopiedBody, form: CurlForm, region: string, shell: Shell): Snippet {
	const why = whyNot(request, body, form);
	if (why !== null) return noSnippet(why);
	const shown = form === 'redacted' ? redacted(request) : request;
	const args = [
		'--include',
		// Without --path-as-is curl shortens `a/../b`; without --globoff it expands brackets.
		'--path-as-is',
		'--globoff',
		...(request.method === 'HEAD' ? ['--head'] : ['--request', request.method]),
		...(form === 'signing' ? signingWords(request, body, region, shell) : shown.headers.flatMap(headerWords)),
		...bodyWords(request, body, form),
	];
	const url = form === 'signing' ? signableUrl(request) : requestUrl(shown);
	// To be shown around, so without the key's id too, and without what somebody typed into a body or a key.
	const told =
		form === 'redacted' ? [...args, url].map((word) => (typeof word === 'string' ? redact(word) : word)) : [...args, url];
	return commandLine([{ shell: programs[shell] }, ...told], shell);
}

/** In Windows PowerShell `curl` alone is another program's alias. */
const programs: Readonly<Record<Shell, string>> = { posix: 'curl', powershell: 'curl.exe', cmd: 'curl.exe' };

function whyNot(request: HttpRequest, body: CopiedBody, form: CurlForm): WhyNot | null {
	if (body.kind === 'file' && body.path === null) return 'file elsewhere';
	if (request.method === 'HEAD' && !isEmpty(body)) return 'body of HEAD';
	if (headerOf(request.headers, 'x-amz-decoded-content-length') !== undefined) return 'chunks';
	return form === 'signing' && request.headers.some(([, value]) => value.trim() === '') ? 'empty header' : null;
}

function isEmpty(body: CopiedBody): boolean {
	return body.kind === 'none' || (body.kind === 'text' && body.text === '');
}

/** `Name;` sends a header with an empty value; `Name:` would leave it out. */
function headerWords([name, value]: Field): readonly string[] {
	return ['--header', value === '' ? `${name};` : `${name}: ${value}`];
}

function signingWords(request: HttpRequest, body: CopiedBody, region: string, shell: Shell): readonly Word[] {
	const hasToken = headerOf(request.headers, 'x-amz-security-token') !== undefined;
	const { keys, token } = environment[shell];
	// A file may be another one by the time that the command runs.
	const headers =
		body.kind === 'file' ? withHeader(request.headers, 'x-amz-content-sha256', 'UNSIGNED-PAYLOAD') : request.headers;
	return [
		'--aws-sigv4',
		`aws:amz:${region}:s3`,
		// Not quoted as data: the shell has to see the variables.
		'--user',
		{ shell: keys },
		...(hasToken ? ['--header', { shell: token }] : []),
		...proofs.reduce(withoutHeader, headers).flatMap(headerWords),
	];
}

const environment: Readonly<Record<Shell, { readonly keys: string; readonly token: string }>> = {
	posix: { keys: '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"', token: '"x-amz-security-token: $AWS_SESSION_TOKEN"' },
	powershell: {
		keys: '"${env:AWS_ACCESS_KEY_ID}:${env:AWS_SECRET_ACCESS_KEY}"',
		token: '"x-amz-security-token: ${env:AWS_SESSION_TOKEN}"',
	},
	cmd: { keys: '"%AWS_ACCESS_KEY_ID%:%AWS_SECRET_ACCESS_KEY%"', token: '"x-amz-security-token: %AWS_SESSION_TOKEN%"' },
};

/** curl signs the path as it stands, and before 8.0 the query, too: each name needs its `=`, and they have to be in order. */
function signableUrl({ origin, path, query }: HttpRequest): string {
	const encoded = query.map(([name, value]): Field => [encodeSegment(name), encodeSegment(value)]);
	const inOrder = encoded.toSorted(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)));
	const pairs = inOrder.map(([name, value]) => `${name}=${value}`);
	return `${origin}${canonicalPath(path)}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Without a type of its own curl calls a body a web form, and the store writes that down. */
function bodyWords({ method, headers }: HttpRequest, body: CopiedBody, form: CurlForm): readonly string[] {
	if (isEmpty(body)) return method === 'PUT' || method === 'POST' ? headerWords(['Content-Length', '0']) : [];
	const typed = headerOf(headers, 'content-type') !== undefined ? [] : form === 'signing' ? [typeOfNone] : [noType];
	const data = body.kind === 'text' ? ['--data-raw', body.text] : body.kind === 'file' ? ['--data-binary', `@${body.path}`] : [];
	return [...typed.flatMap((header) => ['--header', header]), ...data];
}

/** Leaves curl's own type out. */
const noType = 'Content-Type:';

/** What stores write down where there is no type; curl signs even a type that it leaves out. */
const typeOfNone = 'Content-Type: binary/octet-stream';

function redacted(request: HttpRequest): HttpRequest {
	return {
		...request,
		headers: request.headers.map(([name, value]): Field => [name, /token|customer-key$|cookie/i.test(name) ? '***' : value]),
	};
}
