/** Sends a request to a test server and gives back what a person would read. */
import assert from 'node:assert/strict';
import type { RichText } from '../../src/core/richText.ts';
import type { Answer, Failure, SendResult } from '../../src/core/s3/answer/exchange.ts';
import { failureSentences } from '../../src/core/s3/answer/failureSentences.ts';
import { outcomeOf, type Outcome } from '../../src/core/s3/answer/outcome.ts';
import { outcomeSentences } from '../../src/core/s3/answer/outcomeSentences.ts';
import { outgoing, type Outgoing } from '../../src/core/s3/request/outgoing.ts';
import { send, type SendOptions } from '../../src/host/node/send.ts';

/** Long enough for a busy machine where the deadline is not what is tested. */
const patientMs = 20_000;

export interface Told {
	readonly result: SendResult;
	readonly outcome: Outcome;
	readonly words: readonly string[];
}

export interface Ask {
	readonly origin: string;
	readonly method?: string;
	readonly operation?: string;
	readonly body?: Uint8Array;
	readonly outgoing?: Partial<Outgoing>;
	readonly options?: Partial<SendOptions>;
}

const english = (sentence: string) => sentence;
export const plain = (text: RichText): string => text.map((part) => part.text).join('');

export async function ask({
	origin,
	method = 'GET',
	operation = 'GetObject',
	body,
	outgoing: more,
	options,
}: Ask): Promise<Told> {
	const request = { method, origin, path: '/b/k', query: [], headers: [] };
	const result = await send(
		{ ...outgoing(request, body ?? null), ...more },
		{ signal: new AbortController().signal, deadlineMs: patientMs, ...options },
	);
	const outcome = outcomeOf({ operation, bucket: 'b', key: 'k', request }, result);
	return { result, outcome, words: wordsOf(outcome, method) };
}

function wordsOf(outcome: Outcome, method: string): readonly string[] {
	if (outcome.kind !== 'no answer') return outcomeSentences(outcome, method, english).map(plain);
	const { headline, evidence, reach, repeat, steps } = failureSentences(outcome.failure, english);
	return [headline, ...evidence, reach, repeat, ...steps].map(plain);
}

export function failed({ result }: Told): Failure {
	assert(result.kind === 'failure', `expected a failure, got status ${result.kind === 'answer' ? result.status : ''}`);
	return result;
}

export function answered({ result }: Told): Answer {
	assert(result.kind === 'answer', `expected an answer, got ${JSON.stringify(result)}`);
	return result;
}

/** The words, with what differs from run to run put in braces. */
export function settled(words: readonly string[]): readonly string[] {
	return words.map((line) =>
		line
			.replace(/(store\.test|127\.0\.0\.1):\d+/g, '$1:{port}')
			.replace(/(?:[0-9A-F]{2}:){31}[0-9A-F]{2}/g, '{fingerprint}')
			.replace(/\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/g, '{now}')
			.replace(/\w{3} +\d+ [\d:]{8} \d{4} GMT/g, '{date}'),
	);
}
