import type { Connection } from '../../core/s3/connect/connection.ts';
import { commandDestination } from '../../core/s3/answer/commandDestination.ts';
import { exchangeFacts } from '../../core/s3/answer/exchangeFacts.ts';
import { outcomeOf, type Asked, type Outcome } from '../../core/s3/answer/outcome.ts';
import type { Draft } from '../../core/s3/request/draft.ts';
import type { HttpRequest } from '../../core/s3/request/httpRequest.ts';
import { serverClock } from '../../core/s3/answer/serverClock.ts';
import { pageTitles } from '../../core/vendor/sitePage.ts';
import { toAnswerData } from '../../panel/request/answerData.ts';
import type { AnswerData } from '../../panel/request/answerSchema.ts';
import { connectionFacts, connectionTimes } from '../../panel/request/routeData.ts';
import type { Prepared } from '../../core/s3/sign/prepareRequest.ts';
import type { Report } from '../services/explainer.ts';
import { proxyOf, sentFrom } from './connections.ts';
import { showPhase, type RunTools } from './runTools.ts';

/** A request that is ready for the wire, and how long it may take. */
export interface ReadyRequest {
	readonly prepared: Prepared;
	readonly draft: Draft;
	readonly connection: Connection;
	readonly deadlineMs: number;
	/** Absolute path of a file that takes the whole body. */
	readonly saveTo?: string;
}

/** What an exchange leaves: the view's picture of it, and the parts that history and support report are made of. */
export interface Exchanged {
	readonly answer: AnswerData;
	readonly outcome: Outcome;
	/** What the connection check says of the way that the request took. */
	readonly facts: ReturnType<typeof connectionFacts>;
	/** How long each step of that way took, milliseconds. */
	readonly times: ReturnType<typeof connectionTimes>;
	/** This computer's clock minus the server's, milliseconds; null when the answer does not tell the time. */
	readonly clockOffsetMs: number | null;
	/** Null when there is nothing to report. */
	readonly report: Report | null;
}

/** Sends a prepared request, which can be cancelled and shows its phases, and turns what comes back into what the view shows. */
export async function sendPrepared(ready: ReadyRequest, tools: RunTools): Promise<Exchanged> {
	const { prepared, draft, connection, deadlineMs, saveTo } = ready;
	const { host, explainer, running } = tools;
	const proxy = proxyOf();
	const sending = host.send(prepared.outgoing, {
		deadlineMs,
		onPhase: showPhase(tools),
		...(saveTo !== undefined && { saveTo }),
		...(proxy !== undefined && { proxy }),
	});
	running.watch(sending);
	const result = await sending.result;
	const { bucket, key } = prepared.effect;
	const asked: Asked = { operation: draft.operation, bucket, key, request: prepared.outgoing.request };
	const outcome = outcomeOf(asked, result);
	const report = reportOf(outcome, asked.request, connection);
	const explanation = report === null ? null : explainer.explain(report);
	const titles = pageTitles(explanation?.pages ?? [], explainer.translate);
	const { useOf } = explainer;
	const facts = { prepared, connection, result, outcome, explanation, pages: titles, sentFrom: sentFrom(host), useOf };
	return {
		answer: toAnswerData(facts, explainer.translate),
		outcome,
		facts: connectionFacts(result, explainer.translate),
		times: connectionTimes(result.timings),
		clockOffsetMs: result.kind === 'answer' ? (serverClock(result)?.offsetMs ?? null) : null,
		report,
	};
}

function reportOf(outcome: Outcome, request: HttpRequest, connection: Connection): Report | null {
	if (outcome.kind === 'no answer') return null;
	const [first] = outcome.kind === 'ok' ? outcome.perKey : [];
	const finding = 'finding' in outcome ? outcome.finding : first;
	if (finding === undefined) return null;
	const facts = exchangeFacts(request, outcome.answer, finding);
	const surroundings = 'transcript' in outcome ? outcome.transcript : '';
	const destination = commandDestination(connection);
	return { finding, surroundings, reading: () => ({ facts, others: [] }), destination };
}
