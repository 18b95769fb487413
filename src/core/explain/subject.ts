import type { CauseId } from '../catalog/causeId.ts';
import type { CatalogueEntry } from '../catalog/entry.ts';
import type { Evidence } from '../diagnose/cause.ts';
import { factsOfFields } from '../diagnose/factsOfFields.ts';
import type { Report } from '../diagnose/report.ts';
import { type Store, storeOf } from '../diagnose/addresses.ts';
import type { Finding } from '../finding.ts';
import type { RichText } from '../richText.ts';
import type { ExplainContext } from './context.ts';

/** A report as the explainer sees it: what it states, and what is known of its code. */
export interface Subject extends Report {
	/** Undefined for a code nobody documents. */
	readonly entry: CatalogueEntry | undefined;
	readonly store: Store | undefined;
}

/** What a report shows beside its cause, and what to do about it. */
export interface Aside {
	readonly said: readonly Evidence[];
	readonly step?: RichText;
}

/** A finding with what its text and the catalogue say of it. */
export function subjectOf(finding: Finding, { lookUp, reading, workspace, translate }: ExplainContext): Subject {
	const entry = lookUp(finding.code);
	const facts = reading?.facts ?? factsOfFields(finding);
	return {
		finding,
		facts,
		code: entry?.code ?? finding.code,
		entry,
		others: reading?.others ?? [],
		store: storeOf(facts),
		setup: workspace?.setup,
		translate,
	};
}

/** The causes of the code's page, in its order. */
export function pageOrder(entry: CatalogueEntry | undefined): readonly CauseId[] {
	return entry?.article?.causes.flatMap(({ cause }) => cause ?? []) ?? [];
}
