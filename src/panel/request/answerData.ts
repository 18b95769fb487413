import { toPlain, toPlainLine } from '../../core/safe/encode.ts';
import type { Explanation } from '../../core/explain/explanation.ts';
import type { Translate } from '../../core/ports.ts';
import { phrase, value, type RichText } from '../../core/richText.ts';
import type { Connection } from '../../core/s3/connect/connection.ts';
import { bodyKind } from '../../core/s3/answer/bodyKind.ts';
import type { Answer, AnswerBody, Failure, SendResult } from '../../core/s3/answer/exchange.ts';
import { failureSentences } from '../../core/s3/answer/failureSentences.ts';
import { hostOf, requestTarget, type Field } from '../../core/s3/request/httpRequest.ts';
import type { Outcome } from '../../core/s3/answer/outcome.ts';
import { outcomeSentences } from '../../core/s3/answer/outcomeSentences.ts';
import type { PageTitle } from '../../core/vendor/sitePage.ts';
import { redact } from '../../core/safe/redact.ts';
import type { AnswerData } from './answerSchema.ts';
import { toExplanationData, toLineData, type ExplanationData, type UseOf } from '../explanationData.ts';
import { offersOf } from './offers.ts';
import { prettyBody } from './prettyBody.ts';
import type { Prepared } from '../../core/s3/sign/prepareRequest.ts';
import { toRouteRows, toTimingRows, type SentFrom } from './routeData.ts';
import { toSigningData } from './signingData.ts';

/** All that the view's picture of one exchange is made of. */
export interface ExchangeFacts {
	readonly prepared: Prepared;
	readonly connection: Connection;
	readonly result: SendResult;
	readonly outcome: Outcome;
	/** What the explainer says of the outcome's finding; null when it has none. */
	readonly explanation: Explanation | null;
	readonly pages: readonly PageTitle[];
	readonly sentFrom: SentFrom;
	readonly useOf?: UseOf;
}

/** Longest body as text: the 1 MiB that is read, and room for indentation; both forms of it fit into one message even when every character is escaped. */
const longestBody = 1_200_000;

/** Turns an exchange into what the view shows: words, and texts without signatures, tokens and whole key ids. */
export function toAnswerData(facts: ExchangeFacts, translate: Translate): AnswerData {
	const { prepared, result, outcome } = facts;
	const { request } = prepared.outgoing;
	return {
		tone: toneOf(outcome),
		status: result.kind === 'answer' ? toPlainLine(`${result.status} ${result.statusText}`.trim()) : '',
		explanation: explanationOf(facts, translate),
		said: outcomeSentences(outcome, request.method, translate).map(toCleanLine),
		request: {
			line: toPlainLine(redact(`${request.method} ${requestTarget(request)}`), 20_000),
			headers: shownFields([['Host', hostOf(request.origin)], ...request.headers]),
		},
		headers: result.kind === 'answer' ? shownFields(result.headers) : [],
		body: result.kind === 'answer' ? bodyOf(result, translate) : null,
		timings: toTimingRows(result.timings, translate),
		totalMs: Math.round(result.timings.totalMs),
		route: toRouteRows(result, facts.sentFrom, translate),
		signing: toSigningData(prepared, translate),
		offers: offersOf(outcome, request, facts.connection),
	};
}

function toneOf(outcome: Outcome): AnswerData['tone'] {
	if (outcome.kind === 'ok') return outcome.perKey.length === 0 ? 'ok' : 'failed';
	return outcome.kind === 'no answer' ? 'unknown' : 'failed';
}

function explanationOf({ outcome, explanation, pages, useOf }: ExchangeFacts, translate: Translate): ExplanationData | null {
	if (outcome.kind === 'no answer') return failureData(outcome.failure, translate);
	return explanation === null ? null : toExplanationData(explanation, pages, useOf);
}

/** A failure reads like an explanation without a code. */
function failureData(failure: Failure, translate: Translate): ExplanationData {
	const { headline, evidence, reach, repeat, steps } = failureSentences(failure, translate);
	return {
		code: '',
		title: [],
		headline: toCleanLine(headline),
		evidence: evidence.map(toCleanLine),
		causes: [],
		steps: steps.map(toCleanLine),
		retry: [],
		notes: [reach, repeat].map(toCleanLine),
		facts: [],
		pages: [],
	};
}

/** Values in these sentences come off the wire: a redirect's target may hold a signature. */
function toCleanLine(sentence: RichText): ReturnType<typeof toLineData> {
	return toLineData(sentence.map((part) => (part.kind === 'value' ? value(redact(part.text)) : part)));
}

/** Headers for reading. A label is what tells a secret, so each is redacted as a whole line. */
function shownFields(fields: readonly Field[]): [string, string][] {
	return fields.map(([name, content]) => {
		const line = redact(`${name}: ${content}`);
		return [toPlainLine(name), toPlainLine(line.startsWith(`${name}: `) ? line.slice(name.length + 2) : line, 20_000)];
	});
}

/** What arrived is all there is only when the body was read to its end. */
function sizeOf({ receivedBytes, declaredBytes, end }: AnswerBody, translate: Translate): RichText {
	const received = value(String(receivedBytes));
	if (end === 'complete') return phrase(translate, '{0} bytes', received);
	if (declaredBytes === null) return phrase(translate, 'the first {0} bytes', received);
	return phrase(translate, 'the first {0} of {1} bytes', received, value(String(declaredBytes)));
}

function bodyOf({ body }: Answer, translate: Translate): AnswerData['body'] {
	const clean = redact(body.text);
	return {
		raw: toPlain(clean, longestBody - 1),
		pretty: toPlain(prettyBody(clean, bodyKind(clean)), longestBody - 1),
		size: toLineData(sizeOf(body, translate)),
	};
}
