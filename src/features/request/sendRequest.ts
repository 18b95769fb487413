import type { Connection } from '../../core/s3/connect/connection.ts';
import { mayHaveHappened } from '../../core/s3/answer/mayHaveHappened.ts';
import { madeBy } from '../../core/s3/request/effect.ts';
import type { Draft } from '../../core/s3/request/draft.ts';
import type { Made } from '../../core/s3/request/made.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import { sendPrepared, type Exchanged } from './sendPrepared.ts';
import { prepare } from './prepare.ts';
import { removeNoted } from './removeNoted.ts';
import type { RunTools } from './runTools.ts';

/** How a request is sent. */
export interface SendChoice {
	readonly seconds: number;
	/** By how many milliseconds the signer's clock is set back, for this request alone. */
	readonly clockOffsetMs: number;
	/** Absolute path of a file that takes the whole body. */
	readonly saveTo?: string;
}

/** `words`: why nothing was sent; null when the person said no. */
export type SentRequest =
	| { readonly kind: 'sent'; readonly exchanged: Exchanged; readonly connection: Connection }
	| { readonly kind: 'stopped'; readonly words: string | null };

/** Sends the form's request, once the person allowed what it needs. */
export async function sendRequest(
	form: Form,
	{ seconds, clockOffsetMs, saveTo }: SendChoice,
	tools: RunTools,
): Promise<SentRequest> {
	const { interrupted, ledger, running } = tools;
	const { translate } = tools.explainer;
	const ready = await prepare(form, tools, Date.now() - clockOffsetMs, translate);
	if (ready.kind === 'stopped') return ready;
	const { prepared, connection } = ready;
	const { method, origin, path } = prepared.outgoing.request;
	await interrupted.begin(`${method} ${origin}${path}`);
	const made = madeBy(prepared.effect);
	if (made !== null) await ledger.note({ made, origin: connection.endpoint.origin, choice: form.choice });
	const timed = { prepared, draft: form.draft, connection, deadlineMs: seconds * 1000 };
	const exchanged = running.isCancelled ? null : await sendPrepared({ ...timed, ...(saveTo !== undefined && { saveTo }) }, tools);
	if (made !== null) await unmake(made, exchanged, connection, form.draft.style, tools);
	await interrupted.end();
	if (exchanged === null) return { kind: 'stopped', words: translate('Cancelled. Nothing was sent.') };
	return { kind: 'sent', exchanged, connection };
}

/** Removes what a try made under a name of the panel's own; what never came to be is struck off. */
async function unmake(
	made: Made,
	sent: Exchanged | null,
	connection: Connection,
	style: Draft['style'],
	tools: RunTools,
): Promise<void> {
	if (sent !== null && mayHaveHappened(sent.outcome)) await removeNoted(made, connection, style, tools);
	else await tools.ledger.forget(made, connection.endpoint.origin);
}
