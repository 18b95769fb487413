import { code as literal, phrase, value } from '../richText.ts';
import type { Span } from '../span.ts';
import type { Evidence } from './cause.ts';
import { calledHost } from './addresses.ts';
import { readCanonicalRequest, signedNames } from './canonicalRequest.ts';
import type { Report } from './report.ts';

/** A header that arrived twice: `host:a, a`. */
export function doubledHeader({ facts, translate }: Report): Evidence | undefined {
	const printed = facts.request.canonicalRequest;
	for (const [name, held] of readCanonicalRequest(printed?.value)?.headers ?? []) {
		const [first = '', second] = held.split(/, ?/);
		if (second === undefined || first === '' || first !== second || printed === undefined) continue;
		return {
			sentence: phrase(
				translate,
				'In the canonical request the header {0} holds one value twice: {1}.',
				value(name),
				value(held),
			),
			place: printed.place,
		};
	}
	return undefined;
}

/** The host that was signed is not the host that was called. */
export function otherHostSigned(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const printed = facts.request.canonicalRequest;
	const signed = readCanonicalRequest(printed?.value)?.headers.get('host')?.toLowerCase();
	const header = facts.request.headers.get('host');
	// The canonical request's own line is no header that was sent.
	const isSent = header !== undefined && printed !== undefined && !isWithin(header.place, printed.place);
	const called = isSent ? header : calledHost(report);
	if (signed === undefined || called === undefined || printed === undefined || signed.includes(',')) return undefined;
	const host = called.value.toLowerCase().trim();
	if (signed === host || withoutDefaultPort(signed) === withoutDefaultPort(host)) return undefined;
	// The request's host has no port of its own where it was read from a URL that names none.
	if (!isSent && !host.includes(':') && signed.replace(/:\d{1,5}$/, '') === host) return undefined;
	return {
		sentence: phrase(
			translate,
			'The canonical request holds the host {0}; the request went to {1}.',
			value(signed),
			value(called.value),
		),
		place: printed.place,
	};
}

/** The method that was signed is not the method of the request. */
export function otherMethodSigned({ facts, translate }: Report): Evidence | undefined {
	const printed = facts.request.canonicalRequest;
	const signed = readCanonicalRequest(printed?.value)?.method;
	const sent = facts.request.method;
	if (signed === undefined || sent === undefined || printed === undefined || signed === sent.value.toUpperCase())
		return undefined;
	return {
		sentence: phrase(
			translate,
			'The canonical request holds the method {0}; the request says {1}.',
			value(signed),
			value(sent.value),
		),
		place: printed.place,
	};
}

/** A header whose value in the canonical request is not the one that the request prints. */
export function otherHeaderSigned({ facts, translate }: Report): Evidence | undefined {
	const printed = facts.request.canonicalRequest;
	for (const [name, signed] of readCanonicalRequest(printed?.value)?.headers ?? []) {
		const sent = facts.request.headers.get(name)?.value.trim();
		if (printed === undefined || sent === undefined || name === 'host' || folded(sent) === folded(signed)) continue;
		if (/redacted|\*{3}|x{6}/i.test(sent + signed)) continue;
		return {
			sentence: phrase(
				translate,
				'The canonical request holds {0} as {1}; the request says {2}.',
				value(name),
				value(signed),
				value(sent),
			),
			place: printed.place,
		};
	}
	return undefined;
}

/** What the store signed is what was sent, as far as both are printed: method, host and every header. Only the secret is left. */
export function allAgrees(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const printed = facts.request.canonicalRequest;
	const signed = readCanonicalRequest(printed?.value);
	const { method, headers } = facts.request;
	if (printed === undefined || signed === undefined || method === undefined || !headers.has('authorization')) return undefined;
	const differs = [otherMethodSigned, otherHostSigned, otherHeaderSigned, doubledHeader].some(
		(look) => look(report) !== undefined,
	);
	if (differs || [...signed.headers.keys()].some((name) => !headers.has(name))) return undefined;
	return {
		sentence: phrase(
			translate,
			'The store signed the method, host and headers that were sent; only the secret is left to differ.',
		),
		place: printed.place,
	};
}

/**
 * A content type in what the store signed for a presigned URL. In the older signature the third line of the string to sign is the content
 * type and the fourth the end of the URL's life, in Unix seconds.
 */
export function contentTypeBesidePresigned({ facts, translate }: Report): Evidence | undefined {
	const printed = facts.request.stringToSign;
	const lines = printed?.value.split(/\r?\n/).map((line) => line.trim()) ?? [];
	const [method = '', , contentType = '', expires = ''] = lines;
	if (printed === undefined || !/^[A-Z]{3,7}$/.test(method) || contentType === '' || !/^\d{10}$/.test(expires)) return undefined;
	return {
		sentence: phrase(
			translate,
			'The store signed {0} as the content type; a presigned URL covers the content type only if it was made with it.',
			value(contentType),
		),
		place: printed.place,
	};
}

/** A signed header that the request does not send, or one that many proxies drop: names with a dot or an underscore. */
export function droppableHeader(report: Report): Evidence | undefined {
	const { translate } = report;
	const signed = signedNames(report);
	const name = signed?.value.find((header) => /[._]/.test(header));
	if (signed === undefined || name === undefined) return undefined;
	return {
		sentence: phrase(
			translate,
			'The header {0} is signed; {1} drops header names with a dot or an underscore unless told otherwise.',
			value(name),
			literal('nginx'),
		),
		place: signed.place,
	};
}

/** A signature of version 2, in a header or a query. */
export function olderSignature({ facts, translate }: Report): Evidence | undefined {
	const { presigned, headers, query } = facts.request;
	const header = headers.get('authorization');
	const inHeader = header !== undefined && /^AWS [^\s:]{1,128}:/.test(header.value) ? header : undefined;
	const place = inHeader?.place ?? (presigned?.version === 2 ? (presigned.expires ?? query)?.place : undefined);
	return place && { sentence: phrase(translate, 'The request bears a signature of version 2.'), place };
}

function folded(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function withoutDefaultPort(host: string): string {
	return host.replace(/:(?:443|80)$/, '');
}

function isWithin(part: Span, whole: Span): boolean {
	return part.start >= whole.start && part.end <= whole.end;
}
