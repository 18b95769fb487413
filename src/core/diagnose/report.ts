import type { Fact, Facts } from '../facts.ts';
import { type Finding, isBody } from '../finding.ts';
import type { Translate } from '../ports.ts';
import type { ReportSetup } from './reportSetup.ts';

/** A report as the signs see it. */
export interface Report {
	readonly finding: Finding;
	readonly facts: Facts;
	/** The code's name in the catalogue, or as printed where the catalogue has none; a bare status is its three digits. */
	readonly code: string;
	/** The other reports of the same text, in its order. */
	readonly others: readonly OtherReport[];
	/** The client of the workspace that sent it, where one is known. */
	readonly setup?: ReportSetup | undefined;
	readonly translate: Translate;
}

/** Another report of the same text. */
export interface OtherReport {
	readonly code: string;
	readonly facts: Facts;
}

/** The HTTP status that the report states, or that its code is. */
export function statusOf({ facts, code }: Report): number | undefined {
	return facts.answer.status?.value ?? (/^[1-5]\d\d$/.test(code) ? Number(code) : undefined);
}

/** True where the signature stands in the query; a log that masks its queries shows that there was one. */
export function isPresigned({ facts }: Report): boolean {
	const { presigned, query } = facts.request;
	return presigned !== undefined || /^(?:…|\.{3}|[[<*]{1,8}(?:redacted|filtered|masked|\*))/i.test(query?.value ?? '');
}

/** True where the text names a whole address of an object, and nothing of an S3 client's: no operation, key or signature. */
export function isDownload(report: Report): boolean {
	const { facts } = report;
	const { host, key, operation, keyId, signedHeaders, method } = facts.request;
	const isPlain = operation === undefined && keyId === undefined && signedHeaders === undefined && !isPresigned(report);
	return (
		isPlain && host !== undefined && key !== undefined && facts.client.name === undefined && (method?.value ?? 'GET') === 'GET'
	);
}

/** True where the fact stands in the error's own body: the store says it. */
export function isInBody({ finding }: Report, { place }: Fact): boolean {
	return isBody(finding) && place.start >= finding.extent.start && place.end <= finding.extent.end;
}

/** The value of a fact, in lower case; empty where the text does not state it. */
export function lower(fact: Fact | undefined): string {
	return fact?.value.toLowerCase() ?? '';
}
