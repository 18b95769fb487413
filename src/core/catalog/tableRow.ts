import type { ErrorClass, Origin, Retryable, VendorRow } from './entry.ts';

/**
 * The sections of a page that have a language: each string is one line of rich text, its code between backticks. Causes and steps begin with
 * the id of the cause that they belong to: `(wrong-secret) The secret …`.
 */
export interface ArticleText {
	readonly meaning: readonly string[];
	readonly causes: readonly string[];
	readonly steps: readonly string[];
	readonly differences: readonly string[];
}

/** A code's page in one language. */
export interface PageText {
	readonly summary: string;
	readonly article?: ArticleText;
}

/** One code as its sources state it; `makeEntry` makes a `CatalogueEntry` of it when somebody asks. */
export interface TableRow extends PageText {
	readonly code: string;
	readonly origin: Origin;
	readonly statuses: readonly number[];
	readonly vendor: readonly VendorRow[];
	readonly errorClass: ErrorClass;
	readonly retryable: Retryable;
	readonly aliases: readonly string[];
	readonly pages: readonly string[];
	/** `answer` is plain text, shown as it stands in every language. */
	readonly article?: ArticleText & { readonly answer: string };
}

/** Pages in another language, by code. */
export type Translations = Readonly<Record<string, PageText>>;
