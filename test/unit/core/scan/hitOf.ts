import type { FindingFields } from '../../../../src/core/finding.ts';
import type { Hit } from '../../../../src/core/scan/hit.ts';
import { readLogTime } from '../../../../src/core/scan/logTime.ts';

/** A hit as a client's line gives it: what matters to a test, and nothing else. */
export function hitOf(
	code: string,
	fields: FindingFields,
	{ line = 1, time }: { readonly line?: number; readonly time?: string } = {},
): Hit {
	return {
		code,
		fields,
		place: { line, column: 1, byteOffset: 0, length: code.length },
		alsoAt: [],
		shape: 'sdk-message',
		certainty: 'certain',
		details: new Map(),
		time: time === undefined ? undefined : readLogTime(time),
		lineHash: 0,
		excerpt: '',
	};
}
