import {
	defaultDeadlineMs,
	isRead,
	shownBytes,
	type Answer,
	type BodyEnd,
	type Failure,
	type FailureCause,
	type Phase,
	type SendResult,
	type Timings,
} from '../../core/s3/answer/exchange.ts';
import { hostOf, requestUrl, type Field } from '../../core/s3/request/httpRequest.ts';
import type { Outgoing } from '../../core/s3/request/outgoing.ts';
import { decodeText } from '../decodeText.ts';

export interface SendOptions {
	readonly signal: AbortSignal;
	/** For all phases together. */
	readonly deadlineMs?: number;
	readonly onPhase?: (phase: Phase) => void;
}

/** Headers that a page may not set; `fetch` would drop them without a word, and the signature with them. */
const forbidden =
	/^(?:accept-charset|access-control-request-.*|cookie2?|date|dnt|expect|origin|permissions-policy|proxy-.*|referer|sec-.*|set-cookie|via)$/i;

/**
 * Sends one request with the browser's `fetch`. CORS, TLS, DNS and lost connections all look the same there, and most headers of the answer are
 * hidden unless the server exposes them: the result says so. No cookies, no cache, no redirect is followed. Never throws.
 */
export async function send(outgoing: Outgoing, options: SendOptions): Promise<SendResult> {
	const started = performance.now();
	const impossible = whyImpossible(outgoing);
	if (impossible !== null) return failure(outgoing, impossible, 'send', started, false);
	const deadlineMs = options.deadlineMs ?? defaultDeadlineMs;
	const deadline = AbortSignal.timeout(deadlineMs);
	const signal = AbortSignal.any([options.signal, deadline]);
	const whyStopped = (): 'deadline' | 'cancelled' | null =>
		options.signal.aborted ? 'cancelled' : deadline.aborted ? 'deadline' : null;
	if (options.signal.aborted) return failure(outgoing, { of: 'cancelled' }, 'send', started, false);
	options.onPhase?.('send');
	try {
		const response = await fetch(requestUrl(outgoing.request), requestInit(outgoing, signal));
		if (response.type === 'opaqueredirect') return failure(outgoing, { of: 'hidden redirect' }, 'wait', started, true);
		options.onPhase?.('receive');
		return await answerOf(response, whyStopped, started);
	} catch (error) {
		const stopped = whyStopped();
		if (stopped === 'cancelled') return failure(outgoing, { of: 'cancelled' }, 'wait', started, true);
		if (stopped === 'deadline') return failure(outgoing, { of: 'deadline', seconds: deadlineMs / 1000 }, 'wait', started, true);
		return failure(
			outgoing,
			{ of: 'browser', detail: error instanceof Error ? error.message : String(error) },
			'wait',
			started,
			true,
		);
	}
}

/** What a browser would change on the way, so that the signature would not hold or something else would be asked for. */
function whyImpossible({ request, body, framing, expectsContinue }: Outgoing): FailureCause | null {
	const { pathname } = new URL(requestUrl(request));
	if (pathname !== request.path) return { of: 'cannot send', why: 'dot segments', detail: request.path };
	const header = request.headers.find(([name]) => forbidden.test(name));
	if (header !== undefined) return { of: 'cannot send', why: 'forbidden header', detail: header[0] };
	const length = body.kind === 'bytes' ? body.bytes.length : 0;
	const isWhole = body.kind !== 'chunks' && framing.kind !== 'chunked' && (framing.kind === 'none' || framing.length === length);
	return isWhole && !expectsContinue ? null : { of: 'cannot send', why: 'framing', detail: '' };
}

function requestInit({ request, body }: Outgoing, signal: AbortSignal): RequestInit {
	return {
		method: request.method,
		headers: request.headers
			.filter(([name]) => name.toLowerCase() !== 'host')
			.map(([name, value]): [string, string] => [name, value]),
		...(body.kind === 'bytes' && { body: new Uint8Array(body.bytes) }),
		signal,
		redirect: 'manual',
		credentials: 'omit',
		cache: 'no-store',
		referrerPolicy: 'no-referrer',
	};
}

async function answerOf(response: Response, whyStopped: () => 'deadline' | 'cancelled' | null, started: number): Promise<Answer> {
	const receivedAt = Date.now();
	const headers = [...response.headers].map(([name, value]): Field => [name, value]);
	const { bytes, receivedBytes, end } = await readBody(response, whyStopped);
	const { text, isValid } = decodeText(bytes, response.headers.get('content-type') ?? '');
	const declared = response.headers.get('content-length');
	return {
		kind: 'answer',
		status: response.status,
		statusText: response.statusText,
		httpVersion: '',
		headers,
		body: { bytes, text, receivedBytes, declaredBytes: declared === null ? null : Number(declared), end },
		oddities: [
			...(response.headers.has('x-amz-request-id') ? [] : (['headers hidden'] as const)),
			...(isValid ? [] : (['invalid text'] as const)),
		],
		isFromProxy: false,
		timings: timings(started),
		route: {},
		receivedAt,
	};
}

async function readBody(
	response: Response,
	whyStopped: () => BodyEnd | null,
): Promise<{ bytes: Uint8Array; receivedBytes: number; end: BodyEnd }> {
	const kept = new Uint8Array(shownBytes);
	let receivedBytes = 0;
	let end: BodyEnd = 'complete';
	const reader = response.body?.getReader();
	try {
		for (let piece = await reader?.read(); piece !== undefined && !piece.done; piece = await reader?.read()) {
			if (receivedBytes < shownBytes) kept.set(piece.value.subarray(0, shownBytes - receivedBytes), receivedBytes);
			receivedBytes += piece.value.length;
			if (receivedBytes <= shownBytes) continue;
			end = 'cut at cap';
			break;
		}
	} catch {
		end = whyStopped() ?? 'connection lost';
	}
	await reader?.cancel().catch(() => {});
	return { bytes: kept.slice(0, Math.min(receivedBytes, shownBytes)), receivedBytes, end };
}

function failure({ request }: Outgoing, cause: FailureCause, phase: Phase, started: number, mayHaveBeenSent: boolean): Failure {
	return {
		kind: 'failure',
		phase,
		cause,
		host: hostOf(request.origin),
		reached: mayHaveBeenSent ? 'perhaps' : 'no',
		isRepeatSafe: !mayHaveBeenSent || isRead(request.method),
		timings: timings(started),
		route: {},
		failedAt: Date.now(),
	};
}

/** A browser does not tell the phases of another origin's request. */
function timings(started: number): Timings {
	return { phases: {}, totalMs: performance.now() - started };
}
