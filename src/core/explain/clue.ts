import type { CatalogueEntry } from '../catalog/entry.ts';
import type { Finding, FindingFields } from '../finding.ts';
import type { Translate } from '../ports.ts';
import type { RichText } from '../richText.ts';
import type { ExplainContext } from './context.ts';

/** What one look at a report brought to light; each part is added to the explanation's own. */
export interface Clue {
	/** Replaces what the catalogue says happened; only for a report that is not what it seems. */
	readonly headline?: RichText;
	readonly evidence?: readonly RichText[];
	/** Come before the catalogue's steps, which know nothing of this report. */
	readonly steps?: readonly RichText[];
	readonly notes?: readonly RichText[];
}

/** A report as the clues see it. */
export interface Case {
	readonly finding: Finding;
	/** The finding's own, once more, because every clue reads them. */
	readonly fields: FindingFields;
	readonly details: ReadonlyMap<string, string>;
	/** The code's name in the catalogue, or as printed where the catalogue has none. */
	readonly code: string;
	readonly entry: CatalogueEntry | undefined;
	/** The report's surroundings, or an empty text; untrusted. */
	readonly text: string;
	/** The host that the request went to, in lower case, where the text names one. */
	readonly host: string | undefined;
	readonly translate: Translate;
	readonly context: ExplainContext;
}

/** Looks at a case for one kind of evidence; undefined when this report has none of it. */
export type Look = (report: Case) => Clue | undefined;
