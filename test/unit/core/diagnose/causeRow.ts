import type { CauseId } from '../../../../src/core/catalog/causeId.ts';
import { catalogueOf } from '../../../../src/core/catalog/catalogueOf.ts';
import type { Cause } from '../../../../src/core/diagnose/cause.ts';
import { diagnose, type RankedCause } from '../../../../src/core/diagnose/diagnose.ts';
import { readingsOf } from '../../../../src/core/diagnose/readings.ts';
import type { Report } from '../../../../src/core/diagnose/report.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { english } from '../explain/samples.ts';

/** Texts by what they are of: a client, a store, a notation. */
type Texts = Readonly<Record<string, string>>;

/** Texts in which one cause comes first, by how sure it is there, and texts that differ in one fact and in which it does not. */
export interface CauseRow {
	readonly cause: CauseId;
	/** A sign proves it. */
	readonly proved?: Texts;
	/** A sign suggests it. */
	readonly suggested?: Texts;
	/** Nothing in the text speaks of it: code and operation alone put it first. */
	readonly open?: Texts;
	/** Part of a sentence that is said for the cause in a text of the row. */
	readonly says?: Texts;
	readonly nearMisses: Texts;
}

const codes = catalogueOf('en');

/** A report as every surface diagnoses it, and its code's own page. */
export interface Diagnosable {
	readonly report: Report;
	readonly article: readonly CauseId[];
}

/** The first report of a text, read as every surface reads it. */
export function firstReport(text: string): Diagnosable {
	const findings = recognise(text);
	const [finding] = findings;
	const reading = readingsOf(text, findings)[0]?.();
	if (finding === undefined || reading === undefined) throw new Error(`no report in\n${text}`);
	const entry = codes.resolve(finding.code);
	return {
		report: { finding, ...reading, code: entry?.code ?? finding.code, translate: english },
		article: entry?.article?.causes.flatMap(({ cause }) => cause ?? []) ?? [],
	};
}

/** The first cause of a report, by a table of causes; undefined where nothing is known of it. */
export function firstCause({ report, article }: Diagnosable, known?: readonly Cause[]): RankedCause | undefined {
	return diagnose(report, article, known)[0];
}

/** What is said for a cause, one sentence a line. */
export function saidFor(cause: RankedCause | undefined): string {
	return (cause?.because ?? []).map(({ sentence }) => plainLine(sentence)).join('\n');
}

/** One text of a row, and what is asked of it. */
export interface Asked {
	readonly of: string;
	readonly text: string;
	readonly standing: string;
	/** Empty where nothing particular has to be said. */
	readonly says: string;
}

/** The texts of a row that its cause comes first in. */
export function textsOf(row: CauseRow): readonly Asked[] {
	return (['proved', 'suggested', 'open'] as const).flatMap((standing) =>
		Object.entries(row[standing] ?? {}).map(([of, text]) => ({ of, text, standing, says: row.says?.[of] ?? '' })),
	);
}
