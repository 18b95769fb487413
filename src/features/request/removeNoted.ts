import { plainLine } from '../../core/explain/plain.ts';
import { phrase, value } from '../../core/richText.ts';
import { defaultDeadlineMs } from '../../core/s3/answer/exchange.ts';
import type { Connection } from '../../core/s3/connect/connection.ts';
import { utf8 } from '../../core/s3/request/utf8.ts';
import { isOwn, madeName, type Made } from '../../core/s3/request/made.ts';
import { prepareRequest } from '../../core/s3/sign/prepareRequest.ts';
import { removeMade, type Ask } from '../../core/s3/trials/removeMade.ts';
import { connectionProblemWords } from '../../panel/request/connectionWords.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import type { NotedMade } from '../../panel/request/storedMade.ts';
import type { RunTools } from './runTools.ts';
import { sendPrepared } from './sendPrepared.ts';

/** Removes one thing that was made at this connection; when it is gone it is struck off. */
export async function removeNoted(
	made: Made,
	connection: Connection,
	style: 'path' | 'virtual-hosted',
	tools: RunTools,
): Promise<boolean> {
	const isGone = await removeMade(made, style, askAt(connection, tools));
	if (isGone) await tools.ledger.forget(made, connection.endpoint.origin);
	return isGone;
}

/** Removes, after the person agreed, all that earlier runs left; gives what is to be said then, null when the person said no. */
export async function removeLeftovers(form: Form, tools: RunTools): Promise<string | null> {
	const { translate } = tools.explainer;
	const left = tools.ledger.all().filter(({ made }) => isOwn(made));
	for (const origin of new Set(left.map((noted) => noted.origin))) {
		const words = await removeAt(
			origin,
			left.filter((noted) => noted.origin === origin),
			form,
			tools,
		);
		if (words !== undefined) return words;
	}
	return translate('All of it is gone.');
}

/** Undefined when all of it is gone. */
async function removeAt(
	origin: string,
	left: readonly NotedMade[],
	form: Form,
	tools: RunTools,
): Promise<string | null | undefined> {
	const { translate } = tools.explainer;
	const choice = await choiceFor(origin, left, form, tools);
	const connected = await tools.connections.allowed(choice);
	if (connected === undefined) return null;
	if (connected.kind === 'refused') return plainLine(connectionProblemWords(connected.problem, translate));
	const { connection } = connected;
	if (connection.endpoint.origin !== origin) {
		return plainLine(
			phrase(translate, 'They are at {0}: choose that endpoint and a key for it, and then remove them.', value(origin)),
		);
	}
	if (
		!(await tools.consent.allowsRemoval(
			left.map(({ made }) => madeName(made)),
			connection,
		))
	)
		return null;
	// A bucket goes only when it is empty.
	const inOrder = left.toSorted((a, b) => Number(a.made.of === 'bucket') - Number(b.made.of === 'bucket'));
	let isAllGone = true;
	for (const { made } of inOrder) isAllGone = (await removeNoted(made, connection, choice.style, tools)) && isAllGone;
	return isAllGone ? undefined : translate('Not all of it could be removed.');
}

/** What the form has chosen, when it leads to the same place: the key of then may be gone. */
async function choiceFor(
	origin: string,
	left: readonly NotedMade[],
	form: Form,
	{ connections }: RunTools,
): Promise<Form['choice']> {
	const now = await connections.resolve(form.choice);
	const isHere = now.kind === 'connected' && now.connection.endpoint.origin === origin && now.connection.credential !== null;
	return isHere ? form.choice : (left[0]?.choice ?? form.choice);
}

function askAt(connection: Connection, tools: RunTools): Ask {
	return async (draft) => {
		const body = draft.body.kind === 'text' ? { bytes: utf8(draft.body.text) } : null;
		const prepared = await prepareRequest(draft, connection, body, Date.now(), tools.host.digest);
		if (prepared.kind !== 'prepared') return null;
		const { outcome } = await sendPrepared({ prepared, draft, connection, deadlineMs: defaultDeadlineMs }, tools);
		return outcome;
	};
}
