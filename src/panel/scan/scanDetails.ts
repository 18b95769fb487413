import { toPlainLine } from '../../core/safe/encode.ts';
import type { Hit } from '../../core/scan/hit.ts';
import { redactedExcerpt, redactedFields } from '../../core/scan/redacted.ts';
import type { ExplanationData, LineData } from '../explanationData.ts';
import type { ScanRow } from './scanFilter.ts';
import type { ScanDetails, ScanExample } from './scanProtocol.ts';

/** What the hits of a code come from. */
export interface Diagnosed {
	/** The one that shows the code best; undefined where none was read closely. */
	readonly example: Hit | undefined;
	/** How many share a cause, and which: the commonest first. */
	readonly shares: readonly LineData[];
}

/** What the details of one code are made of. */
export interface DetailsSource {
	readonly answers: number;
	/** As the view knows it: visible and cut. */
	readonly code: string;
	/** The hits that the filter lets through. */
	readonly rows: readonly ScanRow[];
	/** How many examples are wanted. */
	readonly examples: number;
	readonly nameOf: (file: string) => string;
	/** What a code's hits come from. */
	readonly diagnose: (code: string, total: number, hits: readonly Hit[]) => Diagnosed;
	/** Explains a hit. */
	readonly explain: (hit: Hit) => ExplanationData;
}

/**
 * The explanation of a code by the report that shows it best, what its reports come from, and the reports themselves; undefined where the filter
 * leaves none.
 */
export function scanDetails({
	answers,
	code,
	rows,
	examples,
	nameOf,
	diagnose,
	explain,
}: DetailsSource): ScanDetails | undefined {
	const mine = rows.filter(({ hit }) => toPlainLine(hit.code) === code);
	const first = mine.find(({ hit }) => hit.fields.message !== undefined) ?? mine[0];
	if (first === undefined) return undefined;
	const { example: shown = first.hit, shares } = diagnose(
		first.hit.code,
		mine.length,
		mine.map(({ hit }) => hit),
	);
	return {
		kind: 'details',
		answers,
		code,
		explanation: explain(shown),
		shares: [...shares],
		total: mine.length,
		examples: mine.slice(0, examples).map((row) => example(row, nameOf)),
	};
}

function example({ id, file, hit, at }: ScanRow, nameOf: (file: string) => string): ScanExample {
	const { before, code, after } = redactedExcerpt(hit);
	const { status, operation, bucket, key, requestId } = redactedFields(hit);
	return {
		id,
		place: toPlainLine(`${nameOf(file)}:${hit.place.line}`),
		...(at === undefined ? {} : { at }),
		before: toPlainLine(before),
		code: toPlainLine(code),
		after: toPlainLine(after),
		facts: [status?.toString(), operation, bucket && key ? `${bucket}/${key}` : bucket, requestId]
			.filter((fact) => fact !== undefined)
			.map((fact) => toPlainLine(fact)),
	};
}
