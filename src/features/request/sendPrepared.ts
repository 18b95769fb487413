import type { Explanation } from '../../core/explain/explanation.ts';
import type { Translate } from '../../core/ports.ts';
import type { Connection } from '../../core/s3/connect/connection.ts';
import type { Phase } from '../../core/s3/answer/exchange.ts';
import { judge, type Asked, type Outcome } from '../../core/s3/answer/outcome.ts';
import type { Draft } from '../../core/s3/request/draft.ts';
import { serverClock } from '../../core/s3/answer/serverClock.ts';
import { pages } from '../../core/vendor/service.ts';
import { isPageId } from '../../core/vendor/sitePage.ts';
import { toAnswerData } from '../../panel/request/answerData.ts';
import type { AnswerData } from '../../panel/request/answerSchema.ts';
import type { PageTitle } from '../../panel/explanationData.ts';
import { connectionFacts } from '../../panel/request/routeData.ts';
import type { Prepared } from '../../core/s3/sign/prepareRequest.ts';
import type { Explainer, Report } from '../services/explainer.ts';
import { proxyOf, sentFrom } from './connections.ts';
import type { RequestHost, Sending } from '../../core/s3/answer/requestHost.ts';

/** How an exchange goes about. */
export interface ExchangeOptions {
	/** Told of the request once it is on its way, to cancel it. */
	readonly onSending: (sending: Sending) => void;
	readonly deadlineMs: number;
	readonly onPhase: (phase: Phase) => void;
	/** Absolute path of a file that takes the whole body. */
	readonly saveTo?: string;
}

/** What an exchange leaves: the view's picture of it, and the parts that history and support report are made of. */
export interface Exchanged {
	readonly answer: AnswerData;
	readonly outcome: Outcome;
	/** What the connection check says of the way that the request took. */
	readonly facts: ReturnType<typeof connectionFacts>;
	/** This computer's clock minus the server's, milliseconds; null when the answer does not tell the time. */
	readonly clockOffsetMs: number | null;
	/** Null when there is nothing to report. */
	readonly report: Report | null;
}

/** Sends a prepared request and turns what comes back into what the view shows. */
export async function exchange(
	host: RequestHost,
	explainer: Explainer,
	prepared: Prepared,
	draft: Draft,
	connection: Connection,
	options: ExchangeOptions,
): Promise<Exchanged> {
	const proxy = proxyOf();
	const { onSending, ...rest } = options;
	const sending = host.send(prepared.outgoing, { ...rest, ...(proxy !== undefined && { proxy }) });
	onSending(sending);
	const result = await sending.result;
	const { bucket, key } = prepared.effect;
	const asked: Asked = { operation: draft.operation, bucket, key, request: prepared.outgoing.request };
	const outcome = judge(asked, result);
	const report = reportOf(outcome);
	const explanation = report === null ? null : explainer.explain(report);
	const titles = pageTitles(explanation, explainer.translate);
	const facts = { prepared, connection, result, outcome, explanation, pages: titles, sentFrom: sentFrom(host) };
	return {
		answer: toAnswerData(facts, explainer.translate),
		outcome,
		facts: connectionFacts(result, explainer.translate),
		clockOffsetMs: result.kind === 'answer' ? (serverClock(result)?.offsetMs ?? null) : null,
		report,
	};
}

function reportOf(outcome: Outcome): Report | null {
	if ('finding' in outcome) return { finding: outcome.finding, surroundings: outcome.transcript };
	const [first] = outcome.kind === 'ok' ? outcome.perKey : [];
	return first === undefined ? null : { finding: first, surroundings: '' };
}

/** The vendor's pages that an explanation names, with their titles. */
export function pageTitles(explanation: Explanation | null, translate: Translate): readonly PageTitle[] {
	return (explanation?.pages ?? []).filter(isPageId).map((id) => ({ id, title: translate(pages[id].title) }));
}
