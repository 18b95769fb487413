import type { RichText } from '../richText.ts';

/** A row of facts that the report itself stated: `Request id` – `tx000…`. */
export interface Fact {
	readonly label: RichText;
	readonly text: RichText;
}

/** Data, not text: renderers (`markdown.ts`, `plain.ts`, `report.ts`) turn it into words on a surface. */
export interface Explanation {
	/** The code as printed; untrusted unless the catalogue knows it. */
	readonly code: string;
	/** The catalogue's name for it where that differs (`404` on a HEAD stays `404`), null for a code nobody documents. */
	readonly entry: string | null;
	/** What happened, in one sentence. Comes first on every surface. */
	readonly headline: RichText;
	/** Why we think so: what this report's own fields say. */
	readonly evidence: readonly RichText[];
	/** Likely causes, the likeliest first. */
	readonly causes: readonly RichText[];
	/** What to do; the first is the next step. */
	readonly steps: readonly RichText[];
	/** Where AWS or plain Ceph differ from BangmodStorage, or whether the vendor documents this code at all. */
	readonly notes: readonly RichText[];
	readonly facts: readonly Fact[];
	/** Ids of pages on the vendor's site, most useful first. */
	readonly pages: readonly string[];
}

/** The parts of an explanation that come from the code alone, before anybody looks at the report. */
export type General = Pick<Explanation, 'headline' | 'causes' | 'steps' | 'notes' | 'pages'>;
