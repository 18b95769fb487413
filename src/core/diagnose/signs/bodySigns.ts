import { phrase, value } from '../../richText.ts';
import type { Evidence } from '../cause.ts';
import type { Report } from '../report.ts';

/** A trailer behind a body of no bytes. */
export function trailerOfNothing({ facts, translate }: Report): Evidence | undefined {
	const length = facts.request.headers.get('x-amz-decoded-content-length');
	const trailer = facts.request.headers.get('x-amz-trailer') ?? facts.request.headers.get('x-amz-content-sha256');
	if (length?.value.trim() !== '0' || !/^STREAMING-.*-TRAILER$|^x-amz-checksum-/.test(trailer?.value ?? '')) return undefined;
	return { sentence: phrase(translate, 'A trailer stands behind a body of 0 bytes.'), place: length.place };
}

/** The sum that was promised and the sum that was computed. */
export function twoSums({ facts, translate }: Report): Evidence | undefined {
	const { elements } = facts.answer;
	const sent = elements.get('ExpectedDigest') ?? elements.get('ClientComputedContentSHA256');
	const computed = elements.get('CalculatedDigest') ?? elements.get('S3ComputedContentSHA256');
	if (sent === undefined || computed === undefined || sent.value === computed.value) return undefined;
	return {
		sentence: phrase(translate, 'The request promised {0}; the server computed {1}.', value(sent.value), value(computed.value)),
		place: sent.place,
	};
}

/** A body that is sent in HTTP chunks, by its header, the answer's word or the command. */
export function chunkedTransfer({ facts, translate }: Report): Evidence | undefined {
	const header = facts.request.headers.get('transfer-encoding');
	const named = facts.answer.elements.get('Header');
	const { command } = facts.client;
	const mark =
		(header !== undefined && /chunked/i.test(header.value) && { ...header, value: `Transfer-Encoding: ${header.value}` }) ||
		(named !== undefined && /^transfer-encoding$/i.test(named.value.trim()) && named) ||
		(command !== undefined && /^curl\b.*\s(?:-T|--upload-file)[ =]?-(?:\s|$)/.test(command.value) && command);
	if (!mark) return undefined;
	return {
		sentence: phrase(translate, 'The body is sent in chunks, without its length: {0}.', value(mark.value)),
		place: mark.place,
	};
}
