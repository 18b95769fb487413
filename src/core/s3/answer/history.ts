import { maskKeyId } from '../../vendor/accessKeyId.ts';
import type { Connection } from '../connect/connection.ts';
import type { Draft } from '../request/draft.ts';
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
	/** Something of the draft was blanked or cut, so a repeat may differ. */
	readonly isRedacted: boolean;
}

/** Bodies are kept for repeating small tests, not as an archive. */
const longestBody = 4096;

/** Writes down a request and what became of it. */
export function historyEntry(at: number, draft: Draft, connection: Connection, outcome: Outcome): HistoryEntry {
	const kept = redactedDraft(draft);
	const finding = 'finding' in outcome ? outcome.finding : null;
	const isAnswered = outcome.kind !== 'no answer';
	return {
		at,
		draft: kept,
		origin: connection.endpoint.origin,
		region: connection.region,
		accessKeyId: connection.credential === null ? '' : maskKeyId(connection.credential.accessKeyId),
		status: isAnswered ? outcome.answer.status : null,
		code: finding?.code ?? null,
		requestId: redactedId(finding?.fields.requestId ?? requestIdOf(outcome)),
		totalMs: Math.round(isAnswered ? outcome.answer.timings.totalMs : outcome.failure.timings.totalMs),
		isRedacted: JSON.stringify(kept) !== JSON.stringify(draft),
	};
}

/** A draft without anything secret that was typed into it. */
export function redactedDraft(draft: Draft): Draft {
	const { body } = draft;
	return {
		...draft,
		bucket: redact(draft.bucket),
		key: redact(draft.key),
		inputs: draft.inputs.map(redactedField),
		query: draft.query.map(redactedField),
		headers: draft.headers.map(redactedField),
		body: body.kind === 'text' ? { kind: 'text', text: redact(body.text.slice(0, longestBody)) } : body,
		raw: { method: draft.raw.method, path: redact(draft.raw.path) },
	};
}

function redactedField([name, value]: Field): Field {
	return [name, redactValue(name, value)];
}

function redactedId(id: string | null): string | null {
	return id === null ? null : redact(id);
}

function requestIdOf(outcome: Outcome): string | null {
	if (outcome.kind === 'no answer') return null;
	return outcome.answer.headers.find(([name]) => name.toLowerCase() === 'x-amz-request-id')?.[1] ?? null;
}
