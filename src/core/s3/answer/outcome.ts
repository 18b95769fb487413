import { type Finding, isBody } from '../../finding.ts';
import { recognise } from '../../recognise/recognise.ts';
import { bodyKind } from './bodyKind.ts';
import type { Answer, Failure, SendResult } from './exchange.ts';
import { headerOf, type HttpRequest } from '../request/httpRequest.ts';
import { redirectTarget, type RedirectTarget } from './redirectTarget.ts';
import { transcript } from './transcript.ts';

/** What was asked for, to read the answer by. */
export interface Asked {
	/** An operation's id, or `Raw`. */
	readonly operation: string;
	readonly bucket: string;
	readonly key: string;
	/** As signed and sent. */
	readonly request: HttpRequest;
}

/** What an answer amounts to. Neither `finding` nor `transcript` (the explainer's `surroundings`) may be shown without redaction. */
export type Outcome =
	| { readonly kind: 'ok'; readonly answer: Answer; readonly perKey: readonly Finding[] }
	| {
			readonly kind: 'error';
			readonly answer: Answer;
			readonly finding: Finding;
			readonly transcript: string;
			/** The status says 200 and the body says error. */
			readonly isInside200: boolean;
			/** HEAD, or an empty body: the code is not known, only the status. */
			readonly isCodeHidden: boolean;
	  }
	/** 200 with an empty body, for operations whose success is a document. */
	| { readonly kind: 'empty success'; readonly answer: Answer }
	| {
			readonly kind: 'redirect';
			readonly answer: Answer;
			readonly target: RedirectTarget;
			readonly finding: Finding;
			readonly transcript: string;
	  }
	| { readonly kind: 'not from the gateway'; readonly answer: Answer; readonly finding: Finding; readonly transcript: string }
	| { readonly kind: 'no answer'; readonly failure: Failure };

/** Operations that send 200 first and learn of their failure later; their success is never empty. */
const lateFailures = new Set(['CopyObject', 'CompleteMultipartUpload', 'UploadPartCopy']);

/** Headers that the gateway puts on its answers and nothing in between does. */
const gatewayHeaders = ['x-amz-request-id', 'x-amz-id-2', 'x-bgs-region', 'x-amz-error-code'];

/** What that which came back amounts to. */
export function outcomeOf(asked: Asked, result: SendResult): Outcome {
	if (result.kind === 'failure') return { kind: 'no answer', failure: result };
	const answer = result;
	const text = transcript(asked.request, answer);
	const target = redirectTarget(asked.request, answer);
	const reported = reportIn(asked, answer);
	if (answer.isFromProxy || isForeign(answer, reported)) {
		return { kind: 'not from the gateway', answer, finding: statusFinding(asked, answer), transcript: text };
	}
	const finding = reported ?? statusFinding(asked, answer);
	if (target !== null) return { kind: 'redirect', answer, target, finding, transcript: text };
	if (answer.status < 300) return successOutcome(asked, answer, reported, text);
	const isCodeHidden = reported === null && headerOf(answer.headers, 'x-amz-error-code') === undefined;
	return { kind: 'error', answer, finding, transcript: text, isInside200: false, isCodeHidden };
}

function successOutcome(asked: Asked, answer: Answer, reported: Finding | null, text: string): Outcome {
	if (asked.operation === 'DeleteObjects') return { kind: 'ok', answer, perKey: findingsIn(asked, answer) };
	if (reported !== null)
		return { kind: 'error', answer, finding: reported, transcript: text, isInside200: true, isCodeHidden: false };
	if (lateFailures.has(asked.operation) && bodyKind(answer.body.text) === 'empty') return { kind: 'empty success', answer };
	return { kind: 'ok', answer, perKey: [] };
}

/** An error document that is the whole body; an object that merely contains one is data. */
function reportIn(asked: Asked, answer: Answer): Finding | null {
	const { text } = answer.body;
	if (asked.request.method === 'HEAD' || bodyKind(text) !== 'xml') return null;
	const isErrorDocument = /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:\w{1,20}:)?Error[\s>]/.test(text.slice(0, 512));
	if (answer.status < 300 && (!isErrorDocument || asked.operation === 'GetObject')) return null;
	return findingsIn(asked, answer)[0] ?? null;
}

function findingsIn(asked: Asked, answer: Answer): readonly Finding[] {
	return recognise(answer.body.text)
		.filter((finding) => isBody(finding) && finding.certainty !== 'possible')
		.map((finding) => ({ ...finding, fields: { ...knownFields(asked, answer), ...finding.fields } }));
}

/** The answer did not come from S3: no header of the gateway, no S3 error, and either a document of another kind or signs of a proxy. */
function isForeign(answer: Answer, reported: Finding | null): boolean {
	if (reported !== null || gatewayHeaders.some((name) => headerOf(answer.headers, name) !== undefined)) return false;
	const kind = bodyKind(answer.body.text);
	if (kind === 'html') return true;
	const hasProxy = headerOf(answer.headers, 'via') !== undefined || headerOf(answer.headers, 'server') !== undefined;
	return answer.status >= 300 && answer.status !== 304 && (hasProxy || kind === 'json' || kind === 'text');
}

/** A finding for an answer that states no code: the header's code, else the bare status as SDKs print it. */
function statusFinding(asked: Asked, answer: Answer): Finding {
	const code = headerOf(answer.headers, 'x-amz-error-code') ?? String(answer.status);
	const span = { start: 0, end: code.length };
	return {
		code,
		span,
		extent: span,
		alsoAt: [],
		shape: 'head-no-body',
		certainty: 'certain',
		fields: knownFields(asked, answer),
		details: new Map(),
	};
}

function knownFields(asked: Asked, answer: Answer): Finding['fields'] {
	const requestId = headerOf(answer.headers, 'x-amz-request-id');
	const hostId = headerOf(answer.headers, 'x-amz-id-2');
	const region = headerOf(answer.headers, 'x-bgs-region');
	const time = headerOf(answer.headers, 'date');
	return {
		status: answer.status,
		...(asked.operation !== 'Raw' && { operation: asked.operation }),
		...(asked.bucket !== '' && { bucket: asked.bucket }),
		...(asked.key !== '' && { key: asked.key }),
		...(requestId !== undefined && { requestId }),
		...(hostId !== undefined && { hostId }),
		...(region !== undefined && { region }),
		...(time !== undefined && { time }),
	};
}
