import type { Answer } from './exchange.ts';
import { hostOf, requestTarget, type Field, type HttpRequest } from '../request/httpRequest.ts';

/** What proves who sent a request; its place is kept and its value blanked. */
const secretHeaders = new Set(['x-amz-security-token', 'authorization', 'proxy-authorization', 'cookie', 'set-cookie']);
const secretParameters = new Set(['x-amz-signature', 'x-amz-security-token', 'signature']);

/**
 * Request and answer as a log would print them: what the values of their report were cut from, for redaction to see the labels.
 * Signature and token are blanked; the key id stays, and must be masked before anything is shown (`redact.ts`).
 */
export function transcript(request: HttpRequest, answer: Answer): string {
	const sent = { ...request, query: request.query.map(blankParameter) };
	return [
		`> ${request.method} ${requestTarget(sent)} HTTP/1.1`,
		`> Host: ${hostOf(request.origin)}`,
		...request.headers.map((field) => `> ${headerLine(field)}`),
		`< HTTP/${answer.httpVersion} ${answer.status} ${answer.statusText}`,
		...answer.headers.map((field) => `< ${headerLine(field)}`),
		'',
		answer.body.text,
	].join('\n');
}

function blankParameter([name, value]: Field): Field {
	return [name, secretParameters.has(name.toLowerCase()) ? '***' : value];
}

function headerLine([name, value]: Field): string {
	if (!secretHeaders.has(name.toLowerCase())) return `${name}: ${value}`;
	const scheme = /^AWS4-HMAC-SHA256 .*Signature=/.exec(value)?.[0] ?? '';
	return `${name}: ${scheme}***`;
}
