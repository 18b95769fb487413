import { plainLine } from '../../core/explain/plain.ts';
import type { Translate } from '../../core/ports.ts';
import type { Connection, ConnectionAnswer } from '../../core/s3/connect/connection.ts';
import type { Draft } from '../../core/s3/request/draft.ts';
import { takesBody } from '../../core/s3/request/operations.ts';
import { problemSentence } from '../../core/s3/request/problemSentence.ts';
import { connectionProblemWords } from '../../panel/request/connectionWords.ts';
import { prepareRequest, type PrepareAnswer, type Prepared } from '../../core/s3/sign/prepareRequest.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import type { BodyFiles } from './bodyFiles.ts';
import type { Connections } from './connections.ts';
import type { Consent } from './consent.ts';
import type { RequestHost } from '../../core/s3/answer/requestHost.ts';

/** What is needed to make a request out of a form. */
export interface PrepareParts {
	readonly host: RequestHost;
	readonly connections: Connections;
	readonly consent: Consent;
	readonly files: BodyFiles;
}

/** `words` is null when the person said no: they know why. */
export type PrepareResult =
	| { readonly kind: 'ready'; readonly prepared: Prepared; readonly connection: Connection }
	| { readonly kind: 'stopped'; readonly words: string | null };

/**
 * Everything before the wire: connection, body, signature, and the person's consent to each thing that needs it. `time` is the signer's
 * clock, milliseconds since 1970 UTC.
 */
export async function prepare(form: Form, parts: PrepareParts, time: number, translate: Translate): Promise<PrepareResult> {
	const connected = await parts.connections.allowed(form.choice);
	if (connected === undefined) return stopped(null);
	const signed = await sign(form.draft, connected, parts, time, translate);
	if (signed.kind === 'stopped') return signed;
	return (await parts.consent.allowsEffect(signed.prepared.effect, signed.connection)) ? signed : stopped(null);
}

/** The same without the wire: nothing is asked, for nothing is sent. */
export async function sign(
	draft: Draft,
	connected: ConnectionAnswer,
	parts: Pick<PrepareParts, 'host' | 'files'>,
	time: number,
	translate: Translate,
): Promise<PrepareResult> {
	if (connected.kind === 'refused') return stopped(plainLine(connectionProblemWords(connected.problem, translate)));
	const body = await parts.files.read(takesBody(draft.operation) ? draft.body : { kind: 'none' }, translate);
	if (body.kind === 'refused') return stopped(body.words);
	const bytes = body.bytes === null ? null : { bytes: body.bytes };
	const prepared = await prepareRequest(draft, connected.connection, bytes, time, parts.host.digest);
	if (prepared.kind !== 'prepared') return stopped(refusalWords(prepared, translate));
	return { kind: 'ready', prepared, connection: connected.connection };
}

/** Why a request could not be built or signed. */
export function refusalWords(refused: Exclude<PrepareAnswer, Prepared>, translate: Translate): string {
	if (refused.kind === 'origin-refused') return translate('The key is not bound to this endpoint, so nothing was signed.');
	return refused.problems.map((problem) => plainLine(problemSentence(problem, translate))).join(' ');
}

function stopped(words: string | null): PrepareResult {
	return { kind: 'stopped', words };
}
