import type { CatalogueEntry } from '../../../../src/core/catalog/entry.ts';
import type { Explanation } from '../../../../src/core/explain/explanation.ts';
import { explain } from '../../../../src/core/explain/explain.ts';
import type { ExplainContext } from '../../../../src/core/explain/context.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import type { Finding, FindingFields, Shape } from '../../../../src/core/finding.ts';
import { factsOf } from '../../../../src/core/recognise/facts/factsOf.ts';
import { words } from '../../../../src/core/richText.ts';

export const english = (sentence: string): string => sentence;

/** A made-up catalogue entry: `NoSuchKey`, documented, 404, unless the row says otherwise. */
export function entryOf(code: string, row: Partial<CatalogueEntry> = {}): CatalogueEntry {
	return {
		code,
		origin: 'general',
		statuses: [],
		vendor: [],
		errorClass: 'other',
		retryable: 'no',
		aliases: [],
		pages: [],
		summary: [words(`About ${code}.`)],
		...row,
	};
}

export const contextOf = (row: Partial<ExplainContext> = {}): ExplainContext => ({
	lookUp: (code) => (/^[A-Za-z]+$|^\d{3}$/.test(code) ? entryOf(code) : undefined),
	translate: english,
	...row,
});

export interface FindingRow {
	readonly code: string;
	readonly shape?: Shape;
	readonly fields?: FindingFields;
	readonly details?: Readonly<Record<string, string>>;
}

export function findingOf({ code, shape = 'xml', fields = {}, details = {} }: FindingRow): Finding {
	const span = { start: 0, end: code.length };
	return { code, span, extent: span, alsoAt: [], shape, certainty: 'certain', fields, details: new Map(Object.entries(details)) };
}

/** What a report is explained with, as plain sentences. */
export function told(
	row: FindingRow,
	context: Partial<ExplainContext> = {},
): Record<'headline' | 'evidence' | 'steps' | 'notes', string> {
	const explanation = explanationOf(row, context);
	const join = (part: 'evidence' | 'steps' | 'notes') => explanation[part].map(plainLine).join('\n');
	return { headline: plainLine(explanation.headline), evidence: join('evidence'), steps: join('steps'), notes: join('notes') };
}

/** The same as data; the facts are read from the surroundings, as from any text. */
export function explanationOf(row: FindingRow, context: Partial<ExplainContext> = {}): Explanation {
	const finding = findingOf(row);
	const { surroundings } = context;
	if (surroundings === undefined) return explain(finding, contextOf(context));
	const whole = { ...finding, extent: { start: 0, end: surroundings.length } };
	return explain(finding, contextOf({ ...context, reading: { facts: factsOf(surroundings, whole, [whole]), others: [] } }));
}
