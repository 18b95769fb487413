import type { FindingFields } from '../../finding.ts';

/** A status in the words of clients, proxies and transcripts; the digits are the one group that matched. */
const statusPattern =
	/\bHTTP(?:\/\d(?:\.\d)?"?)? ?(?:status (?:client|server) error )?\(?([1-5]\d\d)\b|\b(?:[sS]tatus|[Cc]ode|[Ee]rror|response|resulted in a|ResponseCode|Actual\(|failed with|with|content|Status\()\W{0,6}([1-5]\d\d)\b(?!\.\d)|\[([1-5]\d\d)\]|\(([1-5]\d\d)\)|\b([1-5]\d\d) (?:Forbidden|Not Found|Bad Request|OK|Slow Down|Moved|Conflict|Internal|Service|Not Impl|Length|Precond|Request)|-> ([345]\d\d)\b|(?:^|\n)([345]\d\d)(?: b?["']| [\da-f]{8}|$)|["'], ([345]\d\d)\)|[({,] ?([345]\d\d), ?["'%<{]|\b([345]\d\d):(?: <|(?=[A-Z]))|\b([345]\d\d) (?:error|response|[A-Z][a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,6})\b/g;

/** The last status of a text that leads up to a code, or the first of a text behind it. */
export function statusIn(text: string, which: 0 | -1): FindingFields {
	const answers = which === -1 && text.includes('HTTP/') ? text.matchAll(/\bHTTP\/\d(?:\.\d)? ([1-5]\d\d)\b/g) : [];
	const answer = [...answers].at(-1)?.[1];
	if (answer !== undefined) return { status: Number(answer) };
	statusPattern.lastIndex = 0;
	const match = which === 0 ? statusPattern.exec(text) : [...text.matchAll(statusPattern)].at(-1);
	const found = match?.slice(1).find((group) => group !== undefined);
	return found === undefined ? {} : { status: Number(found) };
}

/** A success some lines above is another request's. */
export function failureStatus(fields: FindingFields): FindingFields {
	return fields.status !== undefined && fields.status >= 300 ? fields : {};
}

/** The oldest Go SDK's last line: `403 tx…-bkk`, a status and the request's id and no more; curl's `%{http_code}`: a status alone. */
export function statusAndId(line: string): FindingFields {
	const [, status, requestId] = /^\n?([345]\d\d)(?: (?=\S{0,128}\d)([\w+=/.:~-]{8,128}))?\s{0,4}$/.exec(line) ?? [];
	return status === undefined ? {} : { status: Number(status), ...(requestId === undefined ? {} : { requestId }) };
}
