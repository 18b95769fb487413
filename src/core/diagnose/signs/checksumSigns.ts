import { addsChecksums, isChecksumClient } from '../../clients/checksumReleases.ts';
import type { Fact } from '../../facts.ts';
import { code as literal, phrase, value } from '../../richText.ts';
import type { Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { emptyHash, readCanonicalRequest } from '../canonicalRequest.ts';
import { loggedAt, servedAt, signedAt } from '../times.ts';

const headers: readonly string[] = ['x-amz-sdk-checksum-algorithm', 'x-amz-trailer'];

/** What only the checksums that SDKs add since January 2025 put into a request: a header, or the payload's name; or a release that adds them. */
export function newChecksums(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const hash = facts.request.headers.get('x-amz-content-sha256');
	if (hash !== undefined && hash.value.endsWith('-TRAILER')) return carried(report, hash, `x-amz-content-sha256: ${hash.value}`);
	const sent = [...facts.request.headers].find(([name]) => /^x-amz-checksum-(?!mode|type|algorithm)/.test(name));
	if (sent !== undefined) return carried(report, sent[1], `${sent[0]}: ${sent[1].value}`);
	for (const name of headers) {
		const header = facts.request.headers.get(name);
		if (header !== undefined) return carried(report, header, `${name}: ${header.value}`);
		const signed = facts.request.signedHeaders;
		if (signed?.value.includes(name) === true)
			return {
				sentence: phrase(translate, 'The request carries a checksum of the newer kind: {0}.', value(name)),
				place: signed.place,
			};
	}
	const { name, version } = facts.client;
	if (
		name === undefined ||
		version === undefined ||
		!isChecksumClient(name.value) ||
		addsChecksums(name.value, version.value) !== true
	)
		return undefined;
	return {
		sentence: phrase(
			translate,
			'The client is {0} {1}, which adds checksums by itself.',
			literal(name.value),
			value(version.value),
		),
		place: version.place,
	};
}

/** What was signed is known, and no checksum is among it: each of its headers would have to be signed. */
export function noChecksumSigned({ facts, translate }: Report): Evidence | undefined {
	const signed = facts.request.signedHeaders;
	const hash = facts.request.headers.get('x-amz-content-sha256');
	if (signed === undefined || hash?.value.startsWith('STREAMING-') === true) return undefined;
	if (signed.value.some((name) => /^x-amz-(?:checksum-|sdk-checksum|trailer)/.test(name))) return undefined;
	return { sentence: phrase(translate, 'No checksum is among the signed headers.'), place: signed.place };
}

/** The first of those releases: 2025-01-15. A log of an earlier day has none of them. */
const firstRelease = Date.UTC(2025, 0, 15);

/** A log or an answer from before those releases, or a client whose release is older. */
export function olderThanChecksums(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const moment = servedAt(report) ?? signedAt(report) ?? loggedAt(report);
	if (moment !== undefined && moment.at < firstRelease)
		return {
			sentence: phrase(translate, 'It is of {0}, before any SDK added checksums by itself.', value(moment.fact.value)),
			place: moment.fact.place,
		};
	const { name, version } = facts.client;
	if (
		name === undefined ||
		version === undefined ||
		!isChecksumClient(name.value) ||
		addsChecksums(name.value, version.value) !== false
	)
		return undefined;
	return {
		sentence: phrase(
			translate,
			'The client is {0} {1}, which adds no checksums by itself.',
			literal(name.value),
			value(version.value),
		),
		place: version.place,
	};
}

/** The hash of nothing was signed for a request that carries a body, or the other way round. */
export function oneHashOfNothing({ facts, translate }: Report): Evidence | undefined {
	const computed = readCanonicalRequest(facts.request.canonicalRequest?.value)?.payloadHash;
	const sent = facts.answer.elements.get('ClientComputedContentSHA256') ?? facts.request.headers.get('x-amz-content-sha256');
	const server = facts.answer.elements.get('S3ComputedContentSHA256')?.value ?? computed;
	if (sent === undefined || server === undefined || sent.value === server) return undefined;
	if (sent.value !== emptyHash && server !== emptyHash) return undefined;
	// A name such as `UNSIGNED-PAYLOAD` is no sum.
	if (![sent.value, server].every((sum) => /^[0-9a-f]{64}$/.test(sum))) return undefined;
	return {
		sentence: phrase(
			translate,
			'One of the two sums is that of an empty body ({0}), the other is not.',
			literal(`${emptyHash.slice(0, 8)}…`),
		),
		place: sent.place,
	};
}

/** A body of signed chunks, without a trailer. */
export function chunksSigned({ facts, translate }: Report): Evidence | undefined {
	const hash = facts.request.headers.get('x-amz-content-sha256');
	if (hash?.value.trim() !== 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD') return undefined;
	return { sentence: phrase(translate, 'The body is signed in chunks: {0}.', value(hash.value)), place: hash.place };
}

/** An element of the answer that names what the store does not take: a header, or an argument. */
export function refusedName({ facts }: Report): Fact | undefined {
	return facts.answer.elements.get('Header') ?? facts.answer.elements.get('ArgumentName');
}

/** The answer names a header. */
export function serverNames({ translate }: Report, { value: name, place }: Fact): Evidence {
	return { sentence: phrase(translate, 'The server names the header: {0}.', value(name)), place };
}

/** The answer names a header that only the newer checksums send. */
export function checksumRefused(report: Report): Evidence | undefined {
	const named = refusedName(report);
	if (named === undefined || !isOfChecksum(named.value)) return undefined;
	return serverNames(report, named);
}

/** Names that only the newer checksums send. */
export function isOfChecksum(name: string): boolean {
	return /^x-amz-(?:sdk-)?checksum|^x-amz-trailer$|^x-amz-content-sha256$/i.test(name.trim());
}

function carried({ translate }: Report, { place }: Fact, printed: string): Evidence {
	return { sentence: phrase(translate, 'The request carries a checksum of the newer kind: {0}.', value(printed)), place };
}
