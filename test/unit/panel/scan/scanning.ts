import type { FindingFields } from '../../../../src/core/finding.ts';
import type { Hit } from '../../../../src/core/scan/hit.ts';
import { readLogTime } from '../../../../src/core/scan/logTime.ts';

/** A hit as a scan gives it: at a time of 22 November 2026, on a line of its own. */
export function hitAt(clock: string, code: string, fields: FindingFields = {}, line = 1): Hit {
	return {
		code,
		fields,
		place: { line, column: 10, byteOffset: 100 * line, length: code.length },
		alsoAt: [],
		shape: 'sdk-message',
		certainty: 'certain',
		details: new Map(),
		time: clock === '' ? undefined : readLogTime(`2026-11-22T${clock}Z`),
		lineHash: line,
		excerpt: `ERROR An error occurred (${code}) on line ${line}`,
	};
}

/** Milliseconds since 1970 of a time of that day. */
export function at(clock: string): number {
	return Date.parse(`2026-11-22T${clock}Z`);
}

export const newest = Date.UTC(2026, 11, 1);
export const english = (sentence: string): string => sentence;

/** An explanation that says nothing. */
export const emptyExplanation = {
	code: '',
	title: [],
	headline: [],
	evidence: [],
	causes: [],
	steps: [],
	retry: [],
	notes: [],
	facts: [],
	pages: [],
};
