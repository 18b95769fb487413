import { maskKeyId } from '../../vendor/accessKeyId.ts';
import type { Connection } from '../connect/connection.ts';
import type { Draft, DraftBody, LostPart } from '../request/draft.ts';
import type { Field } from '../request/httpRequest.ts';
import type { Outcome } from './outcome.ts';
import { redact, redactValue } from '../../safe/redact.ts';

/** One request of the past, redacted when it was written: holds no secret, so it may be kept and shown. */
export interface HistoryEntry {
	/** Milliseconds since 1970 UTC. */
	readonly at: number;
	readonly draft: Draft;
	readonly origin: string;
	readonly region: string;
	/** Masked; '' for an unsigned request. */
	readonly accessKeyId: string;
	/** Null when there was no answer. */
	readonly status: number | null;
	readonly code: string | null;
	readonly requestId: string | null;
	readonly totalMs: number;
}

/** UTF-16 units of a body that an entry keeps, for repeating small tests: fifty of them stay below the half megabyte that VS Code warns of. */
const longestBody = 4096;

/** Writes down a request and what became of it. */
export function historyEntry(at: number, draft: Draft, connection: Connection, outcome: Outcome): HistoryEntry {
	const finding = 'finding' in outcome ? outcome.finding : null;
	const isAnswered = outcome.kind !== 'no answer';
	return {
		at,
		draft: keptDraft(draft, longestBody),
		origin: connection.endpoint.origin,
		region: connection.region,
		accessKeyId: connection.credential === null ? '' : maskKeyId(connection.credential.accessKeyId),
		status: isAnswered ? outcome.answer.status : null,
		code: finding?.code ?? null,
		requestId: redactedId(finding?.fields.requestId ?? requestIdOf(outcome)),
		totalMs: Math.round(isAnswered ? outcome.answer.timings.totalMs : outcome.failure.timings.totalMs),
	};
}

/**
 * A draft as it may be written down: each part whole, or empty and marked as lost. A masked key or half a body would be sent for the real one
 * when the request is repeated. `bodyUnits` is the longest body that is kept.
 */
export function keptDraft(draft: Draft, bodyUnits: number): Draft {
	const lost: LostPart[] = [];
	const keep = (field: LostPart['field'], name: string, value: string): string => {
		if (!holdsSecret(name, value)) return value;
		lost.push({ field, name });
		return '';
	};
	const fields = (field: LostPart['field'], of: readonly Field[]) =>
		of.map(([name, value]): Field => [name, keep(field, name, value)]);
	return {
		...draft,
		bucket: keep('bucket', '', draft.bucket),
		key: keep('key', '', draft.key),
		inputs: fields('input', draft.inputs),
		query: fields('query', draft.query),
		headers: fields('header', draft.headers),
		body: keptBody(draft.body, bodyUnits),
		raw: { method: draft.raw.method, path: keep('path', '', draft.raw.path) },
		lost: [...draft.lost, ...lost],
	};
}

function redactedId(id: string | null): string | null {
	return id === null ? null : redact(id);
}

function keptBody(body: DraftBody, longest: number): DraftBody {
	if (body.kind !== 'text' || (body.text.length <= longest && !holdsSecret('', body.text))) return body;
	return { kind: 'lost', why: 'not kept', path: '' };
}

function holdsSecret(name: string, value: string): boolean {
	return (name === '' ? redact(value) : redactValue(name, value)) !== value;
}

/** Whether whatever stands under a name is not kept. */
export function isSecretName(name: string): boolean {
	return holdsSecret(name, 'value');
}

function requestIdOf(outcome: Outcome): string | null {
	if (outcome.kind === 'no answer') return null;
	return outcome.answer.headers.find(([name]) => name.toLowerCase() === 'x-amz-request-id')?.[1] ?? null;
}
