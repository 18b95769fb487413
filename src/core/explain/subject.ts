import type { CatalogueEntry } from '../catalog/entry.ts';
import type { Evidence } from '../diagnose/cause.ts';
import type { Report } from '../diagnose/report.ts';
import type { Store } from '../diagnose/storeOf.ts';
import type { RichText } from '../richText.ts';

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
