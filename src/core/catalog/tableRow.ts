import type { ErrorClass, Origin, Retryable, VendorRow } from './entry.ts';

/** A code's own page as the generated table holds it: each string is one line of rich text, its code between backticks. */
export interface PageText {
	readonly summary: string;
	readonly article?: {
		readonly meaning: readonly string[];
		readonly causes: readonly string[];
		readonly steps: readonly string[];
		readonly differences: readonly string[];
		/** Plain text, shown as it stands. */
		readonly answer: string;
	};
}

/** One code as the generated table holds it; `catalog.ts` makes a `CatalogueEntry` of it when somebody asks. */
export interface TableRow extends PageText {
	readonly code: string;
	readonly origin: Origin;
	readonly statuses: readonly number[];
	readonly vendor: readonly VendorRow[];
	readonly errorClass: ErrorClass;
	readonly retryable: Retryable;
	readonly aliases: readonly string[];
	readonly pages: readonly string[];
}

/** Pages in another language, by code. */
export type Translations = Readonly<Record<string, PageText>>;
