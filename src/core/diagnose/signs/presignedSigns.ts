import { phrase, value } from '../../richText.ts';
import { limits } from '../../vendor/service.ts';
import type { Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { serverNames } from './checksumSigns.ts';

/** A log that cuts or masks its addresses says nothing of what was sent. */
const isCut = /\.\.\.|…|\*{3}|redacted|x{6}/i;

/** `&amp;` between the parameters. */
export function escapedQuery({ facts, translate }: Report): Evidence | undefined {
	const { query } = facts.request;
	if (query === undefined || !/&amp;|%26amp%3B|amp%3B/i.test(query.value)) return undefined;
	return {
		sentence: phrase(translate, 'The query holds {0} in place of a plain ampersand.', value('&amp;')),
		place: query.place,
	};
}

/** What every presigned URL of signature version 4 needs. */
const needed = [
	'X-Amz-Algorithm',
	'X-Amz-Credential',
	'X-Amz-Date',
	'X-Amz-Expires',
	'X-Amz-SignedHeaders',
	'X-Amz-Signature',
] as const;

/** Parameters that the URL lacks. */
export function partsMissing(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const { query } = facts.request;
	if (query === undefined || escapedQuery(report) !== undefined || !/X-Amz-/i.test(query.value) || isCut.test(query.value))
		return undefined;
	const names = new Set(query.value.split('&').map((pair) => pair.split('=', 1)[0]?.toLowerCase()));
	const missing = needed.filter((name) => !names.has(name.toLowerCase()));
	if (missing.length === 0 || missing.length === needed.length) return undefined;
	return {
		sentence: phrase(translate, 'The URL’s query lacks {0}.', value(missing.join(', '))),
		place: query.place,
	};
}

/** The host is not among what the URL signs, and every request sends it: the URL was made without. */
export function hostNotSigned(report: Report): Evidence | undefined {
	const named = report.facts.answer.elements.get('HeadersNotSigned');
	if (named === undefined || !/(?:^|[\s,;])host(?:$|[\s,;])/i.test(named.value)) return undefined;
	return serverNames(report, { ...named, value: 'host' });
}

/** A life that is no number of seconds from 1 to the limit. */
export function lifeTooLong({ facts, translate }: Report): Evidence | undefined {
	const expires =
		facts.request.presigned?.version === 4 ? facts.request.presigned.expires : facts.answer.elements.get('X-Amz-Expires');
	if (expires === undefined) return undefined;
	const seconds = Number(expires.value);
	if (seconds >= 1 && seconds <= limits.presignSeconds) return undefined;
	return {
		sentence: phrase(
			translate,
			'The URL asks for {0} seconds; from 1 to {1} are allowed.',
			value(expires.value),
			value(String(limits.presignSeconds)),
		),
		place: expires.place,
	};
}

/** A query whose percent signs were encoded once more. */
export function encodedTwice({ facts, translate }: Report): Evidence | undefined {
	const { query } = facts.request;
	if (query === undefined || !/X-Amz-Credential=[^&]{1,128}%252F/i.test(query.value)) return undefined;
	return { sentence: phrase(translate, 'The query is encoded twice: {0}.', value('%252F')), place: query.place };
}

/** A signature of version 4 has 64 hexadecimal digits. */
export function signatureCut({ facts, translate }: Report): Evidence | undefined {
	const { query } = facts.request;
	const digits = /(?:^|&)X-Amz-Signature=([0-9a-f]{8,128})$/i.exec(query?.value ?? '')?.[1];
	if (query === undefined || digits === undefined || digits.length === 64) return undefined;
	return {
		sentence: phrase(translate, 'The signature has {0} digits; 64 belong there.', value(String(digits.length))),
		place: query.place,
	};
}

/** A plus sign in a query is read as a blank; a signature of version 2 may hold one. */
export function plusInSignature({ facts, translate }: Report): Evidence | undefined {
	const { query } = facts.request;
	if (query === undefined || !/(?:^|&)Signature=[^&]{0,60}\+/.test(query.value)) return undefined;
	return {
		sentence: phrase(translate, 'The signature in the query holds a plain plus sign, which is read as a blank.'),
		place: query.place,
	};
}

/** Headers that the URL was signed with, beside the host: each has to be sent, and as it was signed. */
export function headersToSend({ facts, translate }: Report): Evidence | undefined {
	const signed = facts.request.signedHeaders;
	const others = signed?.value.filter((name) => name !== 'host') ?? [];
	if (signed === undefined || others.length === 0) return undefined;
	return {
		sentence: phrase(translate, 'The URL is signed with {0}; the request has to send the same.', value(others.join(', '))),
		place: signed.place,
	};
}

/** Headers that ask for something; those of the signature itself stand in the query. */
const asking = /^x-amz-(?:acl|grant-|meta-|tagging|storage-class|server-side|object-lock|website|checksum-|sdk-|copy-)/;

/** A header of S3's own that is sent and was not signed. */
export function unsignedHeader({ facts, translate }: Report): Evidence | undefined {
	const { headers, signedHeaders } = facts.request;
	if (signedHeaders === undefined) return undefined;
	const extra = [...headers].find(([name]) => asking.test(name) && !signedHeaders.value.includes(name));
	return (
		extra && {
			sentence: phrase(translate, 'The header {0} is sent, and the URL was not signed with it.', value(extra[0])),
			place: extra[1].place,
		}
	);
}

/** A presigned URL and a header that signs as well. */
export function twoLogins({ facts, translate }: Report): Evidence | undefined {
	const login = facts.request.headers.get('authorization');
	return (
		login && {
			sentence: phrase(translate, 'The URL is signed, and the request sends a header {0} as well.', value('Authorization')),
			place: login.place,
		}
	);
}
