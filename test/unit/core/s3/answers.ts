/** Answers and failures as a host would hand them over, for tests that need no server. */
import type { Answer, Failure, Phase } from '../../../../src/core/s3/answer/exchange.ts';
import type { Field } from '../../../../src/core/s3/request/httpRequest.ts';

export function answer(status: number, text = '', headers: readonly Field[] = [['x-amz-request-id', 'tx1']]): Answer {
	return {
		kind: 'answer',
		status,
		statusText: '',
		httpVersion: '1.1',
		headers,
		body: { bytes: new Uint8Array(), text, receivedBytes: text.length, declaredBytes: text.length, end: 'complete' },
		oddities: [],
		isFromProxy: false,
		timings: { phases: {}, totalMs: 12.3 },
		route: {},
		receivedAt: Date.UTC(2026, 10, 22, 15, 0, 0),
	};
}

export function errorAnswer(status: number, code: string): Answer {
	return answer(
		status,
		`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message></Message><RequestId>tx1</RequestId></Error>`,
	);
}

export function failure(phase: Phase, reached: Failure['reached'] = 'no'): Failure {
	return {
		kind: 'failure',
		phase,
		cause: { of: 'closed' },
		host: 's3.bkk.bangmod.storage',
		reached,
		isRepeatSafe: reached === 'no',
		timings: { phases: {}, totalMs: 5 },
		route: {},
		failedAt: 0,
	};
}
