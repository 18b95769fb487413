import type { CauseId } from '../catalog/causeId.ts';
import type { Evidence } from '../diagnose/cause.ts';
import type { Standing } from '../diagnose/diagnose.ts';
import type { RichText } from '../richText.ts';

/** A row of facts that the report itself stated: `Request id` – `tx000…`. */
export interface Fact {
	readonly label: RichText;
	readonly text: RichText;
}

/** A cause, and what this report has to say for it. */
export interface ExplainedCause {
	/** Null where the code is in no catalogue and its status alone says something. */
	readonly id: CauseId | null;
	readonly standing: Standing;
	/** In the words of the code's page, or else of the cause. */
	readonly texts: readonly RichText[];
	readonly because: readonly Evidence[];
	/** What to do next if it is this. */
	readonly next: RichText;
}

/** Data, not text: renderers (`markdown.ts`, `plain.ts`, `report.ts`) turn it into words on a surface. */
export interface Explanation {
	/** The code as printed; untrusted unless the catalogue knows it. */
	readonly code: string;
	/** The catalogue's name for it where that differs (`404` on a HEAD stays `404`), null for a code nobody documents. */
	readonly entry: string | null;
	/** Status, code, operation and object, as far as the report states them: `403 Forbidden · AccessDenied · GetObject · b/k`. */
	readonly title: RichText;
	/** What happened, in one sentence: the proved cause, or what the code means. */
	readonly headline: RichText;
	/** Why we think so: what was read, each with its line where the text's lines are known. */
	readonly evidence: readonly RichText[];
	/** Likely causes, the likeliest first. */
	readonly causes: readonly ExplainedCause[];
	/** What to do; the first is the next step. */
	readonly steps: readonly RichText[];
	/** Whether sending it again helps; empty where nobody knows. */
	readonly retry: RichText;
	/** The next step's setting as other clients than the report's write it, a client a line. */
	readonly otherClients: readonly RichText[];
	/** Where AWS or plain Ceph differ from BangmodStorage, or whether the vendor documents this code at all. */
	readonly notes: readonly RichText[];
	readonly facts: readonly Fact[];
	/** Ids of pages on the vendor's site, most useful first. */
	readonly pages: readonly string[];
}

/** The parts of an explanation that come from the code alone, before anybody looks at the report. */
export type General = Pick<Explanation, 'headline' | 'steps' | 'notes' | 'pages'> & { readonly causes: readonly RichText[] };
