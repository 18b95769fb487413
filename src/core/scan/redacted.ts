import type { FindingFields } from '../finding.ts';
import { holdsSecret, redact, redactPiece } from '../safe/redact.ts';
import { hashedUnits, type Hit } from './hit.ts';
import type { Summary } from './summary.ts';
import type { Tally } from './tally.ts';
import type { Throttled } from './throttleFinder.ts';

/** What a hit's report states, as it may leave the scan: no secret in any field. `excerpt` tells what it was cut out of. */
export function redactedFields({ fields, excerpt }: Pick<Hit, 'fields' | 'excerpt'>): FindingFields {
	const texts = Object.values(fields).filter((value) => typeof value === 'string');
	if (!holdsSecret([...texts, excerpt])) return fields;
	const out: { [name: string]: string | number } = {};
	for (const [name, value] of Object.entries(fields)) {
		out[name] = typeof value === 'string' ? redactPiece(value, excerpt) : value;
	}
	return out;
}

/** The words of a line around its code. */
export interface RedactedExcerpt {
	readonly before: string;
	readonly code: string;
	readonly after: string;
}

/**
 * The line around a hit's code as it may be shown. Where the line was longer than the excerpt, the word at the cut has lost the label that
 * would tell it for a secret, so it goes.
 */
export function redactedExcerpt({ excerpt, code }: Pick<Hit, 'excerpt' | 'code'>): RedactedExcerpt {
	const start = Math.max(0, excerpt.indexOf(code));
	const end = excerpt.startsWith(code, start) ? start + code.length : start;
	const before = redact(excerpt.slice(0, start));
	const after = redact(excerpt.slice(start)).slice(end - start);
	return {
		before: start >= hashedUnits ? before.replace(/^\S{1,200}/, '…') : before,
		code: excerpt.slice(start, end),
		after: excerpt.length - start >= hashedUnits ? after.replace(/\S{1,200}$/, '…') : after,
	};
}

/** A summary whose names hold no secret. Files keep theirs: somebody chose them, and they are to be found again. */
export function redactedSummary(summary: Summary): Summary {
	return {
		...summary,
		byOperation: redactedTally(summary.byOperation),
		byBucket: redactedTally(summary.byBucket),
		byPrefix: redactedTally(summary.byPrefix),
		byRequestId: redactedTally(summary.byRequestId),
		retries: summary.retries.map((retry) => ({
			...retry,
			operation: redactedName(retry.operation),
			bucket: redactedName(retry.bucket),
			key: redactedName(retry.key),
		})),
		throttled: redactedThrottling(summary.throttled),
	};
}

/** What was refused for the rate, with buckets and prefixes that hold no secret. */
export function redactedThrottling(throttled: readonly Throttled[]): readonly Throttled[] {
	return throttled.map((each) => ({ ...each, bucket: redactedName(each.bucket), prefix: redactedName(each.prefix) }));
}

function redactedTally({ rows, others }: Tally): Tally {
	return { rows: rows.map((row) => ({ ...row, name: redact(row.name) })), others };
}

function redactedName(name: string | undefined): string | undefined {
	return name === undefined ? undefined : redact(name);
}
